"""The rows of an event log to one row per ticket: its first moment, its end, its latest values."""

from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.intake.rules.event_log import EventLog, Places, event_log
from core.intake.rules.event_words import event
from core.intake.rules.rule import Draft, Find, Rows
from core.intake.statuses import status_code
from core.privacy.anonymising import KNOWN_PREFIX, personal_columns

_OWN = {"row_no", "left_out", "has_time", "ticket_id", "created_at"}
_TEXTS = ("subject", "description", "comment")


def fold(draft: Draft) -> Iterator[Find]:
    """The other events of each ticket, after its first row was given what they say together.

    The one rule that also writes to rows that stay.
    """
    frame = draft.frame
    if draft.mapping.events is None or not {"ticket_id", "created_at"} <= set(frame):
        return
    log = event_log(draft)
    _fold_values(draft, log)
    _fold_way(draft, log)
    _put(draft, log, "created_at", log.first(frame["created_at"].notna().to_numpy()))
    frame.loc[log.heads, "has_time"] = draft.timed["created_at"][log.heads]
    folded = np.zeros(len(frame), dtype=bool)
    folded[log.rows] = True
    folded[log.heads] = False
    yield Find(folded)


def _fold_values(draft: Draft, log: EventLog) -> None:
    """Give each first row the latest value of every column that is not about the way itself."""
    frame, people = draft.frame, personal_columns(draft.frame)
    columns = {name: frame[name] for name in map(str, frame) if name not in _OWN}
    for name, values in columns.items():
        last = log.last(values.notna().to_numpy())
        frame[name] = _taken(values, log.heads, last)
        if name in draft.timed:
            draft.timed[name][log.heads[last >= 0]] = draft.timed[name][last[last >= 0]]
        if name in _TEXTS:
            # a text may name the people of its own row
            for person in set(people) & set(columns):
                aside = f"{KNOWN_PREFIX}{name}_{person}"
                frame[aside] = _taken(columns[person], log.heads, last)


def _fold_way(draft: Draft, log: EventLog) -> None:
    """When each ticket was first replied to and when it ended, as its events tell."""
    kinds, dated = _kinds(draft), draft.frame["created_at"].notna().to_numpy()
    replies, closings, reopenings = (kinds == each for each in ("replies", "closes", "reopens"))
    if "resolved_at" not in draft.frame:
        end, last = log.last(dated & closings), log.last(dated)
        _put(draft, log, "resolved_at", np.where(end >= 0, end, last), _ended(draft, log, kinds))
    # whoever opened the ticket with a message did not reply to it
    replies[log.first(dated)] = False
    if replies.any() and "first_response_at" not in draft.frame:
        _put(draft, log, "first_response_at", log.first(dated & replies))
    for name, counted in (("replies", replies), ("reopened", reopenings)):
        if counted.any() and name not in draft.frame:
            counts = np.zeros(len(counted), dtype="int64")
            counts[log.heads] = log.count(counted)
            draft.frame[name] = pd.array(counts, dtype="Int64")


def _ended(draft: Draft, log: EventLog, kinds: NDArray[np.str_]) -> Rows:
    """Whether each ticket is closed: by its status, else its last event, else by having two."""
    if (kinds == "closes").any():
        telling = log.last(np.isin(kinds, ["replies", "closes", "reopens", "other"]))
        ended = (kinds[telling] == "closes") & (telling >= 0)
    else:
        ended = log.count(np.ones(len(kinds), dtype=bool)) > 1
    if "status" in draft.frame:
        codes = _each(draft.frame["status"].iloc[log.heads], lambda word: status_code(word) or "")
        ended = np.where(codes == "", ended, codes == "closed")
    return ended


def _kinds(draft: Draft) -> NDArray[np.str_]:
    """What each row's event says; blank where nothing names the events."""
    header = draft.mapping.events
    if header not in draft.cells:
        return np.full(len(draft.cells), "")
    return _each(draft.cells[header], event)


def _each(words: pd.Series, says: Callable[[str], str]) -> NDArray[np.str_]:
    codes, distinct = pd.factorize(words)
    return np.array([*map(says, distinct), ""])[codes]


def _put(draft: Draft, log: EventLog, name: str, sources: Places, only: Rows | bool = True) -> None:
    """Set a moment of the first rows to that of the events at `sources`; -1 gives none."""
    moments, timed = draft.frame["created_at"], draft.timed["created_at"]
    used = (sources >= 0) & only
    values = _taken(moments, log.heads, np.where(used, sources, -1))
    if name != "created_at":
        elsewhere = np.ones(len(values), dtype=bool)
        elsewhere[log.heads[used]] = False
        values = values.mask(elsewhere)
    draft.frame[name], draft.timed[name] = values, timed.copy()
    draft.timed[name][log.heads[used]] = timed[sources[used]]
    draft.headers[name] = draft.headers["created_at"]


def _taken(values: pd.Series, heads: Places, sources: Places) -> pd.Series:
    """The same column with the value of each source at its head; -1 leaves what is there."""
    places = np.arange(len(values))
    places[heads[sources >= 0]] = sources[sources >= 0]
    return values.take(places).set_axis(values.index)
