"""A table's marks to conditional formats that stay alive when someone edits the numbers."""

from collections.abc import Iterator
from typing import Any

from core.report.blocks import Mark, Table
from core.report.leaf import Area
from core.report.styling import LINE, PALE, SCALE, TONES
from core.report.writing import Book

_HATCHED = 14
Rule = dict[str, Any]


def rules(book: Book, table: Table, header_row: int) -> Iterator[tuple[Area, Rule]]:
    """Area and rule of each mark of a table whose header stands in `header_row`."""
    for mark in table.marks:
        for area in _areas(mark, table, header_row):
            for rule in _rules(book, mark):
                yield area, rule


def _areas(mark: Mark, table: Table, header_row: int) -> list[Area]:
    first, last = header_row + 1, header_row + len(table.rows)
    places = [table.position(column) for column in mark.columns]
    if mark.look == "scale":
        return [(first, min(places), last, max(places))]
    return [(first, place, last, place) for place in places]


def _rules(book: Book, mark: Mark) -> list[Rule]:
    match mark.look:
        case "scale":
            low, middle, high = SCALE
            colors = {"min_color": low, "mid_color": middle, "max_color": high}
            # a missing value is hatched, never the colour of 0
            missing = book.look({"pattern": _HATCHED, "fg_color": LINE})
            return [
                {"type": "blanks", "format": missing, "stop_if_true": True},
                {"type": "3_color_scale"} | colors,
            ]
        case "bars":
            return [{"type": "data_bar", "bar_color": PALE, "bar_solid": True, "min_value": 0,
                     "min_type": "num"}]  # fmt: skip
        case "judged":
            return [_judged(book, each.word, TONES[each.tone]) for each in mark.words]


def _judged(book: Book, word: str, color: str) -> Rule:
    look = book.look({"font_color": color, "bold": True})
    return {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look}
