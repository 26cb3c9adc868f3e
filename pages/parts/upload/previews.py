"""Each file waiting in the spool as what would be taken in of it, until a person decides."""

from pathlib import Path

import streamlit as st

from core.errors import AppError
from core.intake.taking_in import inspect
from pages.parts import errors
from pages.parts.progress import followed
from pages.parts.session import store
from pages.parts.upload import preview_card, preview_changes, preview_taking
from pages.parts.upload import preview_tables as waiting
from pages.parts.upload.preview_lines import folded, summary
from pages.parts.words import plain, say
from pages.parts.work import Stopped


def any_waiting() -> bool:
    """Whether a file is still to be decided about."""
    return bool(waiting.files())


def show() -> None:
    """Do what was asked for, then draw every waiting table: read, changed or not readable."""
    for place, path in enumerate(waiting.files(), 1):
        if path not in waiting.looked_at() and path not in waiting.refusals():
            _read(path, place)
    preview_changes.carry_out()
    preview_taking.carry_out()
    preview_taking.last_words()
    tables = waiting.tables()
    summary(tables, len(waiting.refusals()))
    for preview in tables:
        folded(preview, preview_card.show, alone=len(tables) == 1)
    for path, error in tuple(waiting.refusals().items()):
        _refused(path, error)


def _read(path: Path, place: int) -> None:
    """Read a file, once: what forbids it is kept as well."""
    words = say("upload.reading", name=path.name)
    if (n := len(waiting.files())) > 1:
        words = say("upload.reading_one_of", name=path.name, place=place, n=n)
    kept = store()
    try:
        waiting.looked_at()[path] = followed(
            f"read-{path.parent.name}",
            words,
            lambda progress: inspect(path, store=kept, progress=progress),
        )
    except Stopped:
        waiting.drop(path)
    except AppError as error:
        waiting.refusals()[path] = error


def _refused(path: Path, error: AppError) -> None:
    with st.container(border=True, key=f"preview-{path.parent.name}-refused"):
        st.text(path.name)
        errors.show(error)
        st.button(
            plain(say("upload.remove")),
            key=f"remove-{path.parent.name}",
            on_click=waiting.drop,
            args=(path,),
        )
