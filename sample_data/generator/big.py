"""A row count to a big export: text, a workbook, or a batch as the store takes it."""

from datetime import datetime
from pathlib import Path

import duckdb
import pandas as pd
import xlsxwriter

from core.tickets import FIELD, AnonymousTickets, ColumnMapping, Counts
from sample_data.generator.big_rows import FIELDS, FREE_TEXT, rows_of
from sample_data.generator.shapes.workbook import FORMATS

START, DAYS = "2023-06-01", 366
MASKED = {FREE_TEXT: f"regexp_replace({FREE_TEXT}, '我叫.*', '我叫***，电话***')"}
TO_UTC = pd.Timedelta(hours=8)


def csv(path: Path, rows: int, *, free_text: bool = True) -> Path:
    """UTF-8 with a header; about 205 MB a million rows, a distinct remark on every third."""
    _export(rows, free_text=free_text).write_csv(str(path), header=True)
    return path


def workbook(path: Path, rows: int) -> Path:
    """One sheet of 12 columns with typed moments."""
    relation = _export(rows, free_text=False)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("工单")
        moment = book.add_format({"num_format": FORMATS[datetime]})
        sheet.write_row(0, 0, relation.columns)
        for y, row in enumerate(relation.fetchall(), start=1):
            for x, cell in enumerate(row):
                if cell is not None:
                    sheet.write(y, x, cell, moment if isinstance(cell, datetime) else None)
    return path


def batch(rows: int, *, start: str = START, days: int = DAYS) -> AnonymousTickets:
    """The same rows as the store takes them; nothing is read, cleaned or masked."""
    names = [f"{MASKED.get(name, name)} AS {FIELD[name].stored}" for _, name in FIELDS]
    frame = _staged(rows_of(rows, start, days).project(", ".join(names)).df(), start)
    mapping = ColumnMapping("tickets", FIELDS, order="ymd", scale=5)
    as_of = frame["created_at"].max().to_pydatetime()
    return AnonymousTickets("tickets", frame, Counts(rows), (), mapping, as_of)


def _export(rows: int, *, free_text: bool) -> duckdb.DuckDBPyRelation:
    named = [f'{name} AS "{header}"' for header, name in FIELDS if free_text or name != FREE_TEXT]
    return rows_of(rows, START, DAYS).project(", ".join(named))


def _staged(frame: pd.DataFrame, start: str) -> pd.DataFrame:
    moments = [name for name in frame.columns if FIELD.get(name) and FIELD[name].kind == "moment"]
    return frame.assign(
        **{name: frame[name].astype("datetime64[us]") - TO_UTC for name in moments},
        ticket_key=frame["ticket_key"] + start,
        score=frame["score"].astype(float),
        row_no=range(1, len(frame) + 1),
        left_out=pd.Series(None, index=frame.index, dtype="str"),
        has_time=True,
        score_scale=pd.array([5] * len(frame), dtype="Int64"),
    )
