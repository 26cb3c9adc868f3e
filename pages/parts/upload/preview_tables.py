"""What this session holds of the files it was given: their tables as read, and what forbids it."""

from pathlib import Path
from shutil import rmtree

import streamlit as st

from core.errors import AppError
from core.intake.preview import Preview
from pages.parts.session import store
from pages.parts.upload.uploader import waiting

NAME = "files"


def files() -> tuple[Path, ...]:
    """The files waiting to be decided about, as they came."""
    return tuple(waiting(NAME))


def looked_at() -> dict[Path, tuple[Preview, ...]]:
    """The tables read so far, by file."""
    return st.session_state.setdefault("previews", {})


def refusals() -> dict[Path, AppError]:
    """Why a file cannot be read."""
    return st.session_state.setdefault("refusals", {})


def tables() -> tuple[Preview, ...]:
    """Every table waiting for a yes, in the order of their files."""
    return tuple(each for path in files() for each in looked_at().get(path, ()))


def name_of(preview: Preview) -> str:
    """What tells a waiting table: not its place, which changes when one before it is taken in."""
    return f"{preview.file.parent.name}-{preview.upload.digest[:8]}"


def named(name: str) -> Preview | None:
    """The waiting table of that name, if it still waits."""
    return next((each for each in tables() if name_of(each) == name), None)


def digests(path: Path) -> frozenset[str]:
    """What tells the tables of a file that wait already."""
    return frozenset(each.upload.digest for each in looked_at()[path])


def replace(old: Preview, *new: Preview) -> None:
    """The same table, read otherwise, and further ones beside it."""
    held = looked_at()[old.file]
    looked_at()[old.file] = tuple(
        found for each in held for found in (new if each is old else (each,))
    )


def forget(preview: Preview) -> None:
    """A table that was decided about; its file goes with its last table."""
    left = tuple(each for each in looked_at()[preview.file] if each is not preview)
    looked_at()[preview.file] = left
    if not left:
        drop(preview.file)


def drop(path: Path) -> None:
    """A file nobody waits for any more."""
    looked_at().pop(path, None)
    refusals().pop(path, None)
    if path in waiting(NAME):
        waiting(NAME).remove(path)
    if path.resolve().is_relative_to(store().spool.resolve()):
        rmtree(path.parent, ignore_errors=True)
