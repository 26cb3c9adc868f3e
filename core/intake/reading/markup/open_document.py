"""An OpenDocument spreadsheet, zipped or flat, to the tables on its sheets."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from core.intake.reading.markup.charset import texts
from core.intake.reading.markup.open_document_cells import Book
from core.intake.reading.markup.spreadsheet_xml import of_sheets
from core.intake.reading.markup.xml import listen
from core.intake.reading.prescan import prescan
from core.intake.reading.raw_table import RawTable
from core.intake.reading.refusals import BrokenWorkbook, EncryptedWorkbook
from core.intake.reading.scan import CHUNK, chunks
from core.intake.reading.zips import damage_as


def read_open_document(
    source: Path, target: Path, name: str, _: str | None = None
) -> tuple[RawTable, ...]:
    """Reads every visible sheet that holds anything.

    Raises EncryptedWorkbook, BrokenWorkbook, EmptyFile, FarCells, TooManyColumns and what prescan
    raises.
    """
    prescan(source)
    book = Book()
    with damage_as(BrokenWorkbook), ZipFile(source) as archive:
        if _is_encrypted(archive):
            raise EncryptedWorkbook
        if "content.xml" not in archive.namelist():
            raise BrokenWorkbook
        listen(texts(_content(archive), "utf-8"), book)
    return of_sheets(book.sheets, target, name, "ods")


def read_flat_document(
    source: Path, target: Path, name: str, _: str | None = None
) -> tuple[RawTable, ...]:
    """The same for a document that is one XML; raises also WorkbookWithDoctype."""
    book = Book()
    listen(texts(chunks(source), "utf-8"), book)
    return of_sheets(book.sheets, target, name, "ods")


def _content(archive: ZipFile) -> Iterator[bytes]:
    with archive.open("content.xml") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _is_encrypted(archive: ZipFile) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in archive.namelist() and b"encryption-data" in archive.read(manifest)
