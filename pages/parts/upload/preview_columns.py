"""Every column: what it means, how sure that is, how its values read; each may be changed."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from core.intake.preview import Preview
from core.intake.previewing.columns import ColumnFigures
from core.tickets import FIELDS, ColumnMapping
from pages.parts.choices import seeded
from pages.parts.session import language
from pages.parts.upload.preview_changes import remap
from pages.parts.upload.preview_samples import samples
from pages.parts.upload.preview_sureness import sureness, unsure
from pages.parts.words import plain, say, word

SHARES = ("share_filled", "read")
MOST_LINES = 25


def show(preview: Preview, name: str) -> None:
    """The grid of columns; what is suggested, with one click; what is left, to be kept or not."""
    suggested = unsure(preview)
    if suggested:
        st.text(say("upload.n_unsure", n=len(suggested)))
        st.button(
            plain(say("upload.accept_all")),
            key=f"accept-{name}",
            on_click=_assign,
            args=(name, suggested),
        )
    _grid(preview, name)
    _extras(preview, name)


def _grid(preview: Preview, name: str) -> None:
    fields = {word("field", each.name): each.name for each in FIELDS}
    table = _table(preview)
    key = f"columns-{name}-{hash(preview.mapping.fields)}@{language()}"
    meaning = say("upload.meaning")
    st.data_editor(
        table,
        hide_index=True,
        placeholder="",
        height="content" if len(table) <= MOST_LINES else "auto",
        key=key,
        disabled=[column for column in table.columns if column != meaning],
        column_config=_config(["", *fields]),
        on_change=_edited,
        args=(name, key, [header for header, _ in preview.mapping.fields], fields),
    )


def _table(preview: Preview) -> pd.DataFrame:
    read = {each.header: each for each in preview.samples}
    figures = {each.header: each for each in preview.figures}
    mapped = dict(preview.mapping.fields)
    rows = [
        (
            each.header,
            word("field", field) if (field := mapped.get(each.header)) else "",
            sureness(each, preview),
            *samples(read.get(each.header), field, dropped=each.header in preview.dropped),
            *_shares(figures[each.header]),
        )
        for each in preview.suggestions
    ]
    names = (
        "header", "meaning", "sure", "before", "after", "share_filled", "distinct", "read", "unused"
    )  # fmt: skip
    return pd.DataFrame(rows, columns=[say(f"upload.{name}") for name in names])


def _shares(of: ColumnFigures) -> tuple[float, int, float | None, int]:
    return of.filled, of.distinct, of.read, of.unused


def _config(options: list[str]) -> dict[str, Any]:
    config: dict[str, Any] = {
        say(f"upload.{name}"): st.column_config.NumberColumn(format="percent", width="small")
        for name in SHARES
    }
    config[say("upload.meaning")] = st.column_config.SelectboxColumn(
        options=options, width="medium"
    )
    return config


def _edited(name: str, key: str, headers: list[str], fields: dict[str, str]) -> None:
    rows: dict[int, dict[str, Any]] = st.session_state[key]["edited_rows"]
    column = say("upload.meaning")
    _assign(
        name,
        {
            headers[int(place)]: fields.get(cells[column] or "")
            for place, cells in rows.items()
            if column in cells
        },
    )


def _assign(name: str, meant: dict[str, str | None]) -> None:
    """Give these headers these meanings; what else had one of them loses it."""
    taken = {field for field in meant.values() if field}

    def assigned(mapping: ColumnMapping) -> ColumnMapping:
        for header, field in mapping.fields:
            if header in meant:
                mapping = mapping.with_field(header, meant[header])
            elif field in taken:
                mapping = mapping.with_field(header, None)
        return mapping

    remap(name, assigned)


def _extras(preview: Preview, name: str) -> None:
    """Columns that mean nothing here: left alone, or kept to filter by."""
    kept = preview.mapping.extras
    offered = [
        header for header, _ in preview.mapping.fields if header in {*kept, *preview.unmapped}
    ]
    if not offered:
        return
    key = f"extras-{name}@{language()}"
    st.multiselect(
        say("upload.unmapped"),
        offered,
        placeholder=say("upload.unmapped_none", n=len(offered)),
        key=seeded(key, [header for header in offered if header in kept]),
        help=say("upload.unmapped_help"),
        on_change=_kept,
        args=(name, key),
    )


def _kept(name: str, key: str) -> None:
    chosen = tuple(st.session_state[key])
    remap(name, lambda mapping: replace(mapping, extras=chosen))
