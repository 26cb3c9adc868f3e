"""Time bands to how much comes in each, how fast it is answered and how satisfied it leaves."""

from dataclasses import dataclass

import pandas as pd

from core.insight.days.daily import Step, paired
from core.insight.load.rated_times import rated, rated_times
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters
from core.measure.intervals import wilson
from core.measure.measured import Figure, Measured
from core.measure.measuring import measure
from core.settings import TimeBand

KEYS = ("volume", "frt.median", "service_level")
SERVED = "service_level"
# as many times of day are looked at as there are bands: one of five must not stand out by chance
_Z = 3.0


@dataclass(frozen=True)
class Peak:
    """A time band: its tickets, their share of all, and what they met; `csat` by the ticket's time.

    `per_hour` are tickets an hour of the band on days with tickets.
    """

    band: TimeBand
    volume: Figure
    share: float
    per_hour: float
    wait: Figure
    served: Figure
    csat: Figure


@dataclass(frozen=True)
class Peaks:
    """The bands in the order of the day; `worst` is the one that misses most, day after day.

    `gap` is its attainment minus that of the other times of the same days; None where no band
    stands out from chance.
    """

    peaks: tuple[Peak, ...]
    worst: Peak | None
    gap: Step | None

    @property
    def busiest(self) -> Peak:
        """The band with most tickets an hour."""
        return max(self.peaks, key=lambda each: each.per_hour)


def peaks(facts: Facts, filters: Filters = ALL) -> Peaks | None:
    """The bands of the settings that have tickets; None where no ticket has a clock time."""
    sets = (("time_band",), ("day", "time_band"))
    measured = measure(facts, KEYS, sets, filters)
    daily = measured.table(("day", "time_band")).dropna(subset=["time_band"])
    if daily.empty:
        return None
    csat = rated(rated_times(facts, filters), ["time_band"])
    n_days, total = daily["day"].nunique(), int(daily["volume|n"].sum())
    found = [
        _peak(measured, band, csat, (n_days, total))
        for band in facts.settings.time_bands
        if band.key in set(daily["time_band"])
    ]
    return Peaks(tuple(found), *_worst(found, daily))


def hours_of(band: TimeBand) -> int:
    """How many hours of the day a band lasts."""
    return (band.end - band.start) % 24 or 24


def against_rest(table: pd.DataFrame, code: str) -> "pd.Series[float]":
    """Per day: the attainment in one time of day minus that in all others."""
    known = table.dropna(subset=["time_band", SERVED])
    met = (known[SERVED] * known[f"{SERVED}|n"]).groupby([known["day"], known["time_band"] == code])
    sums = met.sum().unstack()
    counts = known.groupby(["day", known["time_band"] == code])[f"{SERVED}|n"].sum().unstack()
    shares = (sums / counts).reindex(columns=[True, False])
    return shares[True] - shares[False]


def _peak(measured: Measured, band: TimeBand, csat: pd.DataFrame, of: tuple[int, int]) -> Peak:
    volume, wait, served = (measured.figure(key, time_band=band.key) for key in KEYS)
    days, total = of
    per_hour = volume.n / days / hours_of(band)
    return Peak(band, volume, volume.n / total, per_hour, wait, served,
                _csat(csat, band.key, measured.small_sample))  # fmt: skip


def _csat(table: pd.DataFrame, code: str, least: int) -> Figure:
    found = table[table["time_band"] == code]
    if found.empty:
        return Figure("csat", None, 0, None, None, "share", small=False)
    value, n = float(found["csat"].iloc[0]), int(found["csat|n"].iloc[0])
    low, high = wilson(value, n)
    return Figure("csat", value, n, low, high, "share", n < least)


def _worst(found: list[Peak], daily: pd.DataFrame) -> tuple[Peak | None, Step | None]:
    known = [each for each in found if each.served.value is not None and not each.served.small]
    if not known:
        return None, None
    worst = min(known, key=lambda each: each.served.value or 0.0)
    gap = paired(against_rest(daily, worst.band.key))
    return (worst, gap) if gap and gap.z < -_Z else (None, None)
