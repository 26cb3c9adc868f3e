"""A drop zone whose files go to the spool on disk and leave memory at once."""

from pathlib import Path
from re import sub
from secrets import token_hex
from shutil import copyfileobj

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from pages.parts.adapter import forget
from pages.parts.session import store
from pages.parts.words import say

CHUNK = 1 << 20
LONGEST_NAME = 120


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


def waiting(name: str) -> list[Path]:
    """The files in the spool that this session has still to look at."""
    return st.session_state.setdefault(f"{name}-waiting", [])


def _to_spool(name: str) -> None:
    turn = f"{name}-turn"
    for uploaded in st.session_state[f"{name}-{st.session_state[turn]}"]:
        waiting(name).append(_copied(uploaded))
        forget(uploaded)
    st.session_state[turn] += 1


def _copied(uploaded: UploadedFile) -> Path:
    folder = store().spool / token_hex(8)
    folder.mkdir(mode=0o700)
    path = folder / _safe(uploaded.name)
    with path.open("wb") as file:
        copyfileobj(uploaded, file, CHUNK)
    return path


def _safe(name: str) -> str:
    """A client's file name as a mere name: no folders, no control characters, not endless."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return sub(r"[\x00-\x1f\x7f]|^\.+", "", last)[-LONGEST_NAME:] or "file"
