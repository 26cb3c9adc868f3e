"""What is only counted and shown: outliers, instant replies, subjects that mention a test."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.intake.rules.rule import Draft, Find, Rows
from core.intake.rules.values import durations

Seconds = NDArray[np.float64]
Places = NDArray[np.intp]
_FEW = 20
_FENCE = 3.0
_AT_ONCE = 2
_DIFFERENCES = {
    "first_response_seconds": ("first_response_at", "created_at"),
    "resolution_seconds": ("resolved_at", "created_at"),
}


def outlier(draft: Draft) -> Iterator[Find]:
    """Durations far beyond the others of their channel: Q3 + 3 × IQR on the log scale (Tukey)."""
    here, names = draft.here, dict.fromkeys((*durations(draft.frame), *_DIFFERENCES))
    found = ((name, _seconds(draft, name)) for name in names)
    known = [(name, seconds) for name, seconds in found if seconds is not None]
    if not known:
        return
    channels = _channels(draft.frame)

    def one(seconds: Seconds) -> Rows:
        logs = np.log(np.where(here & (seconds > 0), seconds, np.nan))
        return logs > _fences(logs, channels)

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        rows = pool.map(one, (seconds for _, seconds in known))
        yield from (Find(each, name) for (name, _), each in zip(known, rows, strict=True))


def instant_response(draft: Draft) -> Iterator[Find]:
    """First responses after exactly 0 seconds, most likely automatic."""
    name = "first_response_seconds"
    if (seconds := _seconds(draft, name)) is not None:
        yield Find(seconds == 0, name)


def maybe_test(draft: Draft) -> Iterator[Find]:
    """Subjects that mention a test: perhaps a test record, perhaps a customer."""
    if "subject" in draft.frame:
        mentions = draft.frame["subject"].str.contains("测试|測試|(?i:\\btest)", regex=True)
        yield Find(mentions.fillna(False).to_numpy(dtype=bool), "subject")


def _seconds(draft: Draft, name: str) -> Seconds | None:
    """A duration as the file gives it, else as the difference of its moments; None without both."""
    if name in draft.frame:
        return draft.frame[name].to_numpy(dtype="float64")
    end, start = _DIFFERENCES[name]
    if not {end, start} <= set(draft.frame):
        return None
    return (draft.frame[end].to_numpy() - draft.frame[start].to_numpy()) / np.timedelta64(1, "s")


@dataclass(frozen=True)
class _Channels:
    """The channel of each row as a number, the rows by channel, and where each begins in them."""

    codes: Places
    order: Places
    starts: Places


def _channels(frame: pd.DataFrame) -> _Channels:
    if "channel" not in frame:
        rows = np.arange(len(frame))
        return _Channels(np.zeros_like(rows), rows, rows[:0])
    codes, channels = pd.factorize(frame["channel"], use_na_sentinel=False)
    # one sorting, for there may be as many channels as rows
    order = np.argsort(codes.astype(np.uint16) if len(channels) < 2**16 else codes, kind="stable")
    return _Channels(codes, order, np.cumsum(np.bincount(codes, minlength=len(channels)))[:-1])


def _fences(logs: Seconds, channels: _Channels) -> Seconds:
    parts = np.split(logs[channels.order], channels.starts)
    return np.array([_fence(each) for each in parts])[channels.codes]


def _fence(logs: Seconds) -> float:
    filled = logs[~np.isnan(logs)]
    if len(filled) < _FEW:
        return np.inf
    low, high = np.quantile(filled, [0.25, 0.75])
    return float(high + _FENCE * max(high - low, np.log(2)))
