"""Sizes and sums of groups in two periods to what mix and rate each add to the change of a mean."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]


@dataclass(frozen=True)
class Groups:
    """Of one period: rows and the sum of their values per group (the last axis)."""

    n: Numbers
    total: Numbers

    @property
    def shares(self) -> Numbers:
        """Each group's share of the rows."""
        return self.n / self.n.sum(axis=-1, keepdims=True)

    @property
    def mean(self) -> Numbers:
        """The mean over all groups."""
        return self.total.sum(axis=-1) / self.n.sum(axis=-1)


@dataclass(frozen=True)
class Split:
    """Per group what its share (mix) and its own mean (rate) add; all together are the change."""

    mix: Numbers
    rate: Numbers

    @property
    def change(self) -> Numbers:
        """The sum of all of it."""
        return (self.mix + self.rate).sum(axis=-1)


def split(before: Groups, now: Groups) -> Split:
    """Kitagawa (1955), the two-factor case of Das Gupta (1993): both parts at mean weights.

    The mix of a group counts by how far its mean lies from that of all, so that a growing slow
    group and a shrinking fast one both slow the whole. A group of one period only has no rate of
    its own to change: all it adds is mix.
    """
    old, new = _means(before, now)
    grown = now.shares - before.shares
    middle = (before.mean + now.mean)[..., None] / 2
    return Split(
        grown * ((old + new) / 2 - middle),
        (now.shares + before.shares) / 2 * (new - old),
    )


def means(of: Groups) -> Numbers:
    """Each group's own mean; NaN for an empty one."""
    return np.divide(of.total, of.n, out=np.full(np.shape(of.n), np.nan), where=of.n > 0)


def _means(before: Groups, now: Groups) -> tuple[Numbers, Numbers]:
    old, new = means(before), means(now)
    old, new = np.where(np.isnan(old), new, old), np.where(np.isnan(new), old, new)
    return np.nan_to_num(old), np.nan_to_num(new)
