"""A sheet of an XLSX to the cells whose number is not what it seems without its format."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from zipfile import ZipFile

from core.intake.reading.excel.marks import Marks
from core.intake.reading.excel.number_formats import Shown

_CHUNK = 8 << 20
# more styles than these are not looked for one by one
_MANY = 100
_FORMULA = rb"(?:<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>))"
_VALUE = rb"<(?:\w+:)?v>([^<]*)<"
_ERRORS = re.compile(rb'<(?:\w+:)?c\b([^>]*\bt="e"[^>]*)>' + _FORMULA + b"?" + _VALUE)
_UNCOMPUTED = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>" + _FORMULA + rb"()(?:<(?:\w+:)?v(?:/>|></(?:\w+:)?v>))?</(?:\w+:)?c>"
)
_LONG = re.compile(rb"<(?:\w+:)?c\b([^>]*)>" + _FORMULA + rb"?<(?:\w+:)?v>(\d{16,})<")
_AT = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_TYPE = re.compile(rb"""\bt=["'](\w+)["']""")
_STYLE = re.compile(rb"""\bs=["'](\d{1,6})["']""")
_NUMBER = re.compile(rb"-?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?")
_LONG_SIGN = re.compile(rb"<v>\d{16}")
_FORMULA_SIGNS = (b"f></c>", b"f/></c>", b"/></c>", b"<v></v>", b"<v/>", b":c>")
Place = tuple[int, int]
Taken = Callable[[Marks, Place, bytes, bytes], None]


def marks_of(archive: ZipFile, part: str, styles: Sequence[Shown]) -> Marks:
    """Looks through one part that the prescan found signs in, or whose styles ask for it."""
    marks = Marks()
    looks = tuple(_looks(styles))
    for piece in _pieces(archive, part):
        for pattern, taken in looks:
            for found in pattern.finditer(piece):
                at = _AT.search(found[1])
                if at:
                    place = int(at[2]) - 1, column(at[1]) - 1
                    taken(marks, place, found[1], found[2])
    return marks


def has_signs(piece: bytes) -> bool:
    """Whether a piece of a sheet may hold cells to look at, found out fast."""
    if b"v>-" in piece or b't="e"' in piece or _LONG_SIGN.search(piece):
        return True
    return b"<f" in piece and any(map(piece.__contains__, _FORMULA_SIGNS))


def asks(styles: Sequence[Shown]) -> bool:
    """Whether a style shows plain numbers as more than the number."""
    return any(each.kind == "figures" and not each.is_plain for each in styles)


def _looks(styles: Sequence[Shown]) -> Iterator[tuple[re.Pattern[bytes], Taken]]:
    yield _ERRORS, _error
    yield _UNCOMPUTED, _uncomputed
    yield _LONG, _long
    figures = [i for i, each in enumerate(styles) if each.kind == "figures" and not each.is_plain]
    times = [i for i, each in enumerate(styles) if each.kind != "figures"]
    for numbers, value in ((figures, b"[^<]+"), (times, b"-[^<]+")):
        if numbers:
            one_of = "|".join(map(str, numbers)).encode() if len(numbers) < _MANY else rb"\d+"
            opened = rb"""<(?:\w+:)?c\b([^>]*\bs=["'](?:""" + one_of + rb""")["'][^>]*)>"""
            pattern = opened + _FORMULA + rb"?<(?:\w+:)?v>(" + value + b")<"
            yield re.compile(pattern), partial(_styled, {each: styles[each] for each in numbers})


def _error(marks: Marks, at: Place, _: bytes, value: bytes) -> None:
    marks.count_error(*at, value.decode("ascii", "replace")[:8])


def _uncomputed(marks: Marks, at: Place, attributes: bytes, _: bytes) -> None:
    if _type(attributes) != b"str":
        marks.count_uncomputed(*at)


def _long(marks: Marks, at: Place, attributes: bytes, value: bytes) -> None:
    if _type(attributes) == b"n":
        marks.put(*at, value.decode())


def _styled(
    texts: Mapping[int, Shown], marks: Marks, at: Place, attributes: bytes, value: bytes
) -> None:
    style = _STYLE.search(attributes)
    shown = texts.get(int(style[1])) if style else None
    if shown and _type(attributes) == b"n" and _NUMBER.fullmatch(value):
        marks.put(*at, shown.text(float(value)))


def _type(attributes: bytes) -> bytes:
    found = _TYPE.search(attributes)
    return found[1] if found else b"n"


def column(letters: bytes) -> int:
    """AA → 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _pieces(archive: ZipFile, part: str) -> Iterator[bytes]:
    """The part in pieces that end where a cell does."""
    rest = b""
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            piece = rest + chunk
            end = piece.rfind(b"c>") + 2
            yield piece[:end]
            rest = piece[end:]
