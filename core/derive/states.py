"""The rows that count to `current`: each ticket once, in the latest state any file tells."""

import duckdb

# An open ticket is known to be open at its file's cut-off, any other at its last moment: a ticket
# opened again in a later export is open, though its earlier row holds a later moment.
_STATES = (
    """
    CREATE TEMP TABLE superseded AS
    WITH told AS (
        SELECT batch, row_no, ticket_key, status, as_of,
            greatest(created_at, first_response_at, resolved_at, first_closed_at) AS moment
        FROM counted JOIN cut_off USING (batch)
        WHERE kind = 'tickets' AND ticket_key IS NOT NULL AND NOT twin
    ), often AS (
        SELECT hash(ticket_key) AS mark FROM told GROUP BY mark HAVING count(*) > 1
    )
    SELECT batch, row_no
    FROM told SEMI JOIN often ON mark = hash(ticket_key)
    LEFT JOIN status_word ON word = status
    QUALIFY row_number() OVER (PARTITION BY ticket_key ORDER BY
        CASE WHEN code = 'open' THEN greatest(moment, as_of) ELSE moment END DESC NULLS LAST,
        batch DESC, row_no DESC) > 1
    """,
    """
    CREATE TEMP VIEW current AS
    SELECT * FROM counted JOIN cut_off USING (batch) ANTI JOIN superseded USING (batch, row_no)
    WHERE kind = 'tickets'
    """,
)


def keep_latest(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `superseded` and `current`, one row per ticket and one per twin (see sources)."""
    for statement in _STATES:
        connection.execute(statement)
