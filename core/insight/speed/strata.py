"""Grouped answers to the relation inside each channel, issue type, and both together."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from core.insight.speed.groups import shares
from core.insight.speed.pairs import STRATA, rho_of
from core.insight.statistics.ranks import interval
from core.measure.measured import Figure

FEWEST = 20
# nobody reads more, and free words may make hundreds
_MOST = 60
_COUNTED = ("main", "wait", "score", "satisfied", "group", "n")
SPLITS: tuple[tuple[str, ...], ...] = (*((name,) for name in STRATA), STRATA)


@dataclass(frozen=True)
class Stratum:
    """The relation inside one channel, issue type or both: ρ with interval, `n` its answers.

    `codes` are (segment, code) pairs; `fast` and `slow` the shares satisfied of its fastest and
    slowest group that has answers.
    """

    codes: tuple[tuple[str, str], ...]
    n: int
    rho: float
    low: float
    high: float
    fast: Figure
    slow: Figure

    @property
    def by(self) -> tuple[str, ...]:
        """The segments it is split by."""
        return tuple(segment for segment, _ in self.codes)


def strata(rows: pd.DataFrame, n_groups: int, small: int) -> tuple[Stratum, ...]:
    """The strata of at least 20 answers and some variety, the steepest fall first.

    Of hundreds the 60 largest of each split.
    """
    several = [name for name in STRATA if rows[name].nunique() > 1]
    # with one channel alone, both together are its issue types again
    asked = [by for by in SPLITS if len(by) == 1 or len(several) == len(STRATA)]
    return tuple(
        each for by in asked for each in sorted(_of(rows, by, (n_groups, small)), key=_rho)
    )


def _of(rows: pd.DataFrame, by: tuple[str, ...], sizes: tuple[int, int]) -> Iterator[Stratum]:
    main = rows["n"].where(rows["main"], 0)
    n_of = main.groupby([rows[name] for name in by], observed=True).sum()
    largest = n_of[n_of >= FEWEST].nlargest(_MOST)
    kept = {key if isinstance(key, tuple) else (key,): int(n) for key, n in largest.items()}
    parts = rows[[*by, *_COUNTED]].groupby(list(by), observed=True)
    for codes, n in kept.items():
        part = parts.get_group(codes)
        rho = rho_of(part[part["main"]])
        if rho is not None:
            known = [each for each in shares(part, "satisfied", "csat", *sizes) if each.n]
            named = tuple((name, str(code)) for name, code in zip(by, codes, strict=True))
            ends = (known or [NOTHING])[0], (known or [NOTHING])[-1]
            yield Stratum(named, n, rho, *interval(rho, n), *ends)


def _rho(of: Stratum) -> float:
    return of.rho


NOTHING = Figure("csat", None, 0, None, None, "share", False)
