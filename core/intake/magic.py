"""The first bytes of a file to what it is, whatever its name says; or why it cannot be read."""

import re
from pathlib import Path
from typing import Literal
from zipfile import BadZipFile, ZipFile

from core.errors import AppError
from core.intake import ole, refusals
from core.intake.encoding import marked

Kind = Literal["text", "objects", "xlsx", "xls", "archive"]

_HEAD = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_REFUSED: tuple[tuple[bytes, AppError], ...] = (
    (b"%PDF", refusals.PdfFile()),
    (b"{\\rtf", refusals.WordFile()),
    (b"\x89PNG", refusals.ImageFile()),
    (b"\xff\xd8\xff", refusals.ImageFile()),
    (b"GIF8", refusals.ImageFile()),
    (b"II*\x00", refusals.ImageFile()),
    (b"MM\x00*", refusals.ImageFile()),
    (b"RIFF", refusals.ImageFile()),
    (b"Rar!", refusals.OtherArchive(format="RAR")),
    (b"7z\xbc\xaf\x27\x1c", refusals.OtherArchive(format="7z")),
    (b"\x1f\x8b", refusals.OtherArchive(format="gzip")),
    (b"\xfd7zXZ", refusals.OtherArchive(format="xz")),
    (b"BZh", refusals.OtherArchive(format="bzip2")),
)
_INSIDE: tuple[tuple[str, AppError], ...] = (
    ("word/", refusals.WordFile()),
    ("ppt/", refusals.PresentationFile()),
    ("xl/workbook.bin", refusals.OtherSpreadsheet(format="XLSB")),
    ("content.xml", refusals.OtherSpreadsheet(format="ODS")),
    ("Index/Document.iwa", refusals.OtherSpreadsheet(format="Numbers")),
)
_MARKUP = re.compile(rb"\s*<(!doctype|html|head|body|table|meta|style|div|\?xml)", re.IGNORECASE)
_OBJECTS = re.compile(rb"\s*(\{\s*[\"}]|\[\s*[{\]])")
_CONTROL = bytes({*range(32)} - {*b"\t\n\v\f\r\x1a\x1b"})
_CONTROL_SHARE = 0.02


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
    try:
        with ZipFile(path) as archive:
            names = archive.namelist()
    except (BadZipFile, OSError, NotImplementedError, UnicodeDecodeError) as error:
        is_workbook = b"[Content_Types].xml" in head or b"xl/" in head or path.suffix == ".xlsx"
        raise (refusals.BrokenWorkbook if is_workbook else refusals.BrokenArchive)() from error
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
        raise refusals.WebPage
    if len(text) - len(text.translate(None, _CONTROL)) > _CONTROL_SHARE * len(text):
        raise refusals.UnknownFormat
    return "objects" if _OBJECTS.match(text) else "text"
