"""Process limits, exact scores and the correction for many looks, against published answers."""

import numpy as np
import pytest
from scipy import stats

from core.insight.changes.faster import rank_sum
from core.insight.statistics.discoveries import discovered
from core.insight.statistics.laney import exact_scores, laney
from core.insight.statistics.xmr import xmr

# NIST/SEMATECH e-Handbook 6.3.2.2: flow rate
FLOW = np.array([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])


def test_xmr_of_the_flow_rate() -> None:
    limits = xmr(FLOW)
    assert limits.centre == pytest.approx(50.81)
    assert limits.high == pytest.approx(55.8041, abs=5e-5)
    assert limits.low == pytest.approx(45.8159, abs=5e-5)


def test_one_value_has_no_spread() -> None:
    assert xmr(np.array([3.0])).sigma == 0


@pytest.mark.parametrize("seed", range(5))
def test_discoveries_are_those_of_scipy(seed: int) -> None:
    drawing = np.random.default_rng(seed)
    p = np.concatenate([drawing.uniform(0, 1, 80), drawing.uniform(0, 0.002, 5)])
    expected = stats.false_discovery_control(p) <= 0.05
    assert (discovered(p, 0.05) == expected).all()
    assert not discovered(np.array([]), 0.05).size


@pytest.mark.parametrize(("hits", "n", "share"), [(0, 13, 0.8), (6, 13, 0.8), (40, 40, 0.9)])
def test_a_score_is_the_mid_p_of_the_binomial(hits: int, n: int, share: float) -> None:
    own = stats.binom.pmf(hits, n, share)
    below = stats.binom.cdf(hits, n, share) - own / 2
    (score,) = exact_scores(np.array([hits]), np.array([n]), np.array([share]))
    assert score == pytest.approx(stats.norm.ppf(below))


def test_a_score_beyond_all_bounds_is_a_number() -> None:
    scores = exact_scores(np.array([0.0, 9e6]), np.array([9e6, 9e6]), np.array([0.5, 0.5]))
    assert scores == pytest.approx([-37.0471, 37.0471], abs=1e-3)


def test_laney_widens_for_days_that_differ_more_than_binomial() -> None:
    drawing = np.random.default_rng(3)
    n = np.full(400, 1000.0)
    wandering = np.clip(0.8 + drawing.normal(0, 0.05, 400), 0, 1)
    hits = drawing.binomial(1000, wandering).astype(float)
    z, spread = laney(hits, n, np.full(400, 0.8), np.full(400, True))
    # √(0.05² + 0.8 × 0.2 ÷ 1000) over √(0.8 × 0.2 ÷ 1000)
    assert spread == pytest.approx(4.08, rel=0.1)
    assert np.abs(z).max() < 4.5


def test_permeability() -> None:
    """Hollander & Wolfe's tritiated water, as in the manual of R's wilcox.test: W = 35."""
    term = np.array([0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46])
    early = np.array([1.15, 0.88, 0.90, 0.74, 1.21])
    values = np.unique([*term, *early])
    counts = [(values == each[:, None]).sum(axis=0).astype(float) for each in (early, term)]
    assert rank_sum(*counts) == 35
    known = stats.mannwhitneyu(term, early, alternative="greater", method="exact")
    assert known.statistic == 35
    assert known.pvalue == pytest.approx(0.1272, abs=5e-5)


def test_equal_waits_count_half() -> None:
    assert rank_sum(np.array([2.0, 0.0]), np.array([1.0, 1.0])) == 3.0
