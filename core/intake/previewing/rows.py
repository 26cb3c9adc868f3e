"""Some rows of a table, each as it stands in the file beside what was read of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import pandas as pd

from core.intake.previewing.hiding import (
    HIDDEN,
    hidden_headers,
    secrets_of,
    shown_text,
    worded_headers,
)
from core.intake.previewing.problems import Problem
from core.intake.rules.drafting import column_of, mapped
from core.privacy.anonymising import PERSONAL
from core.tickets import Tickets

FIRST = 10
SAMPLE = 6
_PER_REASON = 4
_MOST_CELLS = 3000
Value = str | float | datetime | None


@dataclass(frozen=True)
class ShownRow:
    """One row: a cell per header as in the file, masked, and a value per header as it was read.

    Moments are naive local, durations seconds; None where there is no value or none is kept.
    `left_out` is the reason of a row that does not count.
    """

    row_no: int
    left_out: str | None
    before: dict[str, str]
    after: dict[str, Value]


@dataclass(frozen=True)
class Sample:
    """Some cells of one used column as they stand in the file, masked, and as they were read.

    A value that was not used is None. Columns that hold people have no sample.
    """

    header: str
    field: str
    before: tuple[str, ...]
    after: tuple[Value, ...]


def chosen_rows(tickets: Tickets, problems: Sequence[Problem], columns: int) -> list[int]:
    """Row numbers worth showing: the first that count, and a few of each reason; fewer if wide."""
    frame, most = tickets.frame, max(FIRST, _MOST_CELLS // max(1, columns))
    first = frame.loc[frame["left_out"].isna().to_numpy(), "row_no"].head(FIRST)
    met: dict[tuple[str, str], int] = {}
    chosen = dict.fromkeys(map(int, first))
    for each in problems:
        key = each.header, each.reason
        met[key] = met.get(key, 0) + 1
        if met[key] <= _PER_REASON and len(chosen) < most:
            chosen[each.row_no] = None
    return sorted(chosen)


def shown_rows(
    cells: pd.DataFrame, tickets: Tickets, row_nos: Iterable[int]
) -> tuple[ShownRow, ...]:
    """These rows of the table, in this order; numbers that no row has are passed over."""
    asked = [no - 1 for no in row_nos if 0 < no <= len(cells)]
    hidden, worded = hidden_headers(cells, tickets), worded_headers(cells, tickets)
    secrets = secrets_of(tickets.frame, asked)
    fields, zone = dict(mapped(cells, tickets.mapping)), ZoneInfo(tickets.mapping.timezone)

    def one(place: int) -> ShownRow:
        own, frame = secrets[place], tickets.frame
        before = {
            header: _hidden(cell) if header in hidden else
            shown_text(cell, own if header in worded else ())
            for header, cell in zip(map(str, cells), cells.iloc[place], strict=True)
        }  # fmt: skip
        after = {
            header: _value(frame[column_of(field)].iloc[place], zone, own)
            for header, field in fields.items()
            if field not in PERSONAL
        }
        left_out = frame["left_out"].iloc[place]
        return ShownRow(place + 1, None if pd.isna(left_out) else left_out, before, after)

    return tuple(map(one, asked))


def samples_of(cells: pd.DataFrame, tickets: Tickets, rows: Sequence[ShownRow]) -> Iterator[Sample]:
    """Of every used column the cells of some rows that count."""
    kept = [each for each in rows if each.left_out is None][:SAMPLE]
    for header, field in mapped(cells, tickets.mapping):
        if field not in PERSONAL:
            before = tuple(each.before[header] for each in kept)
            yield Sample(header, field, before, tuple(each.after[header] for each in kept))


def _hidden(cell: str) -> str:
    return HIDDEN if cell.strip() else ""


def _value(value: object, zone: ZoneInfo, secrets: tuple[str, ...]) -> Value:
    if value is None or pd.isna(value):  # pyright: ignore[reportArgumentType, reportCallIssue]
        return None
    if isinstance(value, pd.Timestamp):
        return value.tz_localize("UTC").tz_convert(zone).tz_localize(None).to_pydatetime()
    if isinstance(value, str):
        return shown_text(value, secrets)
    return float(value)  # pyright: ignore[reportArgumentType]
