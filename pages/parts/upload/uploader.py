"""A drop zone whose files lie in the spool on disk, and leave with what was read of them."""

from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from core.store.spool import UploadGone
from pages.parts import errors
from pages.parts.adapter import forget, session_id
from pages.parts.server.arriving import CHUNK, Arriving
from pages.parts.server.streamed import claim
from pages.parts.session import store
from pages.parts.words import say

# what the pages that look at a file keep of it, by its path
HELD_BY_FILE = ("previews", "refusals")


def drop_zone(name: str, *, help_key: str | None = None) -> None:
    """Files dropped here are waiting in `waiting(name)` in the same run."""
    st.session_state.setdefault(f"{name}-turn", 0)
    st.file_uploader(
        say(f"upload.{name}"),
        accept_multiple_files=True,
        key=f"{name}-{st.session_state[f'{name}-turn']}",
        on_change=_to_spool,
        args=(name,),
        help=say(help_key) if help_key else None,
    )
    _let_go_of_the_old(name)


def waiting(name: str) -> list[Path]:
    """The files in the spool that this session has still to look at."""
    return st.session_state.setdefault(f"{name}-waiting", [])


def _to_spool(name: str) -> None:
    turn = f"{name}-turn"
    for uploaded in st.session_state[f"{name}-{st.session_state[turn]}"]:
        with errors.kept():
            waiting(name).append(claim(session_id(), uploaded.file_id) or _copied(uploaded))
        forget(uploaded)
    st.session_state[turn] += 1


def _copied(uploaded: UploadedFile) -> Path:
    """Without our server around it, as in a test, Streamlit holds the bytes itself."""
    arriving = Arriving(store().spool, uploaded.size)
    while piece := uploaded.read(CHUNK):
        arriving.take(piece)
        arriving.write()
    return arriving.finish(uploaded.name)


def _let_go_of_the_old(name: str) -> None:
    """Files that were swept from the spool: whatever this session holds of them goes too."""
    for path in [path for path in waiting(name) if not path.exists()]:
        waiting(name).remove(path)
        errors.show(UploadGone(name=path.name))
        for held in HELD_BY_FILE:
            st.session_state.get(held, {}).pop(path, None)
