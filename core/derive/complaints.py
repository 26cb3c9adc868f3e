"""Rows of complaint lists to `complaints`, each beside what its ticket says."""

from collections.abc import Iterable

import duckdb

from core.derive.extras import code_in, with_extras

# A complaint in two overlapping files counts once, as the later file tells it; rows that nothing
# tells apart (no id, no clock time, no words) are honest equals. More than one about a ticket stay.
_COMPLAINTS = """
INSERT INTO complaints BY NAME
WITH told AS (
    SELECT *, coalesce(created_at, answered_at, first_message_at, resolved_at) AS moment,
        coalesce(ticket_key, comment, description, subject) IS NULL AND NOT has_time AS plain
    FROM counted WHERE kind = 'complaints'
    QUALIFY batch = max(batch) OVER (PARTITION BY ticket_key, customer_key, moment, subject,
        description, comment, CASE WHEN plain THEN batch END)
), worded AS (
    SELECT told.* REPLACE (channel.code AS channel, issue_type.code AS issue_type,
            team.code AS team, priority.code AS priority, customer_group.code AS customer_group,
            status.code AS status), agent.code AS agent, local(moment, has_time, zone) AS spoken
    FROM told
    LEFT JOIN channel_word AS channel ON channel.word = told.channel
    LEFT JOIN issue_type_word AS issue_type ON issue_type.word = told.issue_type
    LEFT JOIN team_word AS team ON team.word = told.team
    LEFT JOIN priority_word AS priority ON priority.word = told.priority
    LEFT JOIN customer_group_word AS customer_group ON customer_group.word = told.customer_group
    LEFT JOIN status_word AS status ON status.word = told.status
    LEFT JOIN agent_word AS agent ON agent.word = told.agent_key
), ticket AS (
    FROM facts SEMI JOIN told USING (ticket_key) WHERE facts.kind = 'ticket'
    QUALIFY row_number() OVER (PARTITION BY ticket_key ORDER BY batch DESC, row_no DESC) = 1
)
SELECT 'complaint' AS kind, c.batch, c.row_no, spoken::DATE AS day, t.created_day, t.closed_day,
    CASE WHEN c.has_time THEN hour(spoken) END AS hour, isodow(spoken) AS weekday,
    CASE WHEN c.has_time THEN band_of_hour(hour(spoken)) END AS time_band,
    coalesce(c.status, t.status) AS status, coalesce(c.channel, t.channel) AS channel,
    coalesce(c.issue_type, t.issue_type) AS issue_type, coalesce(c.team, t.team) AS team,
    coalesce(c.priority, t.priority) AS priority,
    coalesce(c.customer_group, t.customer_group) AS customer_group,
    coalesce(c.agent, t.agent) AS agent, t.frt_calendar, t.frt_work, t.ttr_calendar,
    t.ttr_work, t.band, c.score, c.score_scale AS scale,
    t.kind IS NOT NULL AS matched, c.moment AS created_at, c.resolved_at, c.ticket_key,
    coalesce(c.customer_key, t.customer_key) AS customer_key, c.subject, c.description,
    c.comment{extras}
FROM worded AS c LEFT JOIN ticket AS t ON t.ticket_key = c.ticket_key
"""


def list_complaints(connection: duckdb.DuckDBPyConnection, extras: Iterable[str] = ()) -> None:
    """Write every complaint; `facts` must be filled."""
    expression = f"coalesce({code_in('c')}, t.{{extra}})"
    connection.execute(with_extras(_COMPLAINTS, extras, expression))
