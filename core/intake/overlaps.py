"""A table about to be taken in to the stored batches that seem to tell of the same rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
from numpy.typing import NDArray

from core.intake.preview import Preview
from core.intake.rules.rule import ANCHORS
from core.store import Batch, Store
from core.tickets import ColumnMapping, Tickets, UploadKind

_KEYS = {"tickets": ("ticket_id",), "surveys": ("ticket_id", "customer_id", "contact"),
         "complaints": ("ticket_id", "comment", "description", "subject")}  # fmt: skip


@dataclass(frozen=True)
class Overlap:
    """Days and channels that a table shares with a stored batch of the same shape.

    `first` and `last` are the first and last shared local day; `here` and `there` count the rows
    of them that count, in the table and in the batch. `rows` are those of the batch, by number,
    that go if the table takes its place: of the table's days and channels.
    """

    batch: int
    name: str
    first: date
    last: date
    here: int
    there: int
    rows: NDArray[np.int64]


def overlaps(preview: Preview, store: Store) -> tuple[Overlap, ...]:
    """What has to be asked, 替换 or 追加: without ids, equal rows in two files are no duplicates.

    Empty where ids or answers' moments tell rows apart, or no stored batch has the same fields and
    shares a day (and channel, if there is one).
    """
    tickets = preview.tickets
    if not _nameless(tickets.mapping):
        return ()
    ours = _days(tickets.frame, tickets.mapping)
    found = (_with(ours, batch) for batch in _alike(tickets, store) if batch.id != preview.known)
    return tuple(each for each in found if each is not None)


def replace_earlier(batch: Batch, found: Iterable[Overlap], store: Store, who: str) -> None:
    """替换: the new batch stands for the rows it shares days and channels with; append: do nothing.

    The choice can be taken back with `Store.give_place`, and ends when the new batch is undone.
    """
    rows = {each.batch: map(int, each.rows) for each in found if each.batch != batch.id}
    if rows:
        store.take_place(batch.id, rows, who)


def _alike(tickets: Tickets, store: Store) -> list[Batch]:
    fields = _fields(tickets.mapping)
    return [
        batch
        for batch in store.batches()
        if batch.kind == tickets.kind and _fields(batch.mapping) == fields
    ]


def _fields(mapping: ColumnMapping) -> set[str]:
    return {field for _, field in mapping.fields if field}


def _nameless(mapping: ColumnMapping) -> bool:
    return not _fields(mapping) & set(_KEYS[mapping.kind])


def _with(ours: pd.DataFrame, batch: Batch) -> Overlap | None:
    theirs = _stored_days(batch)
    both = ours.merge(theirs, on=["day", "channel"], suffixes=("", "_there"))
    if both.empty:
        return None
    within = theirs["day"].between(ours["day"].min(), ours["day"].max())
    rows = np.concatenate(theirs[within & theirs["channel"].isin(ours["channel"])]["rows"].tolist())
    days, there = both["day"], int(both["n_there"].sum())
    return Overlap(
        batch.id, batch.name, days.min(), days.max(), int(both["n"].sum()), there, np.sort(rows)
    )


def _stored_days(batch: Batch) -> pd.DataFrame:
    names = ["row_no", "left_out", "has_time", "channel", *ANCHORS[batch.kind]]
    there = [name for name in names if name in pq.read_schema(batch.path).names]
    frame = pq.read_table(batch.path, columns=there).to_pandas()
    back = frame["left_out"].isin(batch.put_back) | frame["row_no"].isin(batch.rows_back)
    gone = np.zeros(len(frame), dtype=bool)
    for first, last in batch.replaced:
        gone |= frame["row_no"].between(first, last).to_numpy()
    return _days(frame[~gone].assign(left_out=frame["left_out"].mask(back)), batch.mapping)


def _days(frame: pd.DataFrame, mapping: ColumnMapping) -> pd.DataFrame:
    """A row per local day and channel: `n` rows that count, and their numbers."""
    counted = frame[frame["left_out"].isna()]
    moment = _moment(counted, mapping.kind)
    local = moment.dt.tz_localize("UTC").dt.tz_convert(mapping.timezone)
    channel = counted["channel"].fillna("") if "channel" in counted else ""
    placed = pd.DataFrame({"row_no": counted["row_no"], "day": local.dt.date, "channel": channel})
    grouped = placed.dropna(subset=["day"]).groupby(["day", "channel"])["row_no"]
    return grouped.agg(n="size", rows=lambda rows: rows.to_numpy()).reset_index()


def _moment(frame: pd.DataFrame, kind: UploadKind) -> pd.Series:
    anchors = [frame[name] for name in ANCHORS[kind] if name in frame]
    moment = pd.Series(pd.NaT, index=frame.index, dtype="datetime64[us]")
    for each in anchors:
        moment = moment.fillna(each)
    return moment
