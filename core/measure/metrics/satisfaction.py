"""Survey answers to satisfaction: shares of good, middle and low, the mean score, NPS, response."""

from core.measure.metrics.metric import Metric, share

_ANSWERS = "count(answer)"
# a value outside 0–10 proves another scale: then there is no NPS at all, not a wrong one
_NPS = "CASE WHEN min(likelihood) >= 0 AND max(likelihood) <= 10 THEN avg(promoting) END"


def _either_scale(pattern: str) -> str:
    """Scores of different scales are never pooled: side by side, or the commonest scale alone."""
    alone, beside = pattern.replace("{rating}", "rating"), pattern.replace("{rating}", "any_rating")
    return f"CASE WHEN {{by_scale}} THEN {beside} ELSE {alone} END"


SATISFACTION = (
    share("csat", "higher", "content", needs=("score",), population="answer"),
    share("neutral_share", "neither", "lukewarm", needs=("score",), population="answer"),
    share("low_share", "lower", "discontent", needs=("score",), population="answer"),
    Metric(
        "score.mean",
        "score",
        "higher",
        _either_scale("avg({rating})"),
        _either_scale("count({rating})"),
        "answer",
        ("score",),
        _either_scale("stddev_samp({rating})"),
    ),
    Metric(
        "nps",
        "points",
        "higher",
        _NPS,
        "count(likelihood)",
        "answer",
        ("nps",),
        "stddev_samp(promoting)",
    ),
    Metric("answers", "answers", "neither", f"nullif({_ANSWERS}, 0)", _ANSWERS, "answer"),
    Metric(
        "response_rate",
        "share",
        "higher",
        "count_if(asked AND answer) / nullif(count_if(asked), 0)",
        "count_if(asked)",
        "answer",
        ("sent",),
    ),
    Metric(
        "response_rate.closed",
        "share",
        "higher",
        f"nullif({_ANSWERS}, 0) / nullif(count_if(solved), 0)",
        "count_if(solved)",
        "both",
        ("closed",),
    ),
)
