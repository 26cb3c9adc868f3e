"""The stream of an old workbook to its records, and numbers in them to floats."""

from collections.abc import Iterator
from struct import pack, unpack, unpack_from

BOF, END, LOCKED = 0x809, 0x0A, 0x2F
SHEET, DATES, FORMAT, STYLE = 0x85, 0x22, 0x41E, 0xE0
NUMBER, RK, SEVERAL_RK, FORMULA, ERROR = 0x203, 0x27E, 0xBD, 0x06, 0x205
SINCE_1997 = b"\x00\x06"
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def records(stream: bytes, at: int = 0) -> Iterator[tuple[int, bytes]]:
    """Each record's number and content. Source: [MS-XLS] 2.1.4."""
    while at + 4 <= len(stream):
        number, length = unpack_from("<HH", stream, at)
        yield number, stream[at + 4 : at + 4 + length]
        at += 4 + length


def rk(value: int) -> float:
    """A number in four bytes: whole or the upper half of a float, maybe in hundredths."""
    if value & 2:
        number: float = unpack("<i", pack("<I", value))[0] >> 2
    else:
        number = unpack("<d", pack("<II", 0, value & 0xFFFFFFFC))[0]
    return number / 100 if value & 1 else number


def double(content: bytes, at: int) -> float:
    """A number in eight bytes."""
    return unpack_from("<d", content, at)[0]
