"""Each file waiting in the spool as what would be taken in of it, until a person decides."""

from pathlib import Path
from shutil import rmtree

import streamlit as st

from core.errors import AppError
from core.intake.preview import Preview
from core.intake.taking_in import cancel, confirm, inspect
from pages.parts import errors, preview_card
from pages.parts.progress import watched
from pages.parts.session import store, who
from pages.parts.uploader import waiting
from pages.parts.words import label, plain, say

NAME = "files"


def any_waiting() -> bool:
    """Whether a file is still to be decided about."""
    return bool(waiting(NAME))


def show() -> None:
    """Every waiting file: its tables, or why it cannot be read; then all at once."""
    for path in tuple(waiting(NAME)):
        try:
            _tables(path)
        except AppError as error:
            _refused(path, error)
    ready = [each for path in waiting(NAME) for each in looked_at().get(path, ()) if _ready(each)]
    if len(ready) > 1 and st.button(label("upload.confirm_all", n=len(ready)), type="primary"):
        for preview in ready:
            take(preview)
        st.rerun()
    _last_words()


def looked_at() -> dict[Path, tuple[Preview, ...]]:
    """What this session has read so far, by file."""
    return st.session_state.setdefault("previews", {})


def _tables(path: Path) -> None:
    if path in _refusals():
        raise _refusals()[path]
    if path not in looked_at():
        _look(path)
    for preview in looked_at()[path]:
        # not by its place: that changes when the table before it is taken in
        name = f"{path.parent.name}-{preview.upload.digest[:8]}"
        with st.container(border=True, key=f"preview-{name}"):
            changed = preview_card.show(preview, name)
            _buttons(preview, name)
        if changed is not preview:
            _replace(preview, changed)
            st.rerun()


def _look(path: Path) -> None:
    """Read a file, once: what forbids it is kept as well."""
    with watched(say("upload.reading", name=path.name)) as progress:
        try:
            looked_at()[path] = inspect(path, store=store(), progress=progress)
        except AppError as error:
            _refusals()[path] = error
            raise


def _refusals() -> dict[Path, AppError]:
    return st.session_state.setdefault("refusals", {})


def _replace(old: Preview, new: Preview) -> None:
    tables = looked_at()[old.file]
    looked_at()[old.file] = tuple(new if each is old else each for each in tables)


def _buttons(preview: Preview, name: str) -> None:
    with st.container(horizontal=True):
        if _ready(preview):
            sure = st.button(say("upload.confirm"), type="primary", key=f"confirm-{name}")
        else:
            sure = False
            if preview.known is None:
                st.text(say("upload.not_ready"))
        never = st.button(say("action.cancel"), key=f"cancel-{name}")
    if sure:
        try:
            take(preview)
        except AppError as error:
            errors.show(error)
            return
    if never:
        cancel([preview], store())
        _forget(preview)
    if sure or never:
        st.rerun()


def _ready(preview: Preview) -> bool:
    return preview.usable and not preview.questions and preview.known is None


def take(preview: Preview) -> None:
    """Store one table; its line says so after the rerun."""
    with watched(say("upload.storing", name=preview.name)) as progress:
        batch = confirm(preview, store(), who(), progress=progress)
    st.session_state.setdefault("taken", []).append((batch.name, f"{batch.counts.kept:,}"))
    # the newest month is what the person came to see
    st.session_state.pop("filters", None)
    st.query_params.clear()
    _forget(preview)


def _forget(preview: Preview) -> None:
    left = tuple(each for each in looked_at()[preview.file] if each is not preview)
    looked_at()[preview.file] = left
    if not left:
        _drop(preview.file)


def _drop(path: Path) -> None:
    looked_at().pop(path, None)
    _refusals().pop(path, None)
    waiting(NAME).remove(path)
    rmtree(path.parent, ignore_errors=True)


def _refused(path: Path, error: AppError) -> None:
    with st.container(border=True, key=f"preview-{path.parent.name}-refused"):
        st.text(path.name)
        errors.show(error)
        if st.button(plain(say("upload.remove")), key=f"remove-{path.parent.name}"):
            _drop(path)
            st.rerun()


def _last_words() -> None:
    taken: list[tuple[str, str]] = st.session_state.get("taken", [])
    for name, n in taken:
        st.success(label("upload.taken", name=name, n=n))
    if taken and not any_waiting():
        st.page_link("pages/analysis/overview.py", label=label("upload.go_overview"))
        del st.session_state["taken"]
