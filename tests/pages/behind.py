"""The data folder behind the app: the sample's, kept open and warm for as long as nobody writes."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from pages.parts import session

Marks = dict[Path, tuple[int, int]]


@dataclass
class Behind:
    """Copies of the sample as it was `taken_in`, one after the other, each in `room`.

    What a test only read serves the next one with all that was measured, as on a server; what was
    written to is left behind, and the next test gets a copy of its own.
    """

    taken_in: Path
    room: Path
    copies: int = 0
    marks: Marks = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """The copy that serves now."""
        return self.room / f"data{self.copies}"

    def get_ready(self) -> Path:
        """A folder that holds the sample and nothing else."""
        if not self.marks or self.marks != marks(self.folder):
            self.leave()
            self.copies += 1
            shutil.copytree(self.taken_in, self.folder)
        return self.folder

    def open(self) -> None:
        """From here on a change of the folder is one that a test made."""
        session.facts()
        self.marks = marks(self.folder)

    def leave(self) -> None:
        """Close the store and forget what was measured."""
        if self.marks:
            session.store().close()
        st.cache_resource.clear()
        self.marks = {}


def marks(folder: Path) -> Marks:
    """When each file was written last and its size; what SQLite's readers share says nothing."""
    files = [each for each in folder.rglob("*") if each.is_file() and each.suffix != ".sqlite-shm"]
    return {each: (each.stat().st_mtime_ns, each.stat().st_size) for each in files}
