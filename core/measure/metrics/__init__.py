"""Every number the product knows, in families: a metric is added in one of them."""

from core.measure.metrics.attainment import ATTAINMENT, MOST_BANDS
from core.measure.metrics.hours import HOURS
from core.measure.metrics.metric import Better, Metric, Population, Unit
from core.measure.metrics.satisfaction import SATISFACTION
from core.measure.metrics.solving import SOLVING
from core.measure.metrics.speed import SPEED
from core.measure.metrics.volume import VOLUME
from core.settings import Settings

__all__ = [
    "FAMILIES",
    "METRICS",
    "MOST_BANDS",
    "Better",
    "Metric",
    "Population",
    "Unit",
    "band_keys",
    "in_use",
    "metric",
]

FAMILIES: tuple[tuple[str, tuple[Metric, ...]], ...] = (
    ("speed", SPEED),
    ("hours", HOURS),
    ("attainment", ATTAINMENT),
    ("volume", VOLUME),
    ("satisfaction", SATISFACTION),
    ("solving", SOLVING),
)
METRICS: tuple[Metric, ...] = tuple(each for _, family in FAMILIES for each in family)
_BY_KEY = {each.key: each for each in METRICS}


def metric(key: str) -> Metric:
    """The metric of a key; KeyError for a key nobody declared."""
    return _BY_KEY[key]


def band_keys(bands: tuple[float, ...]) -> tuple[str, ...]:
    """The band metrics in use for these upper limits, fastest first."""
    return tuple(f"band.{place}" for place in range(min(len(bands) + 1, MOST_BANDS)))


def in_use(settings: Settings) -> tuple[str, ...]:
    """The metrics that say something of their own under these settings, in the registry's order.

    Left out are bands beyond those there are, and the calendar's times where `frt` and `ttr` are
    just that.
    """
    bands = band_keys(settings.bands)
    double = settings.basis == "calendar"
    return tuple(
        each.key
        for each in METRICS
        if (each.key in bands or not each.key.startswith("band."))
        and not (double and "_calendar." in each.key)
    )
