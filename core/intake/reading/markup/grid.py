"""The cells of a table as a page draws them to rows of text, spans filled as a person sees them."""

from dataclasses import dataclass, field

from core.intake.reading.limits import MAX_COLUMNS
from core.intake.reading.refusals import TooManyColumns


@dataclass
class Grid:
    """Rows under construction; a cell over several rows says its text in each of them."""

    rows: list[list[str]] = field(default_factory=list[list[str]])
    _open: dict[int, tuple[int, str]] = field(default_factory=dict[int, tuple[int, str]])
    _known: dict[str, str] = field(default_factory=dict[str, str])

    def begin_row(self) -> None:
        """The cells that follow stand in a new row."""
        self.end_row()
        self.rows.append([])

    def end_row(self) -> None:
        """No cell of the row follows; its blank end is not kept."""
        if not self.rows:
            return
        self._open = {c: each for c, each in self._open.items() if each[0] >= len(self.rows)}
        self.move_to(max(self._open, default=-1) + 1)
        row = self.rows[-1]
        while row and not row[-1]:
            row.pop()

    def put(self, text: str, columns: int = 1, rows: int = 1) -> None:
        """The next cell of the row, over so many columns and rows; raises TooManyColumns."""
        if not self.rows:
            self.begin_row()
        if self._open:
            self._pass_open()
        row = self.rows[-1]
        # equal texts are kept once: a table has few
        text = self._known.setdefault(text, text)
        if columns == rows == 1 and len(row) < MAX_COLUMNS:
            row.append(text)
            return
        for place in range(max(1, min(columns, MAX_COLUMNS))):
            if rows > 1:
                self._open[len(row)] = (len(self.rows) + rows - 1, "" if place else text)
            row.append("" if place else text)
        if text and len(row) > 2 * MAX_COLUMNS:
            raise TooManyColumns(columns=len(row), limit=MAX_COLUMNS)

    def move_to(self, column: int) -> None:
        """The next cell stands in this column, counted from 0, if that is still ahead."""
        row = self.rows[-1]
        for place in range(len(row), min(column, 2 * MAX_COLUMNS)):
            until, text = self._open.get(place, (0, ""))
            row.append(text if until >= len(self.rows) else "")

    def finished(self) -> list[list[str]]:
        """All rows, equally wide."""
        self.end_row()
        width = self.width
        return [row if len(row) == width else row + [""] * (width - len(row)) for row in self.rows]

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)

    def _pass_open(self) -> None:
        """The cells from rows above that reach into this place."""
        row = self.rows[-1]
        while self._open.get(len(row), (0, ""))[0] >= len(self.rows):
            row.append(self._open[len(row)][1])
