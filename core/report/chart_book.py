"""The table behind a chart to a workbook of one sheet."""

from typing import IO, Any

import pandas as pd

from core.report.blocks import Page, Stream
from core.report.cells import Column, Kind, Row, Value
from core.report.guarding import guard
from core.report.single_book import write_single_book
from core.store import Store
from core.texts import Language, say


def write_chart_book(
    table: pd.DataFrame, lead: str, language: Language, stream: IO[bytes], store: Store
) -> None:
    """One sheet: `lead` stands over the table. Raises StillPersonal: nothing is written."""
    title = say("sheet.chart", language)
    write_single_book(title, [_page(table, lead, language, store)], language, stream, store)


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
