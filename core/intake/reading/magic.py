"""The first bytes of a file to what it is, whatever its name says; or why it cannot be read."""

import re
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

from core.errors import AppError
from core.intake.reading import ole, refusals, wrong_kinds
from core.intake.reading.encoding import marked
from core.intake.reading.zips import damage_as

Kind = Literal["text", "objects", "xlsx", "xls", "archive"]

_HEAD = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_REFUSED: tuple[tuple[bytes, AppError], ...] = (
    (b"%PDF", wrong_kinds.PdfFile()),
    (b"{\\rtf", wrong_kinds.WordFile()),
    (b"\x89PNG", wrong_kinds.ImageFile()),
    (b"\xff\xd8\xff", wrong_kinds.ImageFile()),
    (b"GIF8", wrong_kinds.ImageFile()),
    (b"II*\x00", wrong_kinds.ImageFile()),
    (b"MM\x00*", wrong_kinds.ImageFile()),
    (b"RIFF", wrong_kinds.ImageFile()),
    (b"Rar!", wrong_kinds.OtherArchive(format="RAR")),
    (b"7z\xbc\xaf\x27\x1c", wrong_kinds.OtherArchive(format="7z")),
    (b"\x1f\x8b", wrong_kinds.OtherArchive(format="gzip")),
    (b"\xfd7zXZ", wrong_kinds.OtherArchive(format="xz")),
    (b"BZh", wrong_kinds.OtherArchive(format="bzip2")),
)
_INSIDE: tuple[tuple[str, AppError], ...] = (
    ("word/", wrong_kinds.WordFile()),
    ("ppt/", wrong_kinds.PresentationFile()),
    ("xl/workbook.bin", wrong_kinds.OtherSpreadsheet(format="XLSB")),
    ("content.xml", wrong_kinds.OtherSpreadsheet(format="ODS")),
    ("Index/Document.iwa", wrong_kinds.OtherSpreadsheet(format="Numbers")),
)
_MARKUP = re.compile(rb"\s*<(!doctype|html|head|body|table|meta|style|div|\?xml)", re.IGNORECASE)
_OBJECTS = re.compile(rb"\s*(\{\s*[\"}]|\[\s*[{\]])")
_CONTROL = bytes({*range(32)} - {*b"\t\n\v\f\r\x1a\x1b"})
_CONTROL_SHARE = 0.02
_CONTROLS = 4


def recognise(path: Path) -> Kind:
    """What kind of reader takes this file; an AppError of `refusals` if none does."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    refused = next((error for magic, error in _REFUSED if head.startswith(magic)), None)
    if refused:
        raise refused
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zipped(path, head)
    return ole.recognise(path) if head.startswith(_OLE) else _written(head)


def _zipped(path: Path, head: bytes) -> Kind:
    is_workbook = b"[Content_Types].xml" in head or b"xl/" in head or path.suffix == ".xlsx"
    broken = refusals.BrokenWorkbook if is_workbook else refusals.BrokenArchive
    with damage_as(broken), ZipFile(path) as archive:
        names = archive.namelist()
    if "xl/workbook.xml" in names:
        return "xlsx"
    for start, refused in _INSIDE:
        if any(name.startswith(start) for name in names):
            raise refused
    return "archive"


def _written(head: bytes) -> Kind:
    """Text, or the objects or markup that text can be."""
    encoding = marked(head)
    text = head.decode(encoding, "ignore").encode() if encoding else head
    text = text.removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(text):
        raise wrong_kinds.WebPage
    controls = len(text) - len(text.translate(None, _CONTROL))
    if controls > max(_CONTROLS, _CONTROL_SHARE * len(text)):
        raise wrong_kinds.UnknownFormat
    return "objects" if _OBJECTS.match(text) else "text"
