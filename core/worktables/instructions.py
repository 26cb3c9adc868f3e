"""A table to the first sheet of its template: what it is for, how to fill it, every column."""

from collections.abc import Sequence

from core.texts import Language, say
from core.worktables.cell_rules import how_to
from core.worktables.excel import INK, LINE, MUTED, SHADE, Book, Leaf, lines_of, print_set_up
from core.worktables.listing import Heading
from core.worktables.worktable import Worktable

STEPS = 4
_WIDTHS = (26.0, 12.0, 50.0, 62.0)
_HEADS = ("column", "need", "how", "meaning")


def instruct(
    book: Book, worktable: Worktable, headings: Sequence[Heading], language: Language
) -> None:
    """Write the sheet."""
    sheet = book.sheet(say("template.instructions", language))
    sheet.hide_gridlines(2)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    row = _lines(book, sheet, worktable, language)
    _table(book, sheet, row + 1, headings, language)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    print_set_up(sheet, worktable.name(language), _WIDTHS, (row + 1, 0))


def _lines(book: Book, sheet: Leaf, worktable: Worktable, language: Language) -> int:
    kind = "table" if worktable.prefix else "data"
    steps = [
        f"{n}. {say(f'template.{kind}_step_{n}', language, tab=worktable.tab(language))}"
        for n in range(1, STEPS + 1)
    ]
    purpose = say(f"table.{worktable.key}.purpose", language)
    sheet.merge_range(0, 0, 0, 3, worktable.name(language), book.look(bold=True, font_size=16))
    sheet.set_row(0, 28)
    for row, line in enumerate((purpose, *steps), 1):
        look = book.look(text_wrap=True, font_color=MUTED if row == 1 else INK)
        sheet.merge_range(row, 0, row, 3, line, look)
        sheet.set_row(row, 16 * lines_of(line, sum(_WIDTHS)) + 4)
    return len(steps) + 2


def _table(
    book: Book, sheet: Leaf, top: int, headings: Sequence[Heading], language: Language
) -> None:
    edge = {"border": 1, "border_color": LINE, "text_wrap": True}
    for place, head in enumerate(_HEADS):
        look = book.look(bold=True, bg_color=SHADE, **edge)
        sheet.write_string(top, place, say(f"template.head_{head}", language), look)
    for row, heading in enumerate(headings, top + 1):
        texts = _told(heading, language)
        for place, text in enumerate(texts):
            sheet.write_string(row, place, text, book.look(bold=place == 0, **edge))
        pairs = zip(texts, _WIDTHS, strict=True)
        sheet.set_row(row, 15 * max(lines_of(text, width) for text, width in pairs) + 4)


def _told(heading: Heading, language: Language) -> tuple[str, str, str, str]:
    if heading.part.locked:
        need, how = "automatic", say("template.locked", language)
    else:
        need = "required" if heading.part.required else "optional"
        how = how_to(heading.kind, language)
    return heading.label, say(f"template.{need}", language), how, heading.hint
