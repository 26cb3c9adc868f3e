"""What is only counted and shown: outliers, instant replies, subjects that mention a test."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from core.intake.rules.rule import Draft, Find
from core.intake.rules.values import durations

_FEW = 20
_FENCE = 3.0
_DIFFERENCES = {
    "first_response_seconds": ("first_response_at", "created_at"),
    "resolution_seconds": ("resolved_at", "created_at"),
}


def outlier(draft: Draft) -> Iterator[Find]:
    """Durations far beyond the others of their channel: Q3 + 3 × IQR on the log scale (Tukey)."""
    for name, seconds in _durations(draft):
        kept = seconds.where(draft.here & (seconds > 0))
        logs = pd.Series(np.log(kept.to_numpy()), index=kept.index)
        yield Find((logs > _fences(logs, draft.frame)).to_numpy(dtype=bool), name)


def instant_response(draft: Draft) -> Iterator[Find]:
    """First responses after exactly 0 seconds, most likely automatic."""
    for name, seconds in _durations(draft):
        if name == "first_response_seconds":
            yield Find((seconds == 0).to_numpy(), name)


def maybe_test(draft: Draft) -> Iterator[Find]:
    """Subjects that mention a test: perhaps a test record, perhaps a customer."""
    if "subject" in draft.frame:
        mentions = draft.frame["subject"].str.contains("测试|測試|(?i:\\btest)", regex=True)
        yield Find(mentions.fillna(False).to_numpy(dtype=bool), "subject")


def _durations(draft: Draft) -> Iterator[tuple[str, pd.Series]]:
    given = durations(draft.frame)
    for name in given:
        yield name, draft.frame[name]
    for name, (end, start) in _DIFFERENCES.items():
        if name not in given and {end, start} <= set(draft.frame):
            yield name, (draft.frame[end] - draft.frame[start]).dt.total_seconds()


def _fences(logs: pd.Series, frame: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    values = logs.to_numpy(dtype="float64")
    if "channel" not in frame:
        return np.full(len(values), _fence(values))
    codes, channels = pd.factorize(frame["channel"], use_na_sentinel=False)
    return np.array([_fence(values[codes == each]) for each in range(len(channels))])[codes]


def _fence(logs: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
    filled = logs[~np.isnan(logs)]
    if len(filled) < _FEW:
        return np.inf
    low, high = np.quantile(filled, [0.25, 0.75])
    return float(high + _FENCE * max(high - low, np.log(2)))
