"""Replies against the clock: within target, never answered, and how they fall into the bands."""

from core.measure.metrics.metric import Metric, share

MOST_BANDS = 6


def _band(place: int) -> Metric:
    # only the fastest band is good in itself; a share of a middle one is neither
    better = "higher" if place == 0 else "neither"
    expression = f"count_if(speed = {place}) / nullif(count(speed), 0)"
    return Metric(f"band.{place}", "share", better, expression, "count(speed)", needs=("frt",))


ATTAINMENT = (
    share("service_level", "higher", "within_target", needs=("frt",)),
    share("unanswered_rate", "lower", "no_reply", needs=("frt",)),
    *(_band(place) for place in range(MOST_BANDS)),
)
