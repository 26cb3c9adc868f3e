"""What can stand on a sheet, said before any file format: lines, tiles, tables, charts, streams."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from core.report.cells import Column, Kind, Row, Tone, Value

ChartKind = Literal["line", "column", "bar", "stacked", "layers"]
Shape = Literal["line", "bar", "level", "target", "marker"]


@dataclass(frozen=True)
class Judged:
    """A word a cell may hold, and what it means."""

    word: str
    tone: Tone


@dataclass(frozen=True)
class Mark:
    """A conditional format over columns of a table: a colour scale, bars, or words that judge."""

    look: Literal["scale", "bars", "judged"]
    columns: tuple[str, ...]
    words: tuple[Judged, ...] = ()


@dataclass(frozen=True)
class Heading:
    """A section title."""

    text: str


@dataclass(frozen=True)
class Lines:
    """Sentences across the whole width, one row each."""

    lines: tuple[str, ...]
    tone: Tone = ""


@dataclass(frozen=True)
class Tile:
    """One number of the cover: its name, its value, the change in words, and what it means."""

    label: str
    value: Value
    kind: Kind
    change: str
    tone: Tone = ""


@dataclass(frozen=True)
class Tiles:
    """Numbers side by side."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Table:
    """A named table with its own filter; `key` is unique in a workbook and names it."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...] = ()

    def position(self, column: str) -> int:
        """Where a column stands, from 0."""
        return [each.key for each in self.columns].index(column)

    def has_column(self, column: str) -> bool:
        """Whether there is a column of that key."""
        return any(each.key == column for each in self.columns)

    def has_values(self, column: str) -> bool:
        """Whether any row says something in a column."""
        return any(row[self.position(column)] is not None for row in self.rows)


@dataclass(frozen=True)
class Series:
    """One column of a table as it is drawn."""

    column: str
    shape: Shape
    color: str


@dataclass(frozen=True)
class Chart:
    """A native chart over the first `rows` rows of a table of the same page."""

    kind: ChartKind
    title: str
    table: str
    category: str
    series: tuple[Series, ...]
    axes: tuple[str, str]
    value_format: str = "General"
    rows: int | None = None


@dataclass(frozen=True)
class Charts:
    """Charts side by side."""

    charts: tuple[Chart, ...]


@dataclass(frozen=True)
class Stream:
    """A table too long to hold: `n` rows that arrive one by one."""

    key: str
    columns: tuple[Column, ...]
    n: int
    rows: Iterable[Row]


Block = Heading | Lines | Tiles | Table | Charts | Stream


@dataclass(frozen=True)
class Page:
    """One sheet: its name on the tab, its title, a line below it, and its blocks from the top."""

    name: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    grid: tuple[float, ...] = ()

    @property
    def tables(self) -> dict[str, Table]:
        return {block.key: block for block in self.blocks if isinstance(block, Table)}
