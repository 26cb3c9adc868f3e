"""Calls in our own words to XlsxWriter: the only module that knows the file format's writer."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]
from xlsxwriter.exceptions import FileCreateError

from core.report.leaf import Leaf, Look
from core.report.styling import FONT, Properties

_SAFE = {
    "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "nan_inf_to_errors": False, "use_zip64": True,
}  # fmt: skip
# the letter that widths of columns are counted in is the one cells are set in
_LETTER = {"default_format_properties": {"font_name": FONT, "font_size": 10}}


@dataclass(frozen=True)
class About:
    """Document properties; `created` is given, so that equal input makes equal bytes."""

    title: str
    subject: str
    author: str
    keywords: str
    created: datetime


class Book:
    """A workbook being written; closed, and so finished, when its `with` ends."""

    def __init__(self, path: Path, about: About) -> None:
        # its parts are written beside it: the system's folder is open to others
        self._book: Any = xlsxwriter.Workbook(
            str(path), {**_SAFE, **_LETTER, "tmpdir": str(path.parent)}
        )
        self._looks = dict[tuple[tuple[str, Any], ...], Look]()
        self._book.set_properties(vars(about))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        try:
            self._book.close()
        except FileCreateError as refused:
            # the writer wraps what the system said; whoever called knows that better
            if error is None:
                raise refused.args[0] from None

    def look(self, properties: Properties) -> Look:
        """One format per distinct set of properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._looks:
            self._looks[key] = Look(self._book.add_format(properties))
        return self._looks[key]

    def leaf(self, name: str, *, streamed: bool = False) -> Leaf:
        """A new sheet; a streamed one keeps only its current row in memory."""
        # the writer hands this attribute to the sheet it is about to make
        self._book.constant_memory = streamed
        sheet = self._book.add_worksheet(name)
        self._book.constant_memory = False
        return Leaf(self._book, sheet)
