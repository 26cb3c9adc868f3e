"""First responses by both clocks: how many tickets have either, and the same tickets by each."""

from dataclasses import dataclass

from core.measure.facts import Facts

_QUERY = """
SELECT count(frt_calendar), count(frt_work), median(frt_calendar) FILTER (frt_work IS NOT NULL),
    median(frt_work) FILTER (frt_calendar IS NOT NULL)
FROM facts WHERE kind = 'ticket'
"""


@dataclass(frozen=True)
class Clocks:
    """Tickets with a first response time at all and by working hours; medians in seconds.

    The medians are of those tickets that have both, so that they may be compared.
    """

    n: int
    worked: int
    calendar_median: float | None
    work_median: float | None


def clocks(facts: Facts) -> Clocks:
    """Both clocks over all tickets, by the schedule that is saved."""
    return Clocks(*facts.cursor().execute(_QUERY).fetchall()[0])
