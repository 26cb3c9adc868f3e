"""The table behind a chart to a workbook of one sheet, searched for what must not leave."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import pandas as pd

from core.report.blocks import Page, Stream
from core.report.cells import Column, Kind, Row, Value
from core.report.guarding import guard
from core.report.painting import paint
from core.report.reporting import refuse_personal
from core.report.writing import About, Book
from core.store import Store
from core.texts import Language, say
from core.worktables.excel import BEGINNING


def write_chart_book(
    table: pd.DataFrame, lead: str, language: Language, stream: IO[bytes], store: Store
) -> None:
    """One sheet: `lead` stands over the table. Raises StillPersonal: nothing is written."""
    with TemporaryDirectory(dir=store.spool) as folder:
        path = Path(folder, "chart.xlsx")
        with Book(path, _about(language)) as book:
            paint(book, _page(table, lead, language, store), language)
        refuse_personal(path, store)
        with path.open("rb") as finished:
            shutil.copyfileobj(finished, stream)


def _page(table: pd.DataFrame, lead: str, language: Language, store: Store) -> Page:
    guarded = guard(store)
    columns = tuple(
        Column(f"c{place}", str(title), _kind(table[title])) for place, title in enumerate(table)
    )
    rows: list[Row] = [
        tuple(guarded(each) if isinstance(each, str) else _value(each) for each in row)
        for row in table.itertuples(index=False)
    ]
    title = say("sheet.chart", language)
    return Page(title, title, lead, (Stream("chart", columns, len(rows), rows),))


def _kind(values: "pd.Series[Any]") -> Kind:
    kept = values.dropna().tolist()
    if not all(isinstance(each, int | float) for each in kept):
        return "text"
    return "count" if all(float(each).is_integer() for each in kept) else "number"


def _value(value: object) -> Value:
    return value if isinstance(value, int | float) and value == value else None


def _about(language: Language) -> About:
    title = say("sheet.chart", language)
    return About(
        title, title, say("app.name", language), say("report.keywords", language), BEGINNING
    )
