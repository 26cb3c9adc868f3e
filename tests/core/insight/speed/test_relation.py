from datetime import date
from typing import get_args

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.insight.speed.adjusting import Simpson, judged
from core.insight.speed.relation import difference, relate
from core.insight.speed.relation_sentences import (
    relation_sentence,
    simpson_sentence,
    strength_sentence,
    trend_sentence,
)
from core.insight.statistics.estimate import Estimate
from core.insight.statistics.ranks import interval, size, spearman
from core.insight.statistics.trends import Trend
from core.measure.filters import ALL
from core.measure.measured import Figure
from core.measure.measuring import measure
from core.settings import Settings
from core.texts import LANGUAGES, say
from tests.core.insight.drawn import happy
from tests.core.made import Made, answer

DAY = date(2024, 5, 1)
# per answer: its channel, wait and score
Pair = tuple[str, float, int]


def _answers(*pairs: Pair, times: int = 1) -> Made:
    rows = [
        answer(DAY, channel, score, frt=frt, issue_type="refund")
        for channel, frt, score in pairs * times
    ]
    return Made(rows)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 5)), min_size=2, max_size=60))
def test_spearman_of_counts_equals_that_of_the_single_pairs(pairs: list[tuple[int, int]]) -> None:
    counts = np.zeros((6, 6))
    for x, y in pairs:
        counts[x, y] += 1
    found = spearman(counts)
    xs, ys = (pd.Series(side).rank() for side in zip(*pairs, strict=True))
    if xs.nunique() == 1 or ys.nunique() == 1:
        assert found is None
    else:
        assert found == pytest.approx(np.corrcoef(xs, ys)[0, 1])


def test_spearman_by_hand() -> None:
    # ranks 1 2 3 4 against 4 2 3 1: Σd² = 9 + 0 + 0 + 9, ρ = 1 − 6 × 18 ÷ 60
    assert spearman(np.eye(4)[[3, 1, 2, 0]]) == pytest.approx(-0.8)


def test_the_interval_narrows_with_n_and_holds_rho() -> None:
    wide, narrow = interval(-0.3, 50), interval(-0.3, 5000)
    assert wide[0] < narrow[0] < -0.3 < narrow[1] < wide[1]
    # tanh(atanh(-0.3) ± 1.96 × √(1.045 ÷ 47))
    assert wide == pytest.approx((-0.5383, -0.0173), abs=5e-5)
    assert interval(0.5, 3) == (-1, 1)
    assert interval(1.0, 99) == (-1, 1)


@pytest.mark.parametrize(
    ("rho", "word"), [(0.05, "none"), (-0.2, "weak"), (0.3, "middle"), (-0.7, "strong")]
)
def test_sizes_in_words(rho: float, word: str) -> None:
    assert size(rho) == word


def test_slower_replies_with_lower_scores() -> None:
    pairs = (("phone", 10.0, 5), ("phone", 200.0, 4), ("phone", 2000.0, 1), ("phone", 20.0, 4))
    found = relate(_answers(*pairs, times=30))
    assert found is not None
    assert found.n == 120
    # waits 10 < 20 < 200 < 2040 with scores 5 4 4 1: ρ = −.9487 with the tie at 4
    assert found.rho == pytest.approx(-0.9487, abs=1e-4)
    assert found.size == "strong"
    assert found.quarters is None
    assert [figure.value for figure in found.bands] == [1, 1, 0]
    assert [figure.n for figure in found.bands] == [60, 30, 30]
    assert [figure.value for figure in found.lows] == [0, 0, 1]
    assert found.gap == 1
    assert found.gap_interval is not None
    assert found.gap_interval[0] > 0
    # pairs later − earlier band: 4 ties 4 on 30 × 30 pairs, all others lose
    assert found.trend
    assert found.trend.statistic == 450
    assert found.trend.z < -8
    assert found.low_trend
    assert found.low_trend.z > 8
    assert [(each.codes, each.fast.n, each.slow.n) for each in found.strata] == [
        ((("channel", "phone"),), 60, 30),
        ((("issue_type", "refund"),), 60, 30),
    ]
    assert found.simpson == "unknown"


def test_the_groups_are_the_measured_bands() -> None:
    facts = happy(3, lambda rows: _liked(rows, 0.8, 0.6), fast_share=APART)
    found = relate(facts)
    measured = measure(facts, ["csat", "low_share"], (("band",),), ALL)
    assert found
    for place in range(3):
        assert found.bands[place] == measured.figure("csat", band=place)
        assert found.lows[place] == measured.figure("low_share", band=place)


def _relation(seed: int = 11, **story):
    found = relate(happy(seed, **story))
    assert found is not None
    return found


APART = {"phone": 0.85, "email": 0.15}


def _slow(rows):
    return rows["frt"] > 300


def _liked(rows, phone: float, email: float):
    return np.where(rows["channel"] == "phone", phone, email)


def test_a_planted_simpson_flips() -> None:
    # slower is better inside each channel, but the slow channel is disliked
    found = _relation(
        chance=lambda rows: _liked(rows, 0.75, 0.25) + 0.2 * _slow(rows), fast_share=APART
    )
    assert found.rho < -0.1
    assert found.gap > 0.1
    assert found.adjusted.equal.value == pytest.approx(-0.2, abs=0.08)
    assert found.simpson == "flips"
    odds = dict(found.odds)
    assert odds[()].low > 1
    assert odds[("channel",)].high < 1


def test_an_unconfounded_relation_holds() -> None:
    found = _relation(
        chance=lambda rows: 0.85 - 0.3 * _slow(rows), fast_share={"phone": 0.5, "email": 0.5}
    )
    assert found.gap == pytest.approx(0.3, abs=0.08)
    assert found.adjusted.equal.value == pytest.approx(found.gap, abs=0.02)
    assert found.simpson == "holds"


def test_what_the_mix_makes_is_gone_with_equal_mix() -> None:
    found = _relation(chance=lambda rows: _liked(rows, 0.9, 0.4), fast_share=APART, per_day=99)
    assert found.gap > 0.2
    assert found.simpson == "gone"


def test_what_the_mix_exaggerates_is_weaker() -> None:
    found = _relation(
        chance=lambda rows: _liked(rows, 0.9, 0.5) - 0.15 * _slow(rows), fast_share=APART
    )
    assert found.simpson == "weaker"


def test_what_the_mix_hides_is_told() -> None:
    found = _relation(
        chance=lambda rows: _liked(rows, 0.58, 0.85) - 0.3 * _slow(rows), fast_share=APART
    )
    assert found.simpson in ("hidden", "stronger")


def test_channels_that_share_no_speed_cannot_be_told_from_it() -> None:
    # all calls fast, all mails slow
    apart = {"phone": 1.0, "email": 0.0}
    found = _relation(chance=lambda rows: _liked(rows, 0.9, 0.4), fast_share=apart)
    assert found.adjusted is None
    assert found.simpson == "unclear"


def test_chance_is_not_called_a_paradox() -> None:
    some = {"phone": 0.6, "email": 0.4}
    verdicts = [
        _relation(seed, chance=lambda rows: 0.8 - 0.2 * _slow(rows), fast_share=some, per_day=13)
        for seed in range(10)
    ]
    assert [each.simpson for each in verdicts].count("holds") >= 9


@pytest.mark.parametrize(
    ("crude", "equal", "verdict"),
    [
        ((0.3, 0.02), (0.28, 0.03), "holds"),
        ((0.3, 0.02), (0.45, 0.03), "stronger"),
        ((0.3, 0.02), (0.15, 0.03), "weaker"),
        ((0.3, 0.02), (-0.2, 0.03), "flips"),
        ((0.3, 0.02), (0.03, 0.03), "gone"),
        ((0.3, 0.02), (0.25, 0.2), "unclear"),
        # 40 % smaller, but so could chance make it
        ((0.3, 0.02), (0.18, 0.07), "holds"),
        ((0.02, 0.02), (0.2, 0.03), "hidden"),
        ((0.02, 0.02), (-0.01, 0.02), "holds"),
    ],
)
def test_as_counted_against_equal_mix(crude, equal, verdict: str) -> None:
    assert judged(Estimate(*crude), Estimate(*equal)) == verdict
    mirrored = [Estimate(-value, error) for value, error in (crude, equal)]
    assert judged(*mirrored) == verdict


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", [*get_args(Simpson), "unclear_gap"])
def test_every_verdict_has_its_sentence(verdict: str, language) -> None:
    assert say(f"relation.simpson.{verdict}", language, gap="1", range="2")


def test_what_cannot_be_judged_is_none() -> None:
    assert relate(Made([])) is None
    assert relate(_answers(("phone", 10.0, 5), times=9)) is None
    assert relate(_answers(("phone", 10.0, 5), ("phone", 99.0, 5), times=20)) is None
    assert relate(_answers(("phone", 10.0, 5), ("phone", 10.0, 1), times=20)) is None


def test_a_team_without_fast_replies_is_cut_into_quarters() -> None:
    hours = [("email", 3600.0 * hour, 5 if hour < 8 else 2) for hour in range(1, 13)]
    found = relate(_answers(*hours, times=10))
    assert found
    assert found.quarters == (3 * 3600, 6 * 3600, 9 * 3600)
    assert [each.n for each in found.bands] == [30, 30, 30, 30]
    assert [each.value for each in found.bands] == pytest.approx([1, 1, 1 / 3, 0])
    assert found.trend
    assert found.trend.z < -5


def test_unmatched_answers_stay_out_and_other_scales_count_as_shares_only() -> None:
    rows = [answer(DAY, "phone", score, frt=frt) for frt, score in ((5.0, 5), (900.0, 1))] * 20
    more = [answer(DAY, None, 1), answer(DAY, "phone", 9, scale=10, main_scale=False, frt=5.0)]
    found = relate(Made(rows + more * 10))
    assert found is not None
    assert found.n == 40
    assert [each.n for each in found.bands] == [30, 0, 20]


def test_a_difference_needs_both_sides() -> None:
    known = Figure("csat", 0.8, 50, 0.66, 0.89, "share", False)
    unknown = Figure("csat", None, 0, None, None, "share", False)
    assert difference(known, unknown) == (None, None)
    assert difference(known, known)[0] == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_relation_is_said_in_words(language) -> None:
    pairs = (("phone", 10.0, 5), ("phone", 20.0, 4), ("phone", 2000.0, 1))
    found = relate(_answers(*pairs, times=30))
    assert found is not None
    said = relation_sentence(found, Settings(), language)
    assert "100.0%" in said
    assert "0.0%" in said
    assert "-1.00" in strength_sentence(found, language)
    assert "n = 90" in strength_sentence(found, language)
    assert simpson_sentence(found, language)
    assert relation_sentence(None, Settings(), language)


def test_a_p_never_stands_alone() -> None:
    assert "p < 0.001" in trend_sentence(Trend(1, -5.0, 1e-6), "zh")
    assert "p < 0.05" in trend_sentence(Trend(1, -2.0, 0.045), "zh")
    assert "p = 0.30" in trend_sentence(Trend(1, -1.0, 0.3), "zh")
