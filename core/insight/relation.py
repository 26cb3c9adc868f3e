"""Answers with their ticket's waiting time to one judgement: does waiting go with satisfaction."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from core.insight.pairs import STRATA, counted, place_of, rho_of
from core.insight.ranks import Size, interval, pooled, size
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters
from core.measure.intervals import Interval, newcombe
from core.measure.measured import Figure, Measured
from core.measure.measuring import measure
from core.measure.segments import Code

_FEWEST = 20
_NOTICED = 0.1
_SHIFT = 0.3

Simpson = Literal["holds", "stronger", "weaker", "flips", "unknown"]


@dataclass(frozen=True)
class Stratum:
    """The relation inside one channel or issue type: ρ with interval, its fast and slow answers."""

    segment: str
    code: Code
    n: int
    rho: float
    low: float
    high: float
    fast: Figure
    slow: Figure


@dataclass(frozen=True)
class Relation:
    """Waiting × satisfaction over matched answers of the commonest scale; ρ < 0: slower is worse.

    `bands` are the csat figures per response-time band, fastest first; `gap` is fastest − slowest
    with its interval; `within` the pooled ρ inside channels and issue types; `simpson` says whether
    that agrees with the overall one.
    """

    n: int
    rho: float
    low: float
    high: float
    size: Size
    bands: tuple[Figure, ...]
    gap: float | None
    gap_interval: Interval | None
    strata: tuple[Stratum, ...]
    within: tuple[tuple[str, float], ...]
    simpson: Simpson


def relate(facts: Facts, filters: Filters = ALL) -> Relation | None:
    """The relation for the rows looked at; None below 20 matched answers or without variety."""
    rows = counted(facts, filters)
    overall = rows[rows["place"] == place_of(None)]
    n, rho = int(overall["n"].sum()), rho_of(overall)
    if rho is None or n < _FEWEST:
        return None
    sets = (("band",), *((segment, "band") for segment in STRATA))
    measured = measure(facts, ["csat"], sets, filters)
    bands = _bands(measured, len(facts.settings.bands) + 1)
    strata = tuple(each for segment in STRATA for each in _strata(rows, segment, measured))
    within = _within(strata)
    low, high = interval(rho, n)
    gap, gap_interval = difference(bands[0], bands[-1])
    return Relation(n, rho, low, high, size(rho), bands, gap, gap_interval, strata, within,
                    compared_with_strata(rho, within))  # fmt: skip


def difference(one: Figure, other: Figure) -> tuple[float | None, Interval | None]:
    """One share minus another, with Newcombe's interval; none where one was not measured."""
    if one.value is None or other.value is None:
        return None, None
    return one.value - other.value, newcombe(one.value, one.n, other.value, other.n)


def _bands(measured: Measured, n: int) -> tuple[Figure, ...]:
    return tuple(measured.figure("csat", band=place) for place in range(n))


def _strata(rows: pd.DataFrame, segment: str, measured: Measured) -> list[Stratum]:
    found: list[Stratum] = []
    inside = rows[(rows["place"] == place_of(segment)) & rows[segment].notna()]
    for code, part in inside.groupby(segment, observed=True):
        rho, n = rho_of(part), int(part["n"].sum())
        if rho is not None and n >= _FEWEST:
            ends = _ends(measured, segment, str(code))
            found.append(Stratum(segment, str(code), n, rho, *interval(rho, n), *ends))
    return found


def _ends(measured: Measured, segment: str, code: str) -> tuple[Figure, Figure]:
    """The fastest and the slowest band that has answers here."""
    figures = [
        figure for codes, figure in measured.figures("csat", (segment, "band"))
        if codes[segment] == code and codes["band"] is not None and figure.n
    ]  # fmt: skip
    return figures[0], figures[-1]


def _within(strata: tuple[Stratum, ...]) -> tuple[tuple[str, float], ...]:
    common = (
        (name, pooled([(each.rho, each.n) for each in strata if each.segment == name]))
        for name in STRATA
    )
    return tuple((name, rho) for name, rho in common if rho is not None)


def compared_with_strata(rho: float, within: tuple[tuple[str, float], ...]) -> Simpson:
    """Whether the pooled ρ inside channels and issue types agrees with the overall one.

    A flip of sign or a loss of more than 30 % is the warning of Simpson's paradox.
    """
    if not within:
        return "unknown"
    inside = [common for _, common in within]
    if any(rho * each < 0 and max(abs(rho), abs(each)) >= _NOTICED for each in inside):
        return "flips"
    if abs(rho) < _NOTICED:
        return "holds"
    if any(abs(each) < (1 - _SHIFT) * abs(rho) for each in inside):
        return "weaker"
    return "stronger" if any(abs(each) > (1 + _SHIFT) * abs(rho) for each in inside) else "holds"
