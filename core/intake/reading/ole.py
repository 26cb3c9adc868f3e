"""The directory of an OLE file to what it holds: an old workbook, or what is refused."""

from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Literal

from core.errors import AppError
from core.intake.reading.refusals import EncryptedWorkbook
from core.intake.reading.wrong_kinds import (
    ImageFile,
    MailFile,
    PresentationFile,
    UnknownFormat,
    WordFile,
)

_ENTRY = 128
_LENGTH_AT = 64
_REFUSED: tuple[tuple[str, AppError], ...] = (
    ("EncryptedPackage", EncryptedWorkbook()),
    ("WordDocument", WordFile()),
    ("PowerPoint Document", PresentationFile()),
    ("__properties_version1.0", MailFile()),
    ("VisioDocument", ImageFile()),
)


def recognise(path: Path) -> Literal["xls"]:
    """Raises EncryptedWorkbook, or what else it is if it is no workbook.

    Source: [MS-CFB] 2.6.1, a directory entry: 128 bytes, name in UTF-16, its length at 64.
    """
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        for name, refused in _REFUSED:
            if _has(content, name):
                raise refused
        if not (_has(content, "Workbook") or _has(content, "Book")):
            raise UnknownFormat
    return "xls"


def _has(content: mmap, stream: str) -> bool:
    """Whether the directory names this stream."""
    name = f"{stream}\0".encode("utf-16-le")
    at = content.find(name)
    while at >= 0:
        length = content[at + _LENGTH_AT : at + _LENGTH_AT + 2]
        if at % _ENTRY == 0 and int.from_bytes(length, "little") == len(name):
            return True
        at = content.find(name, at + 2)
    return False
