"""Some rows of a table as in the file and as read, side by side, problem cells marked."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from core.intake.preview import Preview
from core.intake.previewing.problems import Problem
from core.intake.previewing.rows import ShownRow
from pages.parts.session import dark, language
from pages.parts.upload.preview_samples import in_words
from pages.parts.words import say, word, worded

MARKED = {
    True: "background-color: #5A3420; color: #FFD9C4",
    False: "background-color: #F8E1D4; color: #6B2404",
}
VIEWS = ("problems", "all")


def show(preview: Preview, name: str) -> None:
    """First the rows with something to look at, if there are any."""
    troubled = {each.row_no for each in preview.problems}
    rows = preview.rows
    if troubled:
        view = st.segmented_control(
            say("upload.which_rows"),
            VIEWS,
            default="problems",
            required=True,
            format_func=worded(VIEWS, lambda key: say(f"upload.rows_{key}")),
            key=f"rows-{name}@{language()}",
            label_visibility="collapsed",
        )
        rows = [each for each in rows if view == "all" or each.row_no in troubled]
    table(preview, rows)
    st.text(say("upload.rows_lead", n=len(rows), hidden="•••"))


def table(preview: Preview, rows: Sequence[ShownRow]) -> None:
    """These rows in the file's columns, each used one followed by what was read of it."""
    if not rows:
        return
    reasons = _reasons(preview.problems)
    headers = _ordered(rows, reasons)
    frame = pd.DataFrame(_line(row, preview, headers, reasons.get(row.row_no, {})) for row in rows)
    if not frame[say("upload.what")].any():
        frame = frame.drop(columns=say("upload.what"))
    styles = pd.DataFrame("", index=frame.index, columns=frame.columns)
    for place, row in enumerate(rows):
        for header in reasons.get(row.row_no, {}):
            styles.loc[place, header or say("upload.what")] = MARKED[dark()]
    pinned: dict[str, Any] = {
        say("upload.row"): st.column_config.NumberColumn(pinned=True, width=60),
        say("upload.what"): st.column_config.TextColumn(width="medium"),
    }
    marked = frame.style.apply(lambda _: styles, axis=None)
    st.dataframe(marked, hide_index=True, column_config=pinned)


def _reasons(problems: Sequence[Problem]) -> dict[int, dict[str, list[str]]]:
    """Row number to header ("" for the row as a whole) to the texts of what was met there."""
    found: dict[int, dict[str, list[str]]] = {}
    for each in problems:
        text = f"unread.{each.why}" if each.why else f"rules.{each.reason}"
        found.setdefault(each.row_no, {}).setdefault(each.header, []).append(text)
    return found


def _ordered(rows: Sequence[ShownRow], reasons: dict[int, dict[str, list[str]]]) -> list[str]:
    """The headers, those with something to look at first."""
    met = {header for row in rows for header in reasons.get(row.row_no, {})}
    return sorted(rows[0].before, key=lambda header: header not in met)


def _line(
    row: ShownRow, preview: Preview, headers: Sequence[str], reasons: dict[str, list[str]]
) -> dict[str, Any]:
    said = (_said(header, keys) for header, keys in reasons.items())
    line: dict[str, Any] = {
        say("upload.row"): row.row_no,
        say("upload.what"): say("chart.and").join(said),
    }
    fields = dict(preview.mapping.fields)
    for header in headers:
        line[header] = row.before[header]
        if header in row.after:
            field = fields[header] or ""
            line[f"→ {word('field', field)}"] = in_words(row.after[header], field)
    return line


def _said(header: str, reasons: Sequence[str]) -> str:
    words = say("chart.and").join(word(*reason.split(".", 1)) for reason in reasons)
    return say("upload.about", header=header, reason=words) if header else words
