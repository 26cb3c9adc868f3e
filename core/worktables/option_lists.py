"""Words to choose from to drop-downs: inside the rule if they fit, else on a sheet of their own."""

from collections.abc import Sequence
from typing import Any

from core.texts import Language, say
from core.worktables.columns import Choice
from core.worktables.excel import LINE, SHADE, Book, below_header, list_source, print_set_up
from core.worktables.known import Known
from core.worktables.listing import Heading
from core.worktables.options import options

_WIDTH = 28.0


def option_sources(
    book: Book, headings: Sequence[Heading], language: Language, known: Known
) -> dict[str, Any]:
    """By part key what its drop-down offers; writes the sheet of long lists if one is needed."""
    offered = {
        h.part.key: (h, options(h.kind, language, known)) for h in headings if not h.part.locked
    }
    short = {key: list_source(words) for key, (h, words) in offered.items() if _fixed(h)}
    long = [(h, words) for key, (h, words) in offered.items() if words and not short.get(key)]
    return short | (_write(book, long, language) if long else {})


def _fixed(heading: Heading) -> bool:
    return isinstance(heading.kind, Choice)


def _write(
    book: Book, lists: list[tuple[Heading, tuple[str, ...]]], language: Language
) -> dict[str, str]:
    name = say("template.options", language)
    sheet = book.sheet(name)
    look = book.look(border=1, border_color=LINE, num_format="@", text_wrap=True)
    head = book.look(bold=True, bg_color=SHADE, border=1, border_color=LINE)
    for place, (heading, words) in enumerate(lists):
        sheet.write_string(0, place, heading.label, head)
        for row, word in enumerate(words, 1):
            sheet.write_string(row, place, word, look)
    sheet.set_column(0, len(lists) - 1, _WIDTH)
    sheet.freeze_panes(1, 0)
    print_set_up(sheet, name, [_WIDTH] * len(lists))
    return {
        heading.part.key: below_header(name, place, len(words))
        for place, (heading, words) in enumerate(lists)
    }
