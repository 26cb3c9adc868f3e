from datetime import date, timedelta

import numpy as np
import pytest

from core.insight.speed.quadrants import QUADRANTS, quadrants
from core.insight.speed.relation_sentences import excess_words
from core.measure.detail import tickets
from core.measure.filters import ALL, Filters
from core.measure.measuring import measure
from core.texts import LANGUAGES, has
from tests.core.made import Made, answer, ticket

DAY = date(2024, 5, 1)


def _rated(frt: float, score: int, **more: object) -> dict[str, object]:
    judged = answer(DAY, "phone", score, frt=frt)
    kept = {name: judged[name] for name in ("score", "scale", "satisfied", "neutral", "low")}
    return ticket(DAY, "phone", frt) | kept | more


def _by_hand() -> Made:
    return Made(
        [
            _rated(900.0, 5),
            _rated(901.0, 5),
            _rated(10.0, 3),
            _rated(10.0, 1),
            _rated(2000.0, 2, channel="email", target=3600.0),
            _rated(9000.0, 2, channel="email", target=3600.0),
            # without one of the sides it is in no field
            ticket(DAY, "phone", 10.0),
            ticket(DAY, "phone", None),
            answer(DAY, "phone", 1),
            answer(DAY, "phone", 1, frt=10.0),
        ]
    )


def test_the_fields_by_hand() -> None:
    found = quadrants(_by_hand())
    assert [each.key for each in found] == list(QUADRANTS)
    # 15 minutes on the nose is fast, a middle score is not satisfied, e-mail has an hour
    assert [each.n for each in found] == [3, 1, 1, 1]
    assert [each.share for each in found] == pytest.approx([0.5, 1 / 6, 1 / 6, 1 / 6])
    assert all(each.excesses == () for each in found)


@pytest.mark.parametrize("key", QUADRANTS)
def test_a_field_opens_just_its_tickets(key: str) -> None:
    facts = _by_hand()
    filters = ALL.choosing("quadrant", key)
    n = next(each.n for each in quadrants(facts) if each.key == key)
    assert len(tickets(facts, filters)) == n
    assert measure(facts, ["volume"], ((),), filters).figure("volume").n == n
    # and the answers to them are still there
    answers = measure(facts, ["answers"], ((),), filters).figure("answers").n
    assert answers == (1 if key == "fast_dissatisfied" else 0)


def test_the_filters_count() -> None:
    facts = _by_hand()
    assert quadrants(facts, Filters(DAY + timedelta(days=1), None)) == ()
    phones = quadrants(facts, ALL.choosing("channel", "phone"))
    assert [each.n for each in phones] == [2, 0, 1, 1]
    one = quadrants(facts, ALL.choosing("quadrant", "slow_satisfied"))
    assert [each.n for each in one] == [0, 0, 1, 0]


def _many(seed: int, spoiled: float, n: int = 600) -> Made:
    """Rated tickets of four types; a refund is spoiled by this chance, others by 20 %."""
    drawing = np.random.default_rng(seed)
    rows = []
    for _ in range(n):
        kind = str(drawing.choice(("refund", "delivery", "account", "other")))
        bad = drawing.random() < (spoiled if kind == "refund" else 0.2)
        frt = 60.0 if drawing.random() < 0.7 else 2000.0
        rows.append(_rated(frt, 1 if bad else 5, issue_type=kind,
                           team=str(drawing.choice(("a", "b")))))  # fmt: skip
    return Made(rows)


def test_what_is_over_represented_is_named() -> None:
    facts = _many(3, 0.7)
    found = {each.key: each for each in quadrants(facts)}
    (excess, *_) = found["fast_dissatisfied"].excesses
    assert (excess.segment, excess.code) == ("issue_type", "refund")
    assert excess.lift == pytest.approx(excess.share / excess.elsewhere)
    assert 1 < excess.low < excess.lift < excess.high
    inside = measure(facts, ["volume"], (("issue_type", "quadrant"),)).figure(
        "volume", issue_type="refund", quadrant="fast_dissatisfied"
    )
    assert excess.n == inside.n
    for language in LANGUAGES:
        assert "refund" in excess_words(excess, facts, language)


def test_nothing_is_named_where_nothing_is() -> None:
    named = [each for seed in range(5) for field in quadrants(_many(seed, 0.2, 300))
             for each in field.excesses]  # fmt: skip
    assert len(named) <= 1


def test_a_little_more_is_not_named_however_sure() -> None:
    bad = [_rated(60.0, 1, issue_type="refund" if n % 20 < 11 else "other") for n in range(1500)]
    good = [_rated(60.0, 5, issue_type="refund" if n % 20 < 10 else "other") for n in range(1500)]
    assert [field.excesses for field in quadrants(Made(bad + good))] == [()] * 4


@pytest.mark.parametrize("key", QUADRANTS)
def test_every_field_has_a_name(key: str) -> None:
    assert has(f"quadrant.{key}")
