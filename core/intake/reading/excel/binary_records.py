"""The parts of an XLSB to their records, and texts in them."""

from collections.abc import Iterator
from struct import unpack_from

ROW, RK, ERROR, REAL, FORMULA_REAL, FORMULA_ERROR = 0, 2, 3, 5, 9, 11
FORMAT, STYLE, STYLES, STYLES_END = 44, 47, 617, 618
PROPERTIES, SHEET = 153, 156


def records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Each record's number and content. Source: [MS-XLSB] 2.1.4."""
    at = 0
    while at < len(part):
        number, at = _number(part, at, 2)
        length, at = _number(part, at, 4)
        yield number, part[at : at + length]
        at += length


def text(content: bytes, at: int) -> tuple[str, int]:
    """A text and where it ends."""
    length = unpack_from("<I", content, at)[0]
    end = at + 4 + 2 * length
    return content[at + 4 : end].decode("utf-16-le", "replace"), end


def _number(part: bytes, at: int, most: int) -> tuple[int, int]:
    """A number in so many bytes at most, seven bits each, and where it ends."""
    number = 0
    for place in range(most):
        byte = part[at + place]
        number |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            return number, at + place + 1
    return number, at + most
