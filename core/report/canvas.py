"""A page being painted: the workbook, its sheet, the places, and the language of units."""

from dataclasses import dataclass

from core.report.blocks import Page
from core.report.layout import Layout
from core.report.leaf import Leaf
from core.report.writing import Book
from core.texts import Language


@dataclass(frozen=True)
class Canvas:
    """Where a page is painted: the workbook, its sheet, the places and the language of units."""

    book: Book
    leaf: Leaf
    layout: Layout
    page: Page
    language: Language

    @property
    def columns(self) -> tuple[int, int]:
        return 0, self.layout.last_column

    def width(self, first: int, last: int) -> float:
        """Characters from one column to another."""
        return sum(self.layout.widths[first : last + 1])
