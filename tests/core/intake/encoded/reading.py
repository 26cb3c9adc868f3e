"""Encoded files to those that were not read cell for cell, and as what they were taken."""

from collections.abc import Iterable
from pathlib import Path

from core.intake.reading.opening import Job, tables
from tests.core.intake.encoded.files import Encoded


def misread(files: Iterable[Encoded], folder: Path) -> list[tuple[str, str]]:
    """Name and detected encoding of each file whose cells came out otherwise."""
    wrong: list[tuple[str, str]] = []
    for each in files:
        path = folder / "encoded.csv"
        path.write_bytes(each.content)
        (table, *others) = tables(Job(path, folder / "table.arrow", path.name))
        if others or [table.header, *table.rows] != each.lines:
            wrong.append((each.name, table.encoding))
    return wrong
