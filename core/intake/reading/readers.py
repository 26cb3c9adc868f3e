"""The kind of a file to the reader that takes it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from core.intake.reading.excel.plain_biff import read_plain_biff
from core.intake.reading.magic import Kind
from core.intake.reading.markup.html import read_html
from core.intake.reading.markup.open_document import read_flat_document, read_open_document
from core.intake.reading.markup.record_xml import read_record_xml
from core.intake.reading.markup.spreadsheet_xml import read_spreadsheet_xml
from core.intake.reading.markup.web_archive import read_web_archive
from core.intake.reading.objects import read_objects
from core.intake.reading.raw_table import RawTable
from core.intake.reading.text_file import read_text
from core.intake.reading.workbook import read_workbook

# where the file stands, where its first table goes, its name, the encoding if one was asked for
Reader = Callable[[Path, Path, str, str | None], tuple[RawTable, ...]]

READERS: dict[Kind, Reader] = {
    "text": read_text,
    "objects": read_objects,
    "xlsx": partial(read_workbook, "xlsx"),
    "xlsb": partial(read_workbook, "xlsb"),
    "xls": partial(read_workbook, "xls"),
    "ods": read_open_document,
    "flat_document": read_flat_document,
    "biff": read_plain_biff,
    "html": read_html,
    "spreadsheet_xml": read_spreadsheet_xml,
    "record_xml": read_record_xml,
    "web_archive": read_web_archive,
}
