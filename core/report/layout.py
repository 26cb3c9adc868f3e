"""A page to places: how wide each column is, in which row each block starts, where it ends."""

from dataclasses import dataclass

from core.report.blocks import Block, Charts, Heading, Lines, Page, Stream, Table, Tiles
from core.report.cells import Column, Row
from core.report.paper import Paper, paper_for
from core.report.widths import NARROWEST, lines_needed, pixels, width_of

TITLE_ROW, SUBTITLE_ROW, FIRST_ROW = 0, 1, 3
ROW_POINTS = 17.0
GAP_POINTS = 6.0
CHART_ROWS, BESIDE_BARS = 11, 6
FULL_WIDTH = 112.0
_FILLER = 10.0
_MOST_LINES = 8
_FREEZABLE = 8


@dataclass(frozen=True)
class Placed:
    """A block and the row it starts in."""

    block: Block
    row: int


@dataclass(frozen=True)
class Layout:
    """Widths in characters, one per column used; rows counted from 0."""

    widths: tuple[float, ...]
    placed: tuple[Placed, ...]
    n_rows: int

    @property
    def last_column(self) -> int:
        return len(self.widths) - 1

    @property
    def pixels(self) -> int:
        """Width of the whole sheet on the screen."""
        return sum(map(pixels, self.widths))

    @property
    def paper(self) -> Paper:
        """What it is printed on; no chart is cut."""
        drawn = any(isinstance(each.block, Charts) for each in self.placed)
        return paper_for(self.pixels, whole=drawn)

    @property
    def page_points(self) -> float:
        """Height of the rows that fit on one printed page."""
        return self.paper.room(self.pixels)

    @property
    def header_row(self) -> int | None:
        """The header of the only table, to be repeated on every printed page it runs over."""
        tables = [each for each in self.placed if isinstance(each.block, Table | Stream)]
        headings = [each.row for each in self.placed if isinstance(each.block, Heading)]
        alone = len(tables) == 1 and all(row < tables[0].row for row in headings)
        return tables[0].row if alone else None

    @property
    def frozen_rows(self) -> int:
        """Rows that stay in view: to the header if it stands high enough, else the titles."""
        header = self.header_row
        return header + 1 if header is not None and header <= _FREEZABLE else SUBTITLE_ROW + 1

    def start_of(self, table: str) -> int:
        """The header row of a table."""
        return next(
            p.row for p in self.placed if isinstance(p.block, Table) and p.block.key == table
        )


def lay_out(page: Page) -> Layout:
    """Blocks below each other with an empty row between, except between a heading and its block."""
    row, placed = FIRST_ROW, list[Placed]()
    for block in page.blocks:
        placed.append(Placed(block, row))
        row += height(block) + (0 if isinstance(block, Heading) else 1)
    return Layout(_widths(page), tuple(placed), row)


def height(block: Block) -> int:
    """Rows a block takes."""
    match block:
        case Heading():
            return 1
        case Lines(lines):
            return len(lines)
        case Tiles():
            return 3
        case Charts(charts):
            # lying bars are as many as the table has rows, and each needs its name
            return max(CHART_ROWS, *(BESIDE_BARS + (chart.rows or 0) for chart in charts))
        case Table():
            return 1 + len(block.rows)
        case Stream():
            return 1 + block.n


def points(texts: list[tuple[str, float]]) -> float:
    """Height of a row whose wrapped texts stand in cells of the given widths."""
    needed = max((lines_needed(text, width) for text, width in texts), default=1)
    return ROW_POINTS * min(_MOST_LINES, max(1, needed))


def _widths(page: Page) -> tuple[float, ...]:
    widths = list(page.grid)
    for block in page.blocks:
        if isinstance(block, Table | Stream):
            wanted = _table_widths(block.columns, block.rows if isinstance(block, Table) else ())
            widths += [NARROWEST] * (len(wanted) - len(widths))
            widths = [max(pair) for pair in zip(widths, wanted, strict=False)] + widths[
                len(wanted) :
            ]
    while sum(widths) < FULL_WIDTH:
        widths.append(_FILLER)
    return tuple(widths)


def _table_widths(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> list[float]:
    return [width_of(column, rows, place) for place, column in enumerate(columns)]
