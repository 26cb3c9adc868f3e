"""The stream of an old workbook to the cells whose number is not what it seems, sheet by sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from struct import unpack_from

from core.intake.reading.excel import biff
from core.intake.reading.excel.marks import Marks
from core.intake.reading.excel.number_formats import Shown, built_in, understood
from core.intake.reading.refusals import EncryptedWorkbook

_RK_CELL = 6
Number = tuple[int, int, int, float]


@dataclass(frozen=True)
class Globals:
    """Where each sheet begins, how each style shows a number, and whether days count from 1904."""

    starts: tuple[int, ...]
    styles: tuple[Shown, ...]
    since_1904: bool


def globals_of(stream: bytes) -> Globals:
    """What stands before the first sheet. Source: [MS-XLS] 2.1.7.20.3.

    Raises EncryptedWorkbook, struct.error for damage.
    """
    formats: dict[int, str] = {}
    starts: list[int] = []
    styles: list[int] = []
    since_1904 = is_old = False
    for number, content in takewhile(lambda each: each[0] != biff.END, biff.records(stream)):
        if number == biff.SHEET:
            starts.append(unpack_from("<I", content)[0])
        elif number == biff.BOF:
            is_old = content[:2] != biff.SINCE_1997
        elif number == biff.LOCKED:
            raise EncryptedWorkbook
        elif number == biff.DATES:
            since_1904 = content[:1] == b"\1"
        elif number == biff.FORMAT:
            formats[unpack_from("<H", content)[0]] = _text(content, is_old)
        elif number == biff.STYLE:
            styles.append(unpack_from("<H", content, 2)[0])
    shown = (understood(formats[each]) if each in formats else built_in(each) for each in styles)
    return Globals(tuple(starts), tuple(shown), since_1904)


def marks_of(stream: bytes, start: int, styles: Sequence[Shown]) -> Marks:
    """The cells of the sheet that begins there, up to its end."""
    marks = Marks()
    cells = takewhile(lambda each: each[0] != biff.END, biff.records(stream, start))
    for number, content in cells:
        for row, column, style, value in _numbers(number, content):
            shown = styles[style] if style < len(styles) else Shown()
            if (value < 0) if shown.kind != "figures" else not shown.is_plain:
                marks.put(row, column, shown.text(value))
        error = _error(number, content)
        if error:
            marks.count_error(*unpack_from("<HH", content), error)
    return marks


def _numbers(number: int, content: bytes) -> Iterator[Number]:
    if number == biff.NUMBER or (number == biff.FORMULA and content[12:14] != b"\xff\xff"):
        yield (*unpack_from("<HHH", content), biff.double(content, 6))
    elif number == biff.RK:
        yield (*unpack_from("<HHH", content), biff.rk(unpack_from("<I", content, 6)[0]))
    elif number == biff.SEVERAL_RK:
        row, first = unpack_from("<HH", content)
        for place, at in enumerate(range(4, len(content) - _RK_CELL + 1, _RK_CELL)):
            style, value = unpack_from("<HI", content, at)
            yield row, first + place, style, biff.rk(value)


def _error(number: int, content: bytes) -> str:
    """The error that a cell or the value of its formula is, "" if none."""
    if number == biff.ERROR and content[7:8] == b"\1":
        return biff.ERRORS.get(content[6], "#?")
    if number == biff.FORMULA and content[12:14] == b"\xff\xff" and content[6:7] == b"\2":
        return biff.ERRORS.get(content[8], "#?")
    return ""


def _text(content: bytes, is_old: bool) -> str:
    """The code of a format: its length, since 1997 a flag for two bytes a character, then it."""
    if is_old:
        return content[3 : 3 + content[2]].decode("latin-1")
    length, wide = unpack_from("<HB", content, 2)
    if wide & 1:
        return content[5 : 5 + length * 2].decode("utf-16-le", "replace")
    return content[5 : 5 + length].decode("latin-1")
