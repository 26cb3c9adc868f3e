"""Templates to download: blank sheets for data, worktables with the rows they have."""

from collections.abc import Sequence
from functools import partial
from io import BytesIO

import streamlit as st

from core.store import rows as stored
from core.texts import Language
from core.worktables.known import Known
from core.worktables.templates import write_template
from core.worktables.worktable import Worktable
from pages.parts.session import language, store
from pages.parts.words import plain, say
from pages.parts.worktables.knowing import known_now

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(templates: Sequence[Worktable]) -> None:
    """One line a template: its name, what it is for, its download."""
    known = known_now()
    for each in templates:
        with st.container(border=True, key=f"template-{each.key}"):
            words, button = st.columns([4, 1], vertical_alignment="center")
            words.text(each.name(language()))
            words.caption(plain(say(f"templates.about_{each.key}")))
            button.download_button(
                say("action.download"),
                partial(_written, each, language(), known),
                file_name=f"{each.tab(language())}.xlsx",
                mime=XLSX,
                key=f"download-{each.key}@{language()}",
                on_click="ignore",
                width="stretch",
            )


def _written(worktable: Worktable, words: Language, known: Known) -> bytes:
    """The file; asked for by a thread without a session, so it must not ask who is here."""
    target = BytesIO()
    rows = stored.rows(store(), worktable.key) if worktable.prefix else ()
    write_template(worktable, words, target, rows=rows, known=known)
    return target.getvalue()
