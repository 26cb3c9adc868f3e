"""Durations to their six statistics: how long tickets waited for a reply and for a solution."""

from collections.abc import Collection

from core.measure.metrics.metric import Metric

# one list call per column: the engine computes equal aggregates once, whichever are asked for
_QUANTILES = "quantile_cont({column}, [0.5, 0.9, 0.95])[{place}]"

STATS: tuple[tuple[str, str], ...] = (
    ("mean", "avg({column})"),
    ("median", _QUANTILES.replace("{place}", "1")),
    ("p90", _QUANTILES.replace("{place}", "2")),
    ("p95", _QUANTILES.replace("{place}", "3")),
    ("max", "max({column})"),
)


def statistics(column: str, stats: Collection[str]) -> tuple[Metric, ...]:
    """The metrics of a column of seconds, one for each of these statistics of STATS."""
    return tuple(_statistic(column, stat, pattern) for stat, pattern in STATS if stat in stats)


def _statistic(column: str, stat: str, pattern: str) -> Metric:
    return Metric(
        f"{column}.{stat}",
        "seconds",
        "lower",
        pattern.format(column=column),
        f"count({column})",
        needs=(column,),
    )


SPEED = tuple(each for column in ("frt", "ttr") for each in statistics(column, dict(STATS)))
