"""Every number the product knows, in families: a metric is added in one of them."""

from core.measure.metrics.attainment import ATTAINMENT, MOST_BANDS
from core.measure.metrics.metric import Better, Metric, Population, Unit
from core.measure.metrics.satisfaction import SATISFACTION
from core.measure.metrics.solving import SOLVING
from core.measure.metrics.speed import SPEED
from core.measure.metrics.volume import VOLUME

__all__ = [
    "FAMILIES",
    "METRICS",
    "MOST_BANDS",
    "Better",
    "Metric",
    "Population",
    "Unit",
    "band_keys",
    "metric",
]

FAMILIES: tuple[tuple[str, tuple[Metric, ...]], ...] = (
    ("speed", SPEED),
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
