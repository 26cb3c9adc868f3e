"""Published answers for the trend tests, pooled odds and the binomial model."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.insight.statistics.logistic import fit, standardised
from core.insight.statistics.odds import common_odds
from core.insight.statistics.trends import cochran_armitage, jonckheere
from core.measure.intervals import newcombe, wilson

# Hollander and Wolfe: pieces finished with no, rough and accurate information
GROUPS = (
    (40, 35, 38, 43, 44, 41),
    (38, 40, 47, 44, 40, 42),
    (48, 40, 45, 43, 46, 44),
)
# Berkeley 1973 by department: (women, men) would be admitted, rejected
BERKELEY = np.array([
    [[512, 313], [89, 19]], [[353, 207], [17, 8]], [[120, 205], [202, 391]],
    [[138, 279], [131, 244]], [[53, 138], [94, 299]], [[22, 351], [24, 317]],
], dtype=float)  # fmt: skip


def table(*groups: tuple[int, ...]) -> np.ndarray:
    values = sorted({value for group in groups for value in group})
    return np.array([[group.count(value) for value in values] for group in groups], dtype=float)


def test_jonckheere_by_the_book() -> None:
    found = jonckheere(table(*GROUPS))
    assert found
    assert found.statistic == 79
    # one-sided .0207 in Hollander and Wolfe, ties corrected
    assert found.p / 2 == pytest.approx(0.0207, abs=5e-5)


@given(st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=8), min_size=2, max_size=4))
def test_jonckheere_counts_pairs(groups: list[list[int]]) -> None:
    won = sum(
        1.0 if late > early else 0.5 if late == early else 0.0
        for at, one in enumerate(groups)
        for other in groups[at + 1 :]
        for early in one
        for late in other
    )
    found = jonckheere(table(*(tuple(group) for group in groups)))
    assert found is None or found.statistic == pytest.approx(won)


def test_jonckheere_holds_its_level_with_many_ties() -> None:
    drawing = np.random.default_rng(5)
    z = []
    for _ in range(400):
        scores = drawing.choice(5, 90, p=(0.1, 0.05, 0.1, 0.25, 0.5))
        groups = np.repeat((0, 1, 2), (50, 30, 10))
        counts = np.zeros((3, 5))
        np.add.at(counts, (groups, scores), 1)
        found = jonckheere(counts)
        assert found
        z.append(found.z)
    assert np.std(z) == pytest.approx(1, abs=0.1)
    assert np.mean(np.abs(z) > 1.96) < 0.09


def test_cochran_armitage_is_that_of_sas() -> None:
    # SAS "Pain": adverse 26 26 23 18 9 against 6 7 9 14 23
    yes, no = np.array([26.0, 26, 23, 18, 9]), np.array([6.0, 7, 9, 14, 23])
    found = cochran_armitage(yes, yes + no)
    assert found
    assert abs(found.z) == pytest.approx(4.7918, abs=5e-5)
    assert found.p < 0.0001


def test_no_trend_without_variety() -> None:
    assert jonckheere(np.array([[3.0, 4.0]])) is None
    assert jonckheere(np.array([[3.0], [4.0]])) is None
    assert jonckheere(np.array([[1.0, 0], [0, 1]])) is None
    assert cochran_armitage(np.zeros(3), np.full(3, 9.0)) is None
    assert cochran_armitage(np.full(3, 9.0), np.full(3, 9.0)) is None
    assert cochran_armitage(np.zeros(0), np.zeros(0)) is None


def test_the_common_odds_of_berkeley() -> None:
    common, crude = common_odds(BERKELEY), common_odds(BERKELEY.sum(axis=0)[None])
    assert common
    assert crude
    # R: mantelhaen.test(UCBAdmissions)
    assert common.value == pytest.approx(0.9047, abs=5e-5)
    assert (common.low, common.high) == pytest.approx((0.7719, 1.0603), abs=5e-5)
    assert crude.value == pytest.approx(1.84, abs=5e-3)


def test_no_odds_where_they_would_be_infinite() -> None:
    assert common_odds(np.array([[[5.0, 0], [3, 4]]])) is None
    assert common_odds(np.zeros((2, 2, 2))) is None


def test_shares_and_differences_by_the_book() -> None:
    assert wilson(81 / 263, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert newcombe(56 / 70, 70, 48 / 80, 80) == pytest.approx((0.0524, 0.3339), abs=5e-5)


def test_the_binomial_model_is_that_of_statsmodels() -> None:
    import statsmodels.api as sm

    drawing = np.random.default_rng(1)
    design = np.column_stack([np.ones(40), drawing.normal(size=(40, 3))])
    n = drawing.integers(5, 80, 40).astype(float)
    chances = 1 / (1 + np.exp(-(design @ (0.3, -0.5, 0.2, 0.1))))
    events = drawing.binomial(n.astype(int), chances).astype(float)
    known = sm.GLM(np.column_stack([events, n - events]), design, family=sm.families.Binomial())
    theirs, ours = known.fit(), fit(design, events, n)
    assert ours.coefficients == pytest.approx(theirs.params, abs=1e-8)
    assert ours.covariance == pytest.approx(theirs.cov_params(), abs=1e-8)


def test_a_standardised_difference_by_hand() -> None:
    # two strata of 100 and 300; the model is saturated but for the interaction, which is none here
    design = np.array([[1.0, 0, 0], [1, 1, 0], [1, 0, 1], [1, 1, 1]])
    n, events = np.array([50.0, 50, 150, 150]), np.array([25.0, 25, 75, 75])
    found = fit(design, events, n)
    slow, fast = design.copy(), design.copy()
    slow[:, 1], fast[:, 1] = 1, 0
    effect = standardised(found, slow, fast, n)
    assert effect.value == pytest.approx(0)
    # stratified: √(Σ w² · 2 · ¼ ÷ n) with weights ¼ and ¾
    by_hand = np.sqrt(0.25**2 * 0.5 / 50 + 0.75**2 * 0.5 / 150)
    assert effect.error == pytest.approx(by_hand, rel=1e-6)
    assert not effect.clear


def test_a_cell_without_events_does_no_harm() -> None:
    design = np.array([[1.0, 0, 0], [1, 1, 0], [1, 0, 1], [1, 1, 1]])
    n, events = np.full(4, 100.0), np.array([20.0, 40, 0, 0])
    found = fit(design, events, n)
    assert found.shares(design) == pytest.approx(events / n, abs=1e-5)
    assert np.isfinite(found.covariance).all()
