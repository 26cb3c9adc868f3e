"""Current tickets and linked answers to the rows of `facts`."""

from collections.abc import Iterable

import duckdb

from core.derive.extras import code_in, with_extras

# Open tickets have no resolution, whatever an earlier close left in the row; where only the first
# close is known it stands for the last, and says so. A file without creation moments is dated as
# intake dates it, by the first moment it has. Working times count from moment to moment, never from
# a duration: nobody can tell at which hours it passed, nor when the customer was waited for. What
# is certain of that waiting: no more was worked than what it leaves of the calendar's time.
_TICKETS = """
INSERT INTO facts BY NAME
WITH worded AS (
    SELECT t.* REPLACE (
            channel.code AS channel, issue_type.code AS issue_type, team.code AS team,
            priority.code AS priority, customer_group.code AS customer_group,
            status.code AS status),
        agent.code AS agent, coalesce(aim.target, getvariable('target')) AS target,
        coalesce(aim.limits, getvariable('limits')) AS limits,
        knows_first_close AND NOT knows_close AS only_first
    FROM current AS t
    LEFT JOIN channel_word AS channel ON channel.word = t.channel
    LEFT JOIN aim ON aim.channel = channel.code::VARCHAR
    LEFT JOIN issue_type_word AS issue_type ON issue_type.word = t.issue_type
    LEFT JOIN team_word AS team ON team.word = t.team
    LEFT JOIN priority_word AS priority ON priority.word = t.priority
    LEFT JOIN customer_group_word AS customer_group ON customer_group.word = t.customer_group
    LEFT JOIN status_word AS status ON status.word = t.status
    LEFT JOIN agent_word AS agent ON agent.word = t.agent_key
), ended AS (
    SELECT * REPLACE (coalesce(resolved_at, CASE WHEN only_first THEN first_closed_at END,
            created_at + to_microseconds((resolution_seconds * 1e6)::BIGINT)) AS resolved_at),
        coalesce(resolved_at, CASE WHEN only_first THEN first_closed_at END) AS ended_at,
        CASE getvariable('start') WHEN 'created' THEN created_at
            WHEN 'first_message' THEN first_message_at ELSE assigned_at END AS start,
        coalesce(created_at, first_message_at, assigned_at, first_response_at, resolved_at,
            first_closed_at, answered_at) AS dated_at
    FROM worded
), told AS (
    SELECT * REPLACE (CASE WHEN status IS NOT NULL THEN status
            WHEN resolved_at IS NOT NULL OR resolution_seconds IS NOT NULL THEN 'closed'::status
            WHEN knows_close OR knows_first_close THEN 'open'::status END AS status),
        possible(coalesce(first_response_seconds,
            CASE WHEN has_time THEN elapsed(start, first_response_at) END)) AS frt_calendar,
        CASE WHEN has_time THEN worked(start, first_response_at) END AS frt_work,
        in_basis(frt_calendar, frt_work) AS frt,
        CASE WHEN has_time THEN worked(created_at, ended_at) END AS worked_to_end,
        in_basis(elapsed(start, as_of), CASE WHEN has_time THEN worked(start, as_of) END) AS waited,
        CASE WHEN NOT knows_reply THEN NULL
            WHEN first_response_at IS NOT NULL OR first_response_seconds IS NOT NULL THEN true
            WHEN NOT coalesce(reply_unknown, false) THEN false END AS answered
    FROM ended
), timed AS (
    SELECT * REPLACE (CASE WHEN status IS DISTINCT FROM 'open' THEN resolved_at END AS resolved_at),
        CASE WHEN status = 'closed' THEN possible(coalesce(resolution_seconds,
            elapsed(created_at, resolved_at)) - coalesce(waiting_seconds, 0)) END AS ttr_calendar,
        CASE WHEN status = 'closed' THEN CASE
            WHEN worked_to_end > elapsed(created_at, ended_at) - waiting_seconds
            THEN possible(elapsed(created_at, ended_at) - waiting_seconds)
            ELSE worked_to_end END END AS ttr_work,
        in_basis(ttr_calendar, ttr_work) AS ttr,
        CASE WHEN answered THEN frt IS NOT NULL
            WHEN NOT answered THEN coalesce(waited > target, false) END AS due,
        local(dated_at, has_time, zone) AS created_local,
        local(resolved_at, has_time, zone) AS closed_local
    FROM told
), placed AS (
    SELECT *, CASE WHEN resolved_at IS NOT NULL THEN closed_local::DATE END AS closed_day,
        CASE WHEN getvariable('population') = 'created' THEN created_local
            WHEN resolved_at IS NOT NULL THEN closed_local END AS moment
    FROM timed
)
SELECT 'ticket' AS kind, batch, row_no, moment::DATE AS day, created_local::DATE AS created_day,
    closed_day, CASE WHEN has_time THEN hour(moment) END AS hour, isodow(moment) AS weekday,
    CASE WHEN has_time THEN band_of_hour(hour(moment)) END AS time_band, channel, issue_type, team,
    priority, customer_group, agent, status, frt_calendar, frt_work, ttr_calendar, ttr_work,
    waiting_seconds AS waiting, handle_seconds AS handle,
    ttr IS NOT NULL AND only_first AS first_close, band_of(frt, limits) AS band,
    answered, target, due, CASE WHEN due THEN coalesce(frt <= target, false) END AS met,
    status = 'closed' AS closed, reopened, replies, rated[1] AS score, rated[2] AS scale,
    rated[2] = getvariable('main_scale') AS main_scale, is_good(rated[1], rated[2]) AS satisfied,
    is_middle(rated[1], rated[2]) AS neutral, is_low(rated[1], rated[2]) AS low,
    round(latest.nps) AS nps, coalesce(latest.valid, false) AS valid,
    coalesce(latest.valid, false) AS matched, frt_calendar = 0 AS auto_reply, created_at,
    resolved_at, ticket_key, customer_key, subject, description,
    coalesce(latest.comment, placed.comment) AS comment{extras}
FROM placed LEFT JOIN latest USING (batch, row_no)
"""
_ANSWERS = """
INSERT INTO facts BY NAME
WITH said AS (
    SELECT answer.*, local(moment, has_time, zone) AS spoken, channel.code AS channel_code,
        issue_type.code AS issue_code, team.code AS team_code, priority.code AS priority_code,
        customer_group.code AS group_code, agent.code AS agent_code, to_batch, to_row
    FROM answer LEFT JOIN link USING (batch, row_no)
    LEFT JOIN channel_word AS channel ON channel.word = answer.channel
    LEFT JOIN issue_type_word AS issue_type ON issue_type.word = answer.issue_type
    LEFT JOIN team_word AS team ON team.word = answer.team
    LEFT JOIN priority_word AS priority ON priority.word = answer.priority
    LEFT JOIN customer_group_word AS customer_group ON customer_group.word = answer.customer_group
    LEFT JOIN agent_word AS agent ON agent.word = answer.agent_key
)
SELECT 'answer' AS kind, a.batch, a.row_no, spoken::DATE AS day,
    CASE WHEN a.has_time THEN hour(spoken) END AS hour, isodow(spoken) AS weekday,
    CASE WHEN a.has_time THEN band_of_hour(hour(spoken)) END AS time_band,
    coalesce(t.channel, channel_code) AS channel,
    coalesce(t.issue_type, issue_code) AS issue_type,
    coalesce(t.team, team_code) AS team,
    coalesce(t.priority, priority_code) AS priority,
    coalesce(t.customer_group, group_code) AS customer_group,
    coalesce(t.agent, agent_code) AS agent, t.frt_calendar, t.frt_work, t.ttr_calendar, t.ttr_work,
    t.target, t.band, a.score, a.scale, a.scale = getvariable('main_scale') AS main_scale,
    is_good(a.score, a.scale) AS satisfied,
    is_middle(a.score, a.scale) AS neutral, is_low(a.score, a.scale) AS low, round(a.nps) AS nps,
    a.valid, a.sent, t.kind IS NOT NULL AS matched,
    CASE WHEN a.valid THEN a.moment END AS answered_at,
    coalesce(t.ticket_key, a.ticket_key) AS ticket_key,
    coalesce(t.customer_key, a.customer_key) AS customer_key, a.comment{extras}
FROM (FROM facts WHERE kind = 'ticket') AS t
RIGHT JOIN said AS a ON t.batch = to_batch AND t.row_no = to_row
"""


def fill(connection: duckdb.DuckDBPyConnection, extras: Iterable[str] = ()) -> None:
    """Write every ticket, then every answer beside what its ticket says."""
    connection.execute(with_extras(_TICKETS, extras, code_in("placed")))
    connection.execute(with_extras(_ANSWERS, extras, f"coalesce(t.{{extra}}, {code_in('a')})"))
