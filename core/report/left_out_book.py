"""Rows that were left out to a workbook: why, where in the file, and what stood in them, masked."""

from collections.abc import Callable, Iterator
from typing import IO

import pandas as pd

from core.report.blocks import Lines, Page, Stream
from core.report.cells import Column, Kind, Row, Value
from core.report.guarding import guard
from core.report.layout import FIRST_ROW
from core.report.leaf import MOST_ROWS
from core.report.single_book import write_single_book
from core.store import Store
from core.texts import Language, say

ROWS_A_SHEET = MOST_ROWS - FIRST_ROW - 5
_OWN = ("row_no", "reason", "back")
_FEW = 2_000


def write_left_out(
    frame: pd.DataFrame, language: Language, stream: IO[bytes], store: Store | None = None
) -> None:
    """Write what `left_out_rows` tells (of a preview or of a batch) as a workbook.

    With a store, what it knows to be personal is masked too, and looked for. StillPersonal if the
    finished file holds something personal all the same: then nothing is written.
    """
    pages = _pages(frame, language, guard(store) if store else str)
    write_single_book(say("sheet.left_out", language), pages, language, stream, store)


def _pages(
    frame: pd.DataFrame, language: Language, guarded: Callable[[str], str]
) -> Iterator[Page]:
    title = say("sheet.left_out", language)
    lead = say("report.left_out_lead", language, n=f"{len(frame):,}")
    if frame.empty:
        yield Page(title, title, lead, (Lines((say("report.left_out_none", language),), "muted"),))
    columns = _columns(frame, language, guarded)
    for place, start in enumerate(range(0, len(frame), ROWS_A_SHEET), start=1):
        part = frame.iloc[start : start + ROWS_A_SHEET]
        rows = _rows(part, language, guarded)
        tab = title if place == 1 else f"{title} {place}"
        yield Page(tab, title, lead, (Stream(f"left_out_{place}", columns, len(part), rows),))


def _columns(
    frame: pd.DataFrame, language: Language, guarded: Callable[[str], str]
) -> tuple[Column, ...]:
    """The columns with titles that a table can bear: filled, and different in more than case."""
    taken, columns = set[str](), list[Column]()
    for name in map(str, frame):
        title = say(f"report.left_out_{name}", language) if name in _OWN else guarded(name.strip())
        title = title or say("report.left_out_untitled", language)
        while title.casefold() in taken:
            title += "_"
        taken.add(title.casefold())
        columns.append(Column(name, title, _kind(frame[name], name)))
    return tuple(columns)


def _kind(values: pd.Series, name: str) -> Kind:
    if name == "row_no":
        return "count"
    if pd.api.types.is_datetime64_dtype(values):
        return "moment"
    return "number" if pd.api.types.is_numeric_dtype(values) else "text"


def _rows(frame: pd.DataFrame, language: Language, guarded: Callable[[str], str]) -> Iterator[Row]:
    names = list(map(str, frame))
    for start in range(0, len(frame), _FEW):
        part = frame.iloc[start : start + _FEW].astype(object)
        for row in part.where(part.notna(), None).itertuples(index=False):
            yield tuple(
                _cell(name, value, language, guarded)
                for name, value in zip(names, row, strict=True)
            )


def _cell(name: str, value: object, language: Language, guarded: Callable[[str], str]) -> Value:
    match value:
        case str() if name == "reason":
            return say(f"left_out.{value}", language)
        case bool():
            return say(f"report.left_out_{'counts' if value else 'out'}", language)
        case str():
            return guarded(value)
        case pd.Timestamp():
            return value.to_pydatetime()
        case int() | float():
            return value
        case _:
            return None
