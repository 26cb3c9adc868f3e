"""Named random streams from one seed, and even (stratified) draws from them."""

from collections.abc import Sequence
from random import Random
from statistics import NormalDist
from typing import TypeVar

SEED = 20240301
_NORMAL = NormalDist()
T = TypeVar("T")


def stream(*name: object) -> Random:
    """An own stream per name, so that a change in one part leaves the others alone."""
    return Random(f"{SEED}:{name}")  # noqa: S311 - made-up data, no secret


def even(chance: Random, n: int) -> list[float]:
    """n draws from (0, 1), one in each of n equal slices, shuffled: quiet days stay quiet."""
    draws = [(i + 0.02 + 0.96 * chance.random()) / n for i in range(n)]
    chance.shuffle(draws)
    return draws


def normal(quantile: float) -> float:
    """The standard normal value at a quantile."""
    return _NORMAL.inv_cdf(quantile)


def pick(weights: Sequence[tuple[T, float]], quantile: float) -> T:
    """The item at a quantile of weighted items."""
    left = quantile * sum(weight for _, weight in weights)
    for item, weight in weights:
        left -= weight
        if left < 0:
            return item
    return weights[-1][0]
