"""Values that cannot be: their cell is emptied and counted, their row stays."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from core.intake.rules.cut_off import EARLIEST, Moments
from core.intake.rules.rule import Draft, Find, Rows

_DAY = np.timedelta64(24 * 3600 - 1, "s")
_ZERO_MEANS_NOTHING_UP_TO = 10
_STARTS = ("created_at", "first_message_at")
# exports give such durations in whole minutes, and moments without their seconds
_ROUNDED = 60.0


def unreadable(draft: Draft) -> Iterator[Find]:
    """A text that is not blank and gave no value."""
    for column, rows in draft.refused.items():
        yield Find(rows, column)


def too_early(draft: Draft) -> Iterator[Find]:
    """Moments before 2000: 1900-01-01 and 1970-01-01 stand for nothing."""
    for name in draft.moments:
        yield Find((draft.frame[name] < EARLIEST).to_numpy(), name)


def after_cutoff(draft: Draft) -> Iterator[Find]:
    """Moments after the file's cut-off."""
    if draft.as_of is not None:
        for name in draft.moments:
            yield Find((draft.frame[name] > pd.Timestamp(draft.as_of)).to_numpy(), name)


def negative_duration(draft: Draft) -> Iterator[Find]:
    """Durations below zero."""
    for name in durations(draft.frame):
        yield Find((draft.frame[name] < 0).to_numpy(), name)


def negative_count(draft: Draft) -> Iterator[Find]:
    """Replies or reopenings below zero."""
    for name in ("reopened", "replies"):
        if name in draft.frame:
            yield Find((draft.frame[name] < 0).fillna(False).to_numpy(dtype=bool), name)


def response_before_creation(draft: Draft) -> Iterator[Find]:
    """Answered before it was asked."""
    yield from _sooner(draft, "first_response_at", "created_at", "first_response_at")


def resolved_before_creation(draft: Draft) -> Iterator[Find]:
    """Solved before it was asked."""
    yield from _sooner(draft, "resolved_at", "created_at", "resolved_at")
    yield from _sooner(draft, "first_closed_at", "created_at", "first_closed_at")


def response_after_resolution(draft: Draft) -> Iterator[Find]:
    """Answered for the first time after it was solved, by moments, by durations, or by both."""
    yield from _sooner(draft, "resolved_at", "first_response_at", "first_response_at")
    there = set(draft.frame)
    if {"first_response_seconds", "resolution_seconds"} <= there:
        late = draft.frame["first_response_seconds"] > draft.frame["resolution_seconds"]
        yield Find(late.to_numpy(), "first_response_seconds")
    if {"first_response_seconds", "created_at", "resolved_at"} <= there:
        yield Find(_replied_too_late(draft), "first_response_seconds")


def off_scale(draft: Draft) -> Iterator[Find]:
    """Scores above or below their scale, NPS beyond 0–10."""
    if "score" in draft.frame:
        score, scale = draft.frame["score"], draft.frame["score_scale"].astype("float64")
        below = (score < 0) | ((score > 0) & (score < 1) & (scale <= _ZERO_MEANS_NOTHING_UP_TO))
        yield Find((below | (score > scale)).to_numpy(), "score")
    if "nps" in draft.frame:
        yield Find(((draft.frame["nps"] < 0) | (draft.frame["nps"] > 10)).to_numpy(), "nps")


def zero_score(draft: Draft) -> Iterator[Find]:
    """0 on a scale that begins with 1: not rated."""
    if "score" in draft.frame:
        small = ~(draft.frame["score_scale"] > _ZERO_MEANS_NOTHING_UP_TO).fillna(False)
        yield Find(((draft.frame["score"] == 0) & small).to_numpy(dtype=bool), "score")


def durations(frame: pd.DataFrame) -> list[str]:
    """The duration columns of a frame."""
    return [name for name in map(str, frame) if name.endswith("_seconds")]


def _sooner(draft: Draft, name: str, than: str, blanks: str) -> Iterator[Find]:
    """Where a moment lies before another; a date alone may be any time of its day."""
    if not {name, than} <= set(draft.frame):
        return
    yield Find(_ends(draft, name) < draft.frame[than].to_numpy(), blanks)


def _replied_too_late(draft: Draft) -> Rows:
    """Where the time to the first reply, from the earliest start, passes the end by a minute."""
    starts = [draft.frame[name] for name in _STARTS if name in draft.frame]
    start = np.fmin.reduce([each.to_numpy(dtype="datetime64[us]") for each in starts])
    seconds = draft.frame["first_response_seconds"].to_numpy() - _ROUNDED
    open_for = (_ends(draft, "resolved_at") - start) / np.timedelta64(1, "s")
    timed: Rows = draft.timed["created_at"]
    return (seconds > open_for) & timed


def _ends(draft: Draft, name: str) -> Moments:
    ends: Moments = draft.frame[name].to_numpy(dtype="datetime64[us]", copy=True)
    ends[~draft.timed[name]] += _DAY
    return ends
