"""The sheet people fill: locked header with definitions, example, rows, a rule for each column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.texts import Language, say
from core.worktables.cell_rules import how_to, rule, width
from core.worktables.cells import Cell
from core.worktables.columns import Percent
from core.worktables.excel import (
    BLUE,
    INK,
    LINE,
    PAPER,
    SHADE,
    Book,
    Leaf,
    columns_wide,
    comment,
    lines_of,
    print_set_up,
    protect,
    put,
)
from core.worktables.listing import ID, VERSION, Heading
from core.worktables.looks import body, example
from core.worktables.options import is_closed

RULED_ROWS, PREPARED_ROWS = 12, 5000
_NOTICE, _NAME, _WIDEST_LABEL, _NARROW = 255, 32, 20, 9

Row = Sequence[Cell]


@dataclass(frozen=True)
class Filling:
    """What a sheet to fill holds: its headings, an example, rows, and what each cell offers.

    `sources` maps a part's key to words or a range. `numbered`: the first column names the row.
    """

    title: str
    headings: tuple[Heading, ...]
    example: Row
    rows: tuple[Row, ...]
    sources: Mapping[str, Any]
    numbered: bool

    @property
    def widths(self) -> list[float]:
        """Room for each column, in characters."""
        labels = [min(_WIDEST_LABEL, columns_wide(h.label) + 3) for h in self.headings]
        return [
            _NARROW if h.part in (ID, VERSION) else max(width(h.kind), w)
            for h, w in zip(self.headings, labels, strict=True)
        ]


def fill_in(book: Book, sheet: Leaf, filling: Filling, language: Language) -> None:
    """Write the sheet."""
    _header(book, sheet, filling, language)
    for place, heading in enumerate(filling.headings):
        sheet.set_column(place, place, filling.widths[place], book.look(**body(heading, edge=0)))
        _rule(sheet, place, heading, language, filling.sources.get(heading.part.key))
    blank: Row = (None,) * len(filling.headings)
    ruled = [blank] * (RULED_ROWS if filling.numbered else 0)
    for number, row in enumerate((filling.example, *filling.rows, *ruled), 1):
        _row(book, sheet, number, row, filling)
    sheet.freeze_panes(1, int(filling.numbered))
    protect(sheet)
    print_set_up(sheet, filling.title, filling.widths, (0, int(filling.numbered)))


def definition(heading: Heading, language: Language) -> str:
    """What a column means, whether it must be filled, and how."""
    if heading.part.locked:
        return f"{heading.hint}\n{say('template.locked', language)}"
    need = say("template.required" if heading.part.required else "template.optional", language)
    return f"{heading.hint}\n{need} · {how_to(heading.kind, language)}"


def _header(book: Book, sheet: Leaf, filling: Filling, language: Language) -> None:
    edge = {"bold": True, "text_wrap": True, "border": 1, "border_color": LINE, "valign": "vcenter"}
    for place, heading in enumerate(filling.headings):
        ink, ground = (PAPER, BLUE) if heading.part.required else (INK, SHADE)
        look = book.look(font_color=ink, bg_color=ground, **edge)
        sheet.write_string(0, place, heading.label, look)
        comment(sheet, place, definition(heading, language))
    sheet.set_row(0, _height([each.label for each in filling.headings], filling.widths) + 12)


def _row(book: Book, sheet: Leaf, number: int, row: Row, filling: Filling) -> None:
    for place, (heading, cell) in enumerate(zip(filling.headings, row, strict=True)):
        properties = example(heading) if number == 1 else body(heading)
        put(sheet, number, place, _in_file(heading, cell), book.look(**properties))
    sheet.set_row(number, _height(row, filling.widths) + 3)


def _in_file(heading: Heading, cell: Cell) -> Cell:
    share = isinstance(heading.kind, Percent) and isinstance(cell, int | float)
    return cell / 100 if share and isinstance(cell, int | float) else cell


def _height(row: Row, widths: Sequence[float]) -> int:
    """Points for the tallest cell: a protected sheet does not grow by itself."""
    pairs = zip(row, widths, strict=True)
    return 15 * max((lines_of(str(cell), width) for cell, width in pairs if cell), default=1)


def _rule(sheet: Leaf, place: int, heading: Heading, language: Language, source: Any) -> None:
    if heading.part.locked:
        return
    notice = {
        "input_title": heading.label[:_NAME],
        "input_message": definition(heading, language)[:_NOTICE],
        "error_title": heading.label[:_NAME],
        "error_message": how_to(heading.kind, language)[:_NOTICE],
        "error_type": "stop" if is_closed(heading.kind) or not source else "information",
    }
    limits = {"validate": "list", "source": source} if source else rule(heading.kind)
    options = (limits or {"validate": "any"}) | notice
    sheet.data_validation(1, place, PREPARED_ROWS, place, options)
