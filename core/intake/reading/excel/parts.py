"""An XLSX to what its parts say beside the cells: which part is which sheet, and the formats."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree
from zipfile import ZipFile

from core.intake.reading.excel.number_formats import Shown, built_in, understood

_BOOK = "xl/workbook.xml"
_LARGEST = 32 << 20
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True)
class Parts:
    """The part of each sheet by its name, how each style shows a number, and the day zero."""

    sheets: dict[str, str] = field(default_factory=dict[str, str])
    styles: tuple[Shown, ...] = ()
    since_1904: bool = False


def parts_of(archive: ZipFile) -> Parts:
    """Reads workbook.xml, its relations and styles.xml, none of which may declare entities.

    What cannot be understood is left out: whether the workbook can be read is not decided here.
    """
    book = _tree(archive, _BOOK)
    found = targets(archive, "xl/_rels/workbook.xml.rels")
    sheets = {
        each.get("name", ""): found.get(each.get(_RELATION) or each.get(_STRICT_RELATION, ""), "")
        for each in _each(book, "sheet")
    }
    since_1904 = any(
        each.get("date1904") in ("1", "true", "on") for each in _each(book, "workbookPr")
    )
    return Parts(sheets, _styles(_tree(archive, "xl/styles.xml")), since_1904)


def targets(archive: ZipFile, relations_part: str) -> dict[str, str]:
    """The part that each relation of the workbook leads to."""
    relations = _each(_tree(archive, relations_part), "Relationship")
    return {
        each.get("Id", ""): posixpath.normpath(posixpath.join("/xl", each.get("Target", "")))[1:]
        for each in relations
    }


def _styles(root: ElementTree.Element) -> tuple[Shown, ...]:
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in _each(root, "numFmt")}
    used = [each.get("numFmtId", "0") for cells in _each(root, "cellXfs") for each in cells]
    return tuple(
        understood(codes[each]) if each in codes else built_in(_number(each)) for each in used
    )


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"\d{1,6}", text) else 0


def _tree(archive: ZipFile, name: str) -> ElementTree.Element:
    """The part as a tree, an empty one if it is missing, damaged or of no sensible size."""
    try:
        if archive.getinfo(name).file_size <= _LARGEST:
            # the prescan has refused any part that declares entities
            return ElementTree.fromstring(archive.read(name))  # noqa: S314
    except (KeyError, ElementTree.ParseError):
        pass
    return ElementTree.Element("nothing")


def _each(root: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    """The elements of a name, whatever their namespace: there are two, and prefixes differ."""
    return root.iterfind(".//{*}" + name)
