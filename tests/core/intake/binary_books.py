"""XLSB workbooks, record by record: no program at hand writes them."""

import struct

from tests.core.intake.files import zipped

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
BOOK = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"


def record(number: int, content: bytes = b"") -> bytes:
    return _sevens(number) + _sevens(len(content)) + content


def text(said: str) -> bytes:
    return struct.pack("<I", len(said)) + said.encode("utf-16-le")


def words(column: int, said: str) -> bytes:
    return record(6, struct.pack("<II", column, 0) + text(said))


def number(column: int, value: float, style: int = 0) -> bytes:
    return record(5, struct.pack("<IId", column, style, value))


def small(column: int, value: int, style: int = 0) -> bytes:
    """A whole number in four bytes."""
    return record(2, struct.pack("<IIi", column, style, value << 2 | 2))


def error(column: int, code: int) -> bytes:
    return record(3, struct.pack("<IIB", column, 0, code))


def book(rows: list[bytes], codes: list[str], *, since_1904: bool = False) -> bytes:
    """A workbook of one sheet; a cell's style is the place of a format's code, from 1."""
    return zipped(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{PACKAGE}/content-types">'
                f'<Default Extension="bin" ContentType="{BOOK}"/></Types>'
            ).encode(),
            "_rels/.rels": _relations(("rId1", "officeDocument", "xl/workbook.bin")),
            "xl/_rels/workbook.bin.rels": _relations(
                ("rId1", "worksheet", "worksheets/sheet1.bin"), ("rId2", "styles", "styles.bin")
            ),
            "xl/workbook.bin": record(131)
            + record(153, struct.pack("<I", since_1904) + bytes(8))
            + record(143)
            + record(156, struct.pack("<II", 0, 1) + text("rId1") + text("三月"))
            + record(144)
            + record(132),
            "xl/styles.bin": _styles(codes),
            "xl/worksheets/sheet1.bin": _sheet(rows),
        }
    )


def _sheet(rows: list[bytes]) -> bytes:
    drawn = b"".join(
        record(0, struct.pack("<IIHHBI", at, 0, 300, 0, 0, 0)) + cells
        for at, cells in enumerate(rows)
    )
    size = record(148, struct.pack("<4I", 0, len(rows) - 1, 0, 1))
    return record(129) + size + record(145) + drawn + record(146) + record(130)


def _styles(codes: list[str]) -> bytes:
    formats = b"".join(
        record(44, struct.pack("<H", 164 + at) + text(code)) for at, code in enumerate(codes)
    )
    used = [0, *range(164, 164 + len(codes))]
    cells = b"".join(record(47, struct.pack("<5H6x", 0xFFFF, each, 0, 0, 0)) for each in used)
    count = struct.pack("<I", len(codes))
    return (
        record(278)
        + record(615, count)
        + formats
        + record(616)
        + record(617, struct.pack("<I", len(used)))
        + cells
        + record(618)
        + record(279)
    )


def _relations(*found: tuple[str, str, str]) -> bytes:
    drawn = "".join(
        f'<Relationship Id="{name}" Type="{RELATION}/{kind}" Target="{target}"/>'
        for name, kind, target in found
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{drawn}</Relationships>'.encode()


def _sevens(value: int) -> bytes:
    """Seven bits a byte, the lowest first."""
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])
