"""A backlog that grows is told from one that goes up and down."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import numpy as np
import pytest

from core.insight.finding import Scene
from core.insight.findings.backlog_grows import look
from core.insight.load.growth import growth
from core.measure.filters import ALL
from core.measure.periods import Period
from tests.core.made import Made, ticket

APRIL, MAY = date(2024, 4, 1), date(2024, 5, 1)
PERIOD = Period(MAY, date(2024, 5, 31))
AS_OF = datetime(2024, 5, 31, 15, 59)
DAY = 86_400.0
Lasting = Callable[[np.random.Generator, date], float | None]


def usual(drawing: np.random.Generator, _day: date) -> float:
    return float(drawing.exponential(2.5 * DAY))


def _team(seed: int, lasting: Lasting = usual, busy: tuple[float, float] = (20, 20)) -> Made:
    """Two months of tickets, fewer on weekends, in one file a month."""
    drawing = np.random.default_rng(seed)
    rows = []
    for at in range(61):
        day = APRIL + timedelta(days=at)
        mean = busy[day >= MAY] * (0.5 if day.isoweekday() > 5 else 1.0)
        for _ in range(int(drawing.poisson(mean * drawing.gamma(20, 0.05)))):
            rows.append(_one(day, lasting(drawing, day)))
    return Made(rows, as_of=AS_OF)


def _one(day: date, lasts: float | None) -> dict[str, object]:
    ended = None if lasts is None else day + timedelta(seconds=lasts)
    closed = ended is not None and ended <= PERIOD.end
    return ticket(day, "phone", 5, ttr=lasts if closed else None, batch=day.month)


def _found(facts: Made) -> bool:
    return bool(list(look(Scene(facts, ALL.within(PERIOD.start, PERIOD.end), PERIOD, None))))


def test_a_growing_backlog_is_found_with_its_numbers() -> None:
    def slower(drawing: np.random.Generator, day: date) -> float | None:
        return usual(drawing, day) if day < date(2024, 5, 10) else 30 * DAY

    facts = _team(1, slower)
    (finding,) = look(Scene(facts, ALL.within(PERIOD.start, PERIOD.end), PERIOD, None))
    said = dict(finding.facts)
    assert finding.value == said["value"].value > 3 * said["before"].value
    assert finding.metric == "backlog"
    assert finding.confidence == "high"
    moved = growth(facts, ALL, PERIOD)
    assert moved is not None
    assert moved.opened > 1.3 * moved.closings


@pytest.mark.parametrize("seed", range(10))
def test_a_backlog_that_goes_up_and_down_is_not_said_to_grow(seed: int) -> None:
    assert not _found(_team(seed))


def test_twice_the_work_is_measured_as_it_is() -> None:
    facts = _team(5, busy=(20, 60))
    moved = growth(facts, ALL, PERIOD)
    assert moved is not None
    assert moved.before > 30
    assert moved.now > moved.before


def test_old_tickets_nobody_heard_of_again_are_no_growth() -> None:
    # each month's file knows its own tickets only, as they stood at its end
    def until_the_file(drawing: np.random.Generator, day: date) -> float | None:
        lasts = usual(drawing, day)
        end = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        return lasts if day + timedelta(seconds=lasts) < end else None

    assert not any(_found(_team(seed, until_the_file)) for seed in range(6))


@pytest.mark.parametrize(
    ("start", "end"), [(date(2024, 4, 10), date(2024, 5, 31)), (date(2024, 5, 20), PERIOD.end)]
)
def test_without_a_month_before_or_enough_days_nothing_is_said(start: date, end: date) -> None:
    assert growth(_team(1), ALL, Period(start, end)) is None


def test_nothing_is_said_of_days_after_the_data() -> None:
    assert growth(_team(1), ALL, Period(MAY, date(2024, 6, 30))) is None
    assert growth(Made([]), ALL, PERIOD) is None


def test_counted_by_hand() -> None:
    rows = [_one(APRIL + timedelta(days=at), 3600.0) for at in range(61) for _ in range(9)]
    # two that stay open from the first day of the last week on, one that is too old on that day,
    # and one too old to count at all
    rows += [_one(date(2024, 5, 25), None) for _ in range(2)]
    rows += [_one(date(2024, 4, 27), None), _one(APRIL, None)]
    moved = growth(Made(rows, as_of=AS_OF), ALL, PERIOD)
    assert moved is not None
    assert (moved.before, moved.now) == (1, 2)
    assert (moved.opened, moved.closings) == (31 * 9 + 2, 31 * 9)
    assert moved.error == pytest.approx(np.sqrt(3))


def test_a_sixth_more_is_no_finding_however_sure() -> None:
    rows = [_one(APRIL + timedelta(days=at), None) for at in range(30) for _ in range(72)]
    rows += [_one(MAY + timedelta(days=at), None) for at in range(31) for _ in range(86)]
    facts = Made([*rows, _one(APRIL, 3600.0)], as_of=AS_OF)
    moved = growth(facts, ALL, PERIOD)
    assert moved is not None
    assert moved.z > 4
    assert 1.1 < moved.now / moved.before < 1.25
    assert not _found(facts)
