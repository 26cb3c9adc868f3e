"""Records to file lines with what was planted among them: tests, copies, blanks, totals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sample_data.generator.chance import stream

Cell = str | int | float | datetime | date | timedelta | None
Planted = Literal["kept", "duplicate", "superseded", "test", "undated", "blank", "total"]


@dataclass(frozen=True)
class Line:
    """One row of a file below its header and what becomes of it."""

    cells: tuple[Cell, ...]
    planted: Planted = "kept"


def kept(rows: Sequence[tuple[Cell, ...]]) -> list[Line]:
    """Lines that nothing is wrong with."""
    return [Line(row) for row in rows]


def repeated(lines: list[Line], n: int, *name: object) -> list[Line]:
    """The same with n exact copies, each a few lines below its original."""
    usual = [index for index, line in enumerate(lines) if line.planted == "kept"]
    out = list(lines)
    for index in sorted(stream("copy", *name).sample(usual, n), reverse=True):
        out.insert(index + 4, Line(lines[index].cells, "duplicate"))
    return out


def earlier(lines: list[Line], states: Sequence[tuple[int, tuple[Cell, ...]]]) -> list[Line]:
    """The same with an earlier state of some rows (by index) put before them."""
    out = list(lines)
    for index, cells in sorted(states, reverse=True):
        out.insert(index, Line(cells, "superseded"))
    return out


def sprinkled(lines: list[Line], extra: Sequence[Line], *name: object) -> list[Line]:
    """The same with extra lines strewn in."""
    chance = stream("sprinkle", *name)
    out = list(lines)
    for line in extra:
        out.insert(chance.randrange(1, len(out)), line)
    return out
