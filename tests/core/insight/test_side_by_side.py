"""Groups side by side, counted by hand."""

from datetime import date, timedelta
from math import exp
from random import Random

import pytest

from core.insight.side_by_side import KEYS, side_by_side
from core.measure.filters import Filters
from core.measure.intervals import newcombe
from core.measure.sides import Side
from tests.core.made import Made, answer, ticket

START = date(2024, 5, 6)
PHONE, MAIL, HASTY = (Side((("channel", (code,)),)) for code in ("phone", "email", "chat"))
BOTH = Side((("channel", ("phone", "email")),))


def made(days: int, times: float, noise: float = 0.0, seed: int = 0) -> Made:
    """Two tickets a channel and day; mail takes `times` as long as the phone."""
    chance = Random(seed)
    rows = []
    for at in range(days):
        for channel, factor in (("phone", 1.0), ("email", times)):
            for _ in range(2):
                frt = 100 * factor * exp(noise * chance.gauss(0, 1)) * (1 + at % 3)
                rows.append(ticket(START + timedelta(days=at), channel, frt))
    for place in range(100):
        for channel, good in (("phone", 80), ("email", 60)):
            rows.append(answer(START, channel, 5 if place < good else 1))
    return Made(rows)


def test_durations_are_compared_by_the_days_both_have() -> None:
    facts = made(10, 3.0)
    first, other = side_by_side(facts, Filters(), [PHONE, MAIL])
    assert first.gaps == {}
    assert first.n == other.n == 20
    gap = other.gaps["frt.median"]
    assert gap.times == pytest.approx(3)
    assert gap.ends == pytest.approx((3, 3))
    assert gap.judgement == "worse"
    assert set(first.figures) == set(KEYS)


def test_shares_are_compared_with_their_interval() -> None:
    _, other = side_by_side(made(10, 3.0), Filters(), [PHONE, MAIL])
    gap = other.gaps["csat"]
    assert gap.times is None
    assert gap.change.difference == pytest.approx(-0.2)
    assert gap.ends == pytest.approx(newcombe(0.6, 100, 0.8, 100))
    assert gap.judgement == "worse"
    assert other.gaps["low_share"].judgement == "worse"


def test_a_few_days_and_a_p90_have_no_range() -> None:
    _, few = side_by_side(made(4, 3.0), Filters(), [PHONE, MAIL])
    assert few.gaps["frt.median"].ends is None
    assert few.gaps["frt.median"].judgement == "unknown"
    _, many = side_by_side(made(10, 3.0), Filters(), [PHONE, MAIL])
    assert many.gaps["frt.p90"].times is None
    assert many.gaps["frt.p90"].judgement == "unknown"


def test_equal_groups_are_told_apart_seldom() -> None:
    found = [
        side_by_side(made(28, 1.0, noise=0.8, seed=seed), Filters(), [PHONE, MAIL])
        for seed in range(20)
    ]
    told = [other.gaps["frt.median"].judgement != "same" for _, other in found]
    # one in twenty by chance: more than four in twenty is one in 400
    assert sum(told) <= 4


def test_what_two_groups_share_is_counted() -> None:
    facts = made(6, 2.0)
    _, mail, none = side_by_side(facts, Filters(), [BOTH, MAIL, HASTY])
    assert (mail.shared, none.shared, none.n) == (12, 0, 0)
    assert none.gaps["csat"].judgement == "unknown"
