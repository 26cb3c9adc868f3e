"""One table before it is taken in: what it is, what stays, what leaves and why, what is open."""

import streamlit as st

from core.intake.preview import Preview
from pages.parts import errors
from pages.parts.quality import account
from pages.parts.session import language, store
from pages.parts.upload import (
    preview_columns,
    preview_facts,
    preview_left_out,
    preview_match,
    preview_otherwise,
    preview_overlaps,
    preview_questions,
    preview_rows,
    preview_rules,
    preview_taking,
    preview_words,
)
from pages.parts.upload.preview_changes import trouble
from pages.parts.words import plain, say

PARTS = {
    "columns": preview_columns.show,
    "rows": preview_rows.show,
    "rules": preview_rules.show,
    "left_out": preview_left_out.show,
    "match": preview_match.show,
    "otherwise": preview_otherwise.show,
}


def show(preview: Preview, name: str) -> None:
    """Draw the card of a table; what is changed there is carried out before the next drawing."""
    if (error := trouble(name)) is not None:
        errors.show(error)
    preview_facts.show(preview)
    if not preview.tickets.counts.read:
        st.text(say("upload.no_rows"))
        _buttons(preview, name)
        return
    if preview.known is not None:
        st.info(plain(say("upload.known", batch=store().batch(preview.known).name)))
    preview_questions.show(preview, name)
    preview_words.show(preview, name)
    preview_overlaps.show(preview, name)
    account.show(preview.tickets)
    _parts(preview, name)
    preview_facts.missing(preview)
    _buttons(preview, name)


def _parts(preview: Preview, name: str) -> None:
    """The details, one at a time: what is folded away is not computed."""
    keys = [key for key in PARTS if key != "match" or preview.mapping.kind != "tickets"]
    tabs = st.tabs(
        [say(f"upload.part_{key}") for key in keys],
        key=f"parts-{name}@{language()}",
        on_change="rerun",
    )
    for key, tab in zip(keys, tabs, strict=True):
        if tab.open:
            with tab:
                PARTS[key](preview, name)


def _buttons(preview: Preview, name: str) -> None:
    preview_facts.in_the_way(preview)
    with st.container(horizontal=True):
        if preview_taking.ready(preview):
            st.button(
                say("upload.confirm"),
                type="primary",
                key=f"confirm-{name}",
                on_click=preview_taking.want,
                args=(name,),
            )
        st.button(
            say("action.cancel"),
            key=f"cancel-{name}",
            on_click=preview_taking.leave,
            args=(name,),
        )
