import numpy as np
import pytest

from core.insight.speed.falling import best, curve, first_below
from core.insight.speed.relation import relate
from core.insight.speed.relation_sentences import threshold_sentence
from core.insight.speed.threshold import Threshold, find_threshold
from core.insight.speed.waiting import Days, between_days, waited
from core.measure.filters import ALL
from core.texts import LANGUAGES, say
from tests.core.insight.drawn import Drawn, drawn, happy
from tests.core.made import Made


def _found(facts: Drawn) -> Threshold:
    found = find_threshold(facts, relate(facts))
    assert found is not None
    return found


def _flat(rows):
    return np.full(len(rows), 4.0)


def _step(rows):
    return np.where(rows["frt"] > 300, 3.6, 4.3)


def test_the_best_is_the_mean_of_the_fastest_tenth() -> None:
    # of 20 answers the fastest two: one of the first bin, one of the second
    assert best(np.array([1.0, 4, 15]), np.array([5.0, 16, 45])) == pytest.approx((5 + 4) / 2)


def test_the_first_bin_below_by_hand() -> None:
    waits, n = np.array([60.0, 120, 180, 240]), np.full(4, 50.0)
    total = n * np.array([4.5, 4.4, 4.0, 4.3])
    # pooled 4.15 from the third minute on: 0.35 below 4.5
    assert first_below(waits, n, total, 0.3) == 120
    assert first_below(waits, n, total, 0.4) is None
    # only nine answers waited longer
    assert first_below(waits, np.array([50.0, 50, 5, 4]), total * [1, 1, 0.1, 0.08], 0.3) is None


def test_the_fit_never_rises() -> None:
    days = Days(np.array([60.0, 120, 180]), np.full((1, 3), 10.0), np.array([[50.0, 30, 40]]), 5)
    assert [step.fitted for step in curve(days)] == pytest.approx([5, 3.5, 3.5])
    assert [step.mean for step in curve(days)] == pytest.approx([5, 3, 4])


def test_days_that_differ_fool_the_trend_test_and_not_the_one_between_days() -> None:
    z = []
    for seed in range(16):
        facts = drawn(seed, _flat, day_effect=0.6, per_day=60)
        found, days = relate(facts), waited(facts, ALL)
        assert found
        assert found.trend
        assert days
        z.append((found.trend.z, between_days(days)))
    by_answer, by_day = np.std(z, axis=0)
    assert by_answer > 1.6
    assert by_day < 1.3


@pytest.mark.parametrize("seed", range(3))
def test_a_step_at_five_minutes_is_found(seed: int) -> None:
    found = _found(drawn(seed, _step, per_day=60))
    assert found.why == "found"
    assert found.at is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low <= 300 <= found.high
    assert found.at in (240, 300, 360)
    assert found.drop == pytest.approx(0.3)
    assert "5 分钟" in threshold_sentence(found, "zh")


def test_flat_data_have_no_threshold() -> None:
    found = [_found(drawn(seed, _flat, per_day=20)).why for seed in range(8)]
    assert "found" not in found
    assert found.count("no_trend") >= 7


def test_busy_flat_days_that_differ_have_none_either() -> None:
    found = [_found(drawn(seed, _flat, day_effect=0.3)).why for seed in range(5)]
    assert "found" not in found


def test_another_scale_has_its_own_step() -> None:
    found = _found(drawn(1, lambda rows: 2 * _step(rows), scale=10, per_day=60))
    assert found.drop == pytest.approx(0.6)
    assert found.why == "found"


def test_the_mix_alone_makes_no_threshold() -> None:
    def chance(rows):
        return np.where(rows["channel"] == "phone", 0.9, 0.4)

    facts = happy(4, chance, fast_share={"phone": 0.85, "email": 0.15})
    assert _found(facts).why == "mix"


def test_a_week_is_too_short() -> None:
    assert _found(drawn(1, _step, days=7, per_day=200)).why == "few_days"


def test_the_same_data_give_the_same_range() -> None:
    facts = drawn(2, _step)
    assert _found(facts) == _found(facts)


def test_without_a_relation_there_is_none() -> None:
    assert find_threshold(Made([]), None) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("why", ["no_trend", "mix", "few_days", "unclear"])
def test_every_reason_has_its_sentence(why: str, language) -> None:
    assert say(f"relation.threshold.{why}", language)
    assert threshold_sentence(Threshold(why, (), 4.0, 0.3, 5), language)
