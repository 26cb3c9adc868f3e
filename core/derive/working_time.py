"""The schedule to SQL: what is worked before each day and on it, and the macro `worked`."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from itertools import accumulate

import duckdb

from core.hours.offsets import DAY, EPOCH, seconds
from core.hours.working import Hours, Stretch, stretches
from core.settings import Settings

_MICRO = 1_000_000
_NIGHT = timedelta(days=1)
_BOUNDS = """
SELECT min(least(created_at, first_message_at, assigned_at)), max(greatest(created_at,
    first_message_at, assigned_at, first_response_at, resolved_at, first_closed_at, said))
FROM counted WHERE kind = 'tickets'
"""
# worked by a moment is what was before its day (UTC) and, of each piece of work on that day, what
# lies before the moment; in microseconds, by the day's place in the lists
_PIECE = """
    + least(greatest(us - getvariable('start_{n}')[place], 0), getvariable('length_{n}')[place])"""
_MACROS = (
    "CREATE TEMP MACRO worked_by(us, place) AS getvariable('worked_before')[place]{pieces}",
    """CREATE TEMP MACRO worked(start, stop) AS CASE WHEN stop >= start THEN
       (worked_by(epoch_us(stop), stop::DATE - getvariable('worked_from') + 1)
       - worked_by(epoch_us(start), start::DATE - getvariable('worked_from') + 1)) / 1e6 END""",
)


def lay_out_hours(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Make `worked(start, stop)`: working seconds between two naive UTC moments of tickets.

    Null where the second moment is the earlier one, and everywhere if nobody ever works.
    """
    first, last = _days(connection)
    lists = _lists(Hours(settings.schedule, settings.timezone), first, last)
    connection.execute("SET VARIABLE worked_from = ?::DATE", [first])
    for name, values in lists.items():
        connection.execute(f"SET VARIABLE {name} = ?::BIGINT[]", [values])
    pieces = "".join(_PIECE.format(n=n) for n in range(len(lists) // 2))
    for macro in _MACROS:
        connection.execute(macro.format(pieces=pieces))


def _days(connection: duckdb.DuckDBPyConnection) -> tuple[date, date]:
    """The first and last day (UTC) of any moment that a time is counted from or to."""
    bounds: tuple[datetime | None, ...] = connection.execute(_BOUNDS).fetchall()[0]
    first, last = (moment.date() if moment else None for moment in bounds)
    return first or EPOCH, last or first or EPOCH


def _lists(hours: Hours, first: date, last: date) -> dict[str, list[int]]:
    """`worked_before`, then `start_n` and `length_n` for as many pieces of work as a day has."""
    if hours.schedule.empty:
        return {"worked_before": []}
    held = _by_day(stretches(hours, first - _NIGHT, last + _NIGHT))
    days = [held[at] for at in range(seconds(first), seconds(last) + 1, DAY)]
    worked = (sum(length for _, length in pieces) for pieces in days)
    lists = {"worked_before": [0, *accumulate(worked)][:-1]}
    for n in range(max(map(len, days))):
        padded = [pieces[n] if n < len(pieces) else (0, 0) for pieces in days]
        lists |= {f"start_{n}": [start for start, _ in padded]}
        lists |= {f"length_{n}": [length for _, length in padded]}
    return lists


def _by_day(held: tuple[Stretch, ...]) -> defaultdict[int, list[Stretch]]:
    """Stretches cut at midnight (UTC), by the day's first second: their start and length."""
    days: defaultdict[int, list[Stretch]] = defaultdict(list)
    for start, end in held:
        for midnight in range(start - start % DAY, end, DAY):
            since, until = max(start, midnight), min(end, midnight + DAY)
            days[midnight].append((since * _MICRO, (until - since) * _MICRO))
    return days
