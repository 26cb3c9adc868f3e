"""A view and a few choices to a finished workbook, with its progress and its download."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

import streamlit as st

from core.measure.periods import period_label
from core.report.documents import DOCUMENTS, document, sheets_of
from core.report.reporting import write_report
from core.report.sheet import EDITIONS, Edition, Material
from core.texts import has
from pages.parts.choices import remembered
from pages.parts.choosing.looking import View
from pages.parts.session import language, store
from pages.parts.template_shelf import XLSX
from pages.parts.words import label, say, worded


def show(view: View) -> None:
    """Document, edition and sheets; then make it; then the file."""
    left, right = st.columns([2, 3])
    keys = [each.key for each in DOCUMENTS]
    with left:
        chosen = st.selectbox(
            say("reporting.document"),
            keys,
            format_func=worded(keys, lambda key: say(f"document.{key}")),
            **remembered("document", keys[0]),
        )
        edition = st.segmented_control(
            say("reporting.edition"),
            EDITIONS,
            required=True,
            format_func=worded(EDITIONS, lambda key: say(f"reporting.edition_{key}")),
            help=say("reporting.edition_help"),
            **remembered("edition", EDITIONS[0]),
        )
    offered = _sheets(chosen, edition)
    sheets = right.multiselect(
        say("reporting.sheets"),
        offered,
        format_func=worded(offered, _sheet_name),
        **remembered(f"sheets-{chosen}-{edition}", offered),
    )
    made = st.button(say("reporting.make"), type="primary", disabled=not sheets, key="make-report")
    if made:
        st.session_state["report"] = _write(view, edition, tuple(sheets))
    _download()


def _sheets(chosen: str, edition: Edition) -> list[str]:
    return [sheet.key for sheet in sheets_of(document(chosen).sheets, edition)]


def _sheet_name(key: str) -> str:
    return say(f"sheet.{key}") if has(f"sheet.{key}") else say(f"table.{key}.tab")


def _write(view: View, edition: Edition, sheets: tuple[str, ...]) -> tuple[str, bytes]:
    now = datetime.now(UTC).replace(tzinfo=None)
    material = Material(view.facts, store(), view.filters, view.against, language(), edition, now)
    bar = st.progress(0.0, say("reporting.writing"))
    path = Path(store().spool) / f"{token_hex(8)}.xlsx"
    try:
        write_report(
            material,
            path,
            sheets,
            lambda share, tab: bar.progress(share, label("reporting.tab", tab=tab)),
        )
        content = path.read_bytes()
    finally:
        with suppress(FileNotFoundError):
            path.unlink()
    bar.empty()
    period = period_label(view.period, language())
    return f"{say('app.name')} {period} {say(f'reporting.edition_{edition}')}.xlsx", content


def _download() -> None:
    if "report" not in st.session_state:
        return
    name, content = st.session_state["report"]
    with st.container(border=True, key="report-ready"):
        st.text(say("reporting.ready", name=name, size=f"{len(content) / 1e6:.1f}"))
        st.download_button(
            say("action.download"),
            content,
            file_name=name,
            mime=XLSX,
            type="primary",
            on_click="ignore",
            key="download-report",
        )
