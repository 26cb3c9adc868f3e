from datetime import date
from typing import get_args

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.insight.pairs import STRATA
from core.insight.ranks import interval, pooled, size, spearman
from core.insight.relation import Simpson, compared_with_strata, difference, relate
from core.insight.sentence import relation_sentence, simpson_sentence
from core.measure.measured import Figure
from core.texts import LANGUAGES, say
from tests.core.made import Made, answer

DAY = date(2024, 5, 1)


def _answers(*pairs: tuple[str, float, int], times: int = 1) -> Made:
    rows = [answer(DAY, channel, score, frt=frt) for channel, frt, score in pairs * times]
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


def test_pooling_weighs_by_size() -> None:
    assert pooled([(0.5, 103), (0.5, 53)]) == pytest.approx(0.5)
    assert pooled([(0.5, 3)]) is None
    assert pooled([(0.0, 103), (0.8, 4)]) == pytest.approx(np.tanh(np.arctanh(0.8) / 101))


@pytest.mark.parametrize(
    ("rho", "word"), [(0.05, "none"), (-0.2, "weak"), (0.3, "middle"), (-0.7, "strong")]
)
def test_sizes_in_words(rho: float, word: str) -> None:
    assert size(rho) == word


def test_slower_replies_with_lower_scores() -> None:
    pairs = (("phone", 10.0, 5), ("phone", 200.0, 4), ("phone", 2000.0, 1), ("phone", 20.0, 4))
    found = relate(_answers(*pairs, times=10))
    assert found is not None
    assert found.n == 40
    # bins 10 < 20 < 200 < 623 with scores 5 4 4 1: ρ = −.9487 with the tie at 4
    assert found.rho == pytest.approx(-0.9487, abs=1e-4)
    assert found.size == "strong"
    assert [figure.value for figure in found.bands] == [1, 1, 0]
    assert [figure.n for figure in found.bands] == [20, 10, 10]
    assert found.gap == 1
    assert found.gap_interval is not None
    assert found.gap_interval[0] > 0
    assert [(each.code, each.fast.n, each.slow.n) for each in found.strata] == [("phone", 20, 10)]
    assert found.simpson == "holds"


def test_simpson_is_seen() -> None:
    # in each channel slower is better; across channels the slow one is worse
    phone = (("phone", 10.0, 4), ("phone", 30.0, 5))
    email = (("email", 3000.0, 1), ("email", 9000.0, 2))
    found = relate(_answers(*phone, *email, times=10))
    assert found is not None
    assert found.rho < 0
    assert dict(found.within)["channel"] > 0
    assert found.simpson == "flips"


@pytest.mark.parametrize(
    ("rho", "inside", "verdict"),
    [
        (-0.3, -0.25, "holds"),
        (-0.3, -0.45, "stronger"),
        (-0.3, -0.1, "weaker"),
        (-0.3, 0.2, "flips"),
        (-0.05, 0.04, "holds"),
    ],
)
def test_overall_against_within(rho: float, inside: float, verdict: str) -> None:
    assert compared_with_strata(rho, (("channel", inside),)) == verdict
    assert compared_with_strata(rho, ()) == "unknown"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", get_args(Simpson))
def test_every_verdict_has_its_sentence(verdict: str, language) -> None:
    assert say(f"relation.simpson.{verdict}", language)


def test_what_cannot_be_judged_is_none() -> None:
    assert relate(Made([])) is None
    assert relate(_answers(("phone", 10.0, 5), times=9)) is None
    assert relate(_answers(("phone", 10.0, 5), ("phone", 99.0, 5), times=20)) is None


def test_unmatched_answers_and_other_scales_stay_out() -> None:
    rows = [answer(DAY, "phone", score, frt=frt) for frt, score in ((5.0, 5), (900.0, 1))] * 10
    more = [answer(DAY, None, 1), answer(DAY, "phone", 9, scale=10, main_scale=False, frt=5.0)]
    found = relate(Made(rows + more * 10))
    assert found is not None
    assert found.n == 20


def test_a_difference_needs_both_sides() -> None:
    known = Figure("csat", 0.8, 50, 0.66, 0.89, "share", False)
    unknown = Figure("csat", None, 0, None, None, "share", False)
    assert difference(known, unknown) == (None, None)
    assert difference(known, known)[0] == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_relation_is_said_in_words(language) -> None:
    pairs = (("phone", 10.0, 5), ("phone", 20.0, 4), ("phone", 2000.0, 1))
    found = relate(_answers(*pairs, times=10))
    assert found is not None
    assert "-1.00" in relation_sentence(found, language)
    assert simpson_sentence(found, language)
    assert relation_sentence(None, language)
    assert STRATA == ("channel", "issue_type")
