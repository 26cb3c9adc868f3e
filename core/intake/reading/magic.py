"""A file to what it is, by its content, whatever its name says; or why it cannot be read."""

import re
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

from core.errors import AppError
from core.intake.reading import ole, refusals, wrong_kinds
from core.intake.reading.encoding import marked
from core.intake.reading.markup.looks import Markup, markup_in, message_in
from core.intake.reading.signatures import refuse
from core.intake.reading.zips import damage_as

Kind = Literal["text", "objects", "xlsx", "xls", "xlsb", "ods", "biff", "archive", "gzip"] | Markup

_HEAD = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_GZIP = b"\x1f\x8b"
_CONTENT = b"[Content_Types].xml"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# the records an old worksheet without an OLE file around it begins with, and their lengths
_BIFF = re.compile(rb"\x09[\x00\x02\x04\x08][\x04-\x10]\x00", re.DOTALL)
_OFFICE: tuple[tuple[str, AppError], ...] = (
    ("word/", wrong_kinds.WordFile()),
    ("ppt/", wrong_kinds.PresentationFile()),
    ("visio/", wrong_kinds.ImageFile()),
    ("Index/Document.iwa", wrong_kinds.OtherSpreadsheet(format="Numbers")),
    ("META-INF/MANIFEST.MF", wrong_kinds.ProgramFile()),
    ("META-INF/container.xml", wrong_kinds.UnknownFormat()),
)
_OPEN_DOCUMENT: tuple[tuple[bytes, AppError], ...] = (
    (b"opendocument.text", wrong_kinds.WordFile()),
    (b"opendocument.presentation", wrong_kinds.PresentationFile()),
    (b"opendocument.graphics", wrong_kinds.ImageFile()),
)
_OBJECTS = re.compile(rb"\s*(\{\s*[\"}]|\[\s*[{\]\[\"])")
_CONTROL = bytes({*range(32)} - {*b"\t\n\v\f\r\x1a\x1b"})
# what may divide cells, if the bytes are not guessed to be half characters
_DIVIDING = b"\x01\x02\x1c\x1d\x1e\x1f"
_CONTROL_SHARE = 0.02
_CONTROLS = 4


def recognise(path: Path) -> Kind:
    """What kind of reader takes this file; an AppError of `refusals` if none does."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    refuse(head)
    if head.startswith(_ZIP):
        return _zipped(path, head)
    if head.startswith(_GZIP):
        return "gzip"
    if head.startswith(_OLE):
        return ole.recognise(path)
    return "biff" if _BIFF.match(head) else _written(head)


def _zipped(path: Path, head: bytes) -> Kind:
    is_office = _CONTENT in head or b"xl/" in head or path.suffix.startswith(".xls")
    broken = refusals.BrokenWorkbook if is_office else refusals.BrokenArchive
    with damage_as(broken), ZipFile(path) as archive:
        names = {name.lower() for name in archive.namelist()}
        kind = _told_kind(archive)
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        return "xlsb"
    for start, refused in _OFFICE:
        if any(name.startswith(start.lower()) for name in names):
            raise refused
    for word, refused in _OPEN_DOCUMENT:
        if word in kind:
            raise refused
    if _CONTENT.decode().lower() in names:
        raise refusals.BrokenWorkbook
    return "ods" if "content.xml" in names else "archive"


def _told_kind(archive: ZipFile) -> bytes:
    """What an OpenDocument file says it is, in an entry of one line."""
    if "mimetype" not in archive.namelist():
        return b""
    with archive.open("mimetype") as entry:
        return entry.read(200)


def _written(head: bytes) -> Kind:
    """Text, or the objects, page or message that text can be."""
    if not head.strip(b"\0"):
        raise refusals.EmptyFile
    encoding = marked(head)
    text = head.decode(encoding, "ignore").encode() if encoding else head
    text = text.removeprefix(b"\xef\xbb\xbf")
    found = markup_in(text) or message_in(text)
    if found:
        return found
    control = _CONTROL if encoding else _CONTROL.translate(None, _DIVIDING)
    controls = len(text) - len(text.translate(None, control))
    if controls > max(_CONTROLS, _CONTROL_SHARE * len(text)):
        raise wrong_kinds.UnknownFormat
    return "objects" if _OBJECTS.match(text) else "text"
