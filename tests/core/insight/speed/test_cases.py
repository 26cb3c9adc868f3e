from datetime import date, timedelta

import pytest

from core.insight.speed.cases import MOST, cases
from core.insight.speed.quadrants import QUADRANTS, quadrants
from core.measure.filters import ALL
from tests.core.made import Made, answer, ticket

DAY = date(2024, 5, 1)


def _rated(frt: float, score: int, **more: object) -> dict[str, object]:
    judged = answer(DAY, "phone", score, frt=frt, **more)
    kept = {name: judged[name] for name in ("score", "scale", "satisfied", "neutral", "low")}
    return ticket(DAY, "phone", frt, **more) | kept


def _facts() -> Made:
    return Made(
        [
            _rated(50.0, 2, comment="慢慢来"),
            _rated(40.0, 1),
            _rated(30.0, 1, comment="没解决"),
            _rated(10.0, 1, description="只有描述"),
            # two of ten is as low as one of five, three of ten is not
            _rated(5.0, 3, scale=10, comment="十分制"),
            _rated(2000.0, 5, comment="等了很久也值得"),
            _rated(3000.0, 4, comment="还行"),
            _rated(20.0, 5, comment="很快"),
            # in no field: nobody rated it, nobody answered it
            ticket(DAY, "phone", 10.0, comment="没有评价"),
            ticket(DAY, "phone", None),
        ]
    )


def test_the_ends_of_each_field_by_hand() -> None:
    found = {each.field: each for each in cases(_facts())}
    assert list(found) == ["fast_dissatisfied", "slow_satisfied", "fast_satisfied"]
    words = [each.words for each in found["fast_dissatisfied"].shown]
    # the lowest share of its scale first, of equal ones the fastest that say something
    assert words == ["只有描述", "没解决", None, "十分制", "慢慢来"]
    assert [each.frt for each in found["slow_satisfied"].shown] == [2000.0, 3000.0]


@pytest.mark.parametrize("key", QUADRANTS)
def test_no_other_tickets_than_those_the_fields_count(key: str) -> None:
    facts, chosen = _facts(), ALL.choosing("quadrant", key)
    sizes = {each.key: each.n for each in quadrants(facts)}
    assert {each.field: each.n for each in cases(facts, chosen)} == (
        {key: sizes[key]} if sizes[key] else {}
    )


def test_at_most_so_many_but_all_are_counted() -> None:
    rows = [_rated(10.0 + n, 1, row_no=n) for n in range(MOST + 5)]
    (found,) = cases(Made(rows))
    assert (found.n, len(found.shown)) == (MOST + 5, MOST)
    assert [each.frt for each in found.shown] == [10.0 + n for n in range(MOST)]


def test_filters_and_days_limit_them() -> None:
    facts = _facts()
    assert not cases(facts, ALL.choosing("channel", "email"))
    assert not cases(facts, ALL.within(DAY + timedelta(days=1), None))
