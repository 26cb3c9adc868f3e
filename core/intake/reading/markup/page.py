"""The text of a page to the tables it draws, whatever tags were left open."""

import re
from html import unescape
from html.parser import HTMLParser

from core.intake.reading.cells import number_text
from core.intake.reading.markup.grid import Grid
from core.intake.reading.refusals import WorkbookWithDoctype

_ROWS_AT_MOST = 65_534
_MUTE = {"script", "style", "title", "noscript", "template"}
_LINES = {"br", "p", "div", "li", "tr"}
_SPACE = re.compile(r"[ \t\r\n\f\v\xa0]+")
# a number that was too wide for its column when a spreadsheet saved the page
_CUT = re.compile(r"#+|-?\d(?:\.\d+)?E\+\d+")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?")
_SOURCE = re.compile(r"<x:WorksheetSource\s+HRef=[\"']([^\"']{1,300})", re.IGNORECASE)
_NAME = re.compile(r"<x:Name>([^<]{1,100})</x:Name>", re.IGNORECASE)


class Page(HTMLParser):
    """Feed it text, close it, then see `grids`, and the `names` of sheets and their `sources`.

    A table inside a cell of another is a table of its own. Nothing is fetched or run.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.grids: list[Grid] = []
        self.names: list[str] = []
        self.sources: list[str] = []
        self.asks_password = False
        self._open: list[_Open] = []
        self._mute = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins a table, a row, a cell or a line of one."""
        if tag in _MUTE:
            self._mute = tag
        elif tag == "table":
            self._mute = ""
            self._open.append(_Open(Grid()))
            self.grids.append(self._open[-1].grid)
        elif tag == "input":
            self.asks_password |= ("type", "password") in attrs
        if self._open:
            self._open[-1].begin(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """A tag ends what the same one began."""
        if tag == self._mute:
            self._mute = ""
        if self._open and self._open[-1].end(tag):
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Text counts inside a cell."""
        if self._open and not self._mute:
            self._open[-1].text(data)

    def handle_comment(self, data: str) -> None:
        """Excel tells the names of its sheets in a comment."""
        self.names += map(unescape, _NAME.findall(data))
        self.sources += _SOURCE.findall(data)

    def handle_decl(self, decl: str) -> None:
        """No page declares entities of its own."""
        if "<!entity" in decl.lower():
            raise WorkbookWithDoctype

    def updatepos(self, i: int, j: int) -> int:
        """Nobody asks in which line a tag stands."""
        del i
        return j

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Sections that the parser does not know end where a comment would."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def close(self) -> None:
        """The text is over: what is still open ends."""
        super().close()
        while self._open:
            self._open.pop().end("table")


class _Open:
    """A table whose end has not come yet."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._pieces: list[str] | None = None
        self._spans = (1, 1)
        self._number = ""

    def begin(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("td", "th"):
            self._end_cell()
            told = dict(attrs)
            self._spans = (_count(told.get("colspan")), _count(told.get("rowspan")))
            self._number = told.get("x:num") or told.get("sdval") or ""
            self._pieces = []
        elif tag == "tr":
            self._end_cell()
            self.grid.begin_row()
        elif tag in _LINES and self._pieces:
            self._pieces.append("\0")

    def end(self, tag: str) -> bool:
        """Whether this was the end of the table."""
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()
        return tag == "table"

    def text(self, data: str) -> None:
        if self._pieces is not None:
            self._pieces.append(data.replace("\0", ""))

    def _end_cell(self) -> None:
        if self._pieces is None:
            return
        lines = (_SPACE.sub(" ", line).strip(" ") for line in "".join(self._pieces).split("\0"))
        text = "\n".join(lines).strip("\n")
        is_cut = self._number and _CUT.fullmatch(text)
        self.grid.put(_whole(self._number) if is_cut else text, *self._spans)
        self._pieces = None


def _count(told: str | None) -> int:
    """How many rows or columns a cell spans; what is no number is one."""
    found = re.match(r"\s*(\d{1,6})", told) if told else None
    return max(1, min(int(found[1]), _ROWS_AT_MOST)) if found else 1


def _whole(number: str) -> str:
    return number_text(float(number)) if _NUMBER.fullmatch(number) else number
