"""Survey rows and scores on tickets to `answer`, each once, and to the ticket each belongs to."""

from collections.abc import Iterable

import duckdb

from core.derive.extras import with_extras

# The same answer in two overlapping files counts once, as the later file tells it; rows that
# nothing tells apart (no id, no clock time) are honest equals. A ticket's own score gives way to
# the survey file's answer to the same question.
_ANSWERS = """
CREATE TEMP TABLE answer AS
WITH survey AS (
    SELECT *, coalesce(answered_at, created_at, survey_sent_at) AS moment,
        ticket_key IS NULL AND customer_key IS NULL AS nameless
    FROM counted WHERE kind = 'surveys'
    QUALIFY batch = max(batch) OVER (PARTITION BY ticket_key, customer_key, shape,
        coalesce(survey_sent_at, moment),
        CASE WHEN nameless THEN (has_time, score, nps, comment) END,
        CASE WHEN nameless AND NOT has_time THEN batch END)
), asked AS (
    SELECT batch, bool_or(survey_sent_at IS NOT NULL OR (score IS NULL AND nps IS NULL)) AS knows
    FROM counted WHERE kind = 'surveys' GROUP BY batch
), own AS (
    SELECT *, coalesce(answered_at, resolved_at, first_closed_at, created_at) AS moment
    FROM current
    WHERE (score IS NOT NULL OR nps IS NOT NULL OR survey_sent_at IS NOT NULL)
        AND NOT EXISTS (FROM survey WHERE survey.ticket_key = current.ticket_key
            AND (survey.score IS NOT NULL AND current.score IS NOT NULL
                OR survey.nps IS NOT NULL AND current.nps IS NOT NULL))
), every AS (
    SELECT * EXCLUDE (nameless, knows), false AS own, CASE WHEN knows THEN true END AS sent
    FROM survey JOIN asked USING (batch)
    UNION ALL BY NAME
    SELECT *, true AS own, CASE WHEN survey_sent_at IS NOT NULL THEN true END AS sent FROM own
)
SELECT batch, row_no, own, sent, moment, has_time, zone, ticket_key, customer_key, score,
    score_scale AS scale, nps, comment, channel, issue_type, team, priority, customer_group,
    agent_key, coalesce(score, nps) IS NOT NULL AS valid{extras}
FROM every
"""
# Nobody answers before the ticket is there; an answer known by its day may come at that day's end.
# A twin has answers only where no other row of its ticket counts.
_LINKS = """
CREATE TEMP TABLE link AS
WITH row AS (
    SELECT batch, row_no, ticket_key, customer_key, created_at, twin FROM current
), double AS (
    SELECT DISTINCT ticket_key FROM row SEMI JOIN (FROM row WHERE twin) USING (ticket_key)
    WHERE NOT twin
), ticket AS (
    FROM row WHERE NOT twin
    UNION ALL
    FROM row ANTI JOIN double USING (ticket_key) WHERE twin
    QUALIFY row_number() OVER (PARTITION BY ticket_key ORDER BY batch, row_no) = 1
), visit AS (
    SELECT customer_key, created_at, min((batch, row_no)) AS place FROM ticket
    SEMI JOIN (FROM answer WHERE ticket_key IS NULL) USING (customer_key)
    WHERE created_at IS NOT NULL GROUP BY ALL
), stray AS (
    SELECT *, CASE WHEN has_time THEN moment ELSE moment + INTERVAL 86399 SECOND END AS until
    FROM answer WHERE NOT own AND ticket_key IS NULL AND customer_key IS NOT NULL
)
SELECT batch, row_no, batch AS to_batch, row_no AS to_row FROM answer WHERE own
UNION ALL
SELECT answer.batch, answer.row_no, ticket.batch, ticket.row_no
FROM ticket JOIN answer USING (ticket_key) WHERE NOT own
UNION ALL
SELECT stray.batch, stray.row_no, visit.place[1], visit.place[2]
FROM stray ASOF JOIN visit
    ON stray.customer_key = visit.customer_key AND stray.until >= visit.created_at
WHERE elapsed(visit.created_at, stray.moment) <= getvariable('patience')
"""
_LATEST = """
CREATE TEMP TABLE latest AS
SELECT to_batch AS batch, to_row AS row_no,
    max_by((score, scale), place) FILTER (score IS NOT NULL) AS rated,
    max_by(nps, place) FILTER (nps IS NOT NULL) AS nps,
    max_by(comment, place) FILTER (comment IS NOT NULL) AS comment, bool_or(valid) AS valid
FROM (
    SELECT *, (coalesce(moment, TIMESTAMP '0001-01-01'), batch, row_no) AS place
    FROM link JOIN answer USING (batch, row_no)
)
GROUP BY ALL
"""
_MAIN_SCALE = """
SET VARIABLE main_scale = (
    SELECT scale FROM answer WHERE score IS NOT NULL AND scale IS NOT NULL
    GROUP BY scale ORDER BY count(*) DESC, scale DESC LIMIT 1)
"""


def link_answers(connection: duckdb.DuckDBPyConnection, extras: Iterable[str] = ()) -> None:
    """Make `answer`, `link` (answer to ticket) and `latest` (what a ticket says of itself)."""
    answers = with_extras(_ANSWERS, extras, "{extra}")
    for statement in (answers, _LINKS, _LATEST, _MAIN_SCALE):
        connection.execute(statement)
