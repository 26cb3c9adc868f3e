"""A table as its file said it, before anything is understood: a header and cells of text."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from core.errors import Note

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class RawTable:
    """One table of a file; its cells stand as an Arrow file in the spool, all text, "" for empty.

    `name`: file, "file › sheet" or "archive › member". `n_rows` counts the rows below the header,
    `skipped_above` title and blank lines above it. `dialect` are a text's delimiter, its quote and
    what escapes one, in a row; "" for what is no text of cells.
    """

    name: str
    header: list[str]
    path: Path
    encoding: str
    notes: tuple[Note, ...]
    skipped_above: int
    n_rows: int
    dialect: str = ""

    @property
    def rows(self) -> Iterator[list[str]]:
        """Every row below the header, in file order, as long as the header."""
        # the child that writes the cells starts faster without it
        from core.intake.reading import spooled

        return spooled.read(self.path)

    @property
    def frame(self) -> "pd.DataFrame":
        """The same cells, one text column per header, under names that no other column has.

        One without a name and without a cell, as a delimiter at every line's end makes, is none.
        """
        import pandas as pd

        from core.intake.reading import cell_file

        # each column in one piece: nothing is copied or joined later
        frame = cell_file.table(self.path).to_pandas()
        frame.columns = pd.Index(unique(self.header))
        unnamed = [position for position, name in enumerate(self.header) if not name]
        empty = [at for at in unnamed if not frame.iloc[:, at].str.strip().any()]
        return frame.drop(columns=frame.columns[empty]) if empty else frame

    def to_json(self) -> dict[str, Any]:
        """As plain values, to cross a process border."""
        return {**asdict(self), "path": str(self.path)}

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> Self:
        """Back from plain values."""
        notes = tuple(Note(**note) for note in plain["notes"])
        whole: dict[str, Any] = {**plain, "path": Path(plain["path"]), "notes": notes}
        return cls(**whole)


def rejection(lines: Sequence[int], encoding: str) -> tuple[Note, ...]:
    """The note on lines that could not be read, with the number of the first, if there are any."""
    if not lines:
        return ()
    return (Note("lines_rejected", len(lines), str(lines[0]), {"encoding": encoding}),)


def unique(header: Sequence[str]) -> list[str]:
    """The header with each repetition told apart by its position (渠道, 渠道_4), none unnamed.

    A name that a header of several equal rows says again and again is said once.
    """
    seen: set[str] = set()
    names: list[str] = []
    for position, said in enumerate(header):
        name = _once(said) or f"col_{position}"
        free = name if name not in seen else f"{name}_{position}"
        while free in seen:
            free += "_"
        seen.add(free)
        names.append(free)
    return names


def _once(name: str) -> str:
    words = name.split(" ")
    for times in (3, 2):
        first = words[: len(words) // times]
        if first * times == words:
            return " ".join(first)
    return name
