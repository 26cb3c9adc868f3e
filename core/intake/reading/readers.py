"""The kind of a file to the reader that takes it, loaded only then."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from core.intake.reading.magic import Kind
from core.intake.reading.raw_table import RawTable

# where the file stands, where its first table goes, its name, the encoding if one was asked for
Reader = Callable[[Path, Path, str, str | None], tuple[RawTable, ...]]

READERS: dict[Kind, str] = {
    "text": "text_file.read_text",
    "objects": "objects.read_objects",
    "xlsx": "workbook.read_xlsx",
    "xlsb": "workbook.read_xlsb",
    "xls": "workbook.read_xls",
    "ods": "markup.open_document.read_open_document",
    "flat_document": "markup.open_document.read_flat_document",
    "biff": "excel.plain_biff.read_plain_biff",
    "html": "markup.html.read_html",
    "spreadsheet_xml": "markup.spreadsheet_xml.read_spreadsheet_xml",
    "record_xml": "markup.record_xml.read_record_xml",
    "web_archive": "markup.web_archive.read_web_archive",
}


def reader(kind: Kind) -> Reader:
    """What reads files of a kind, one of `READERS`."""
    # an engine that this file does not need would take longer to load than a small file to read
    module, _, function = READERS[kind].rpartition(".")
    return getattr(import_module(f"core.intake.reading.{module}"), function)
