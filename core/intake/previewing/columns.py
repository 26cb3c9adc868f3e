"""The columns of a table to how full they are, how varied, and how much of them could be read."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from core.errors import Note
from core.intake.rules.drafting import column_of, mapped
from core.intake.values.column import BLANKS
from core.privacy.anonymising import PERSONAL
from core.tickets import Tickets

LOOKED_AT = 50_000
_MOST_CELLS = 2_500_000


@dataclass(frozen=True)
class ColumnFigures:
    """Of one column: the share of cells that say something, how many different ones, and of
    those in a used column the share that gave a value (None: not used, or held people).

    `unused` is the number of cells that cleaning did not use, over the whole table. The others
    come from at most 50,000 rows from all over it, fewer of a wide one; `sampled` says so.
    """

    header: str
    filled: float
    distinct: int
    read: float | None
    unused: int
    sampled: bool


def figures_of(cells: pd.DataFrame, tickets: Tickets) -> tuple[ColumnFigures, ...]:
    """The figures of every column of the table, in its order."""
    most = min(LOOKED_AT, _MOST_CELLS // max(1, len(cells.columns)))
    step = max(1, -(-len(cells) // most))
    frame, some = tickets.frame.iloc[::step], cells.iloc[::step]
    here = frame["left_out"].isna().to_numpy()
    unused = _unused(tickets.notes)
    fields = {
        header: field for header, field in mapped(cells, tickets.mapping) if field not in PERSONAL
    }

    def one(header: str) -> ColumnFigures:
        texts = some[header].str.strip()
        said = ~(texts.str.lower().isin(BLANKS) | (texts == "")).to_numpy(dtype=bool)
        share = None
        if header in fields and (asked := said & here).any():
            values = frame[column_of(fields[header])].notna().to_numpy(dtype=bool)
            share = float(values[asked].mean())
        filled = float(said.mean()) if len(said) else 0.0
        distinct = int(texts[said].nunique())
        return ColumnFigures(header, filled, distinct, share, unused.get(header, 0), step > 1)

    return tuple(map(one, map(str, cells)))


def _unused(notes: tuple[Note, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for header, n in _not_used(notes):
        found[header] = found.get(header, 0) + n
    return found


def _not_used(notes: tuple[Note, ...]) -> Iterator[tuple[str, int]]:
    for note in notes:
        if note.key.startswith("value_not_used_"):
            yield str(note.facts.get("column", "")), note.n
