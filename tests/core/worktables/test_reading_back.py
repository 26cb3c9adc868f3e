"""Files that are no sound template: each refused in its sentence."""

import zipfile
from pathlib import Path

import pytest

from core.errors import AppError
from core.texts import explain
from core.worktables import table
from core.worktables.filled import read_filled
from tests.core.worktables.books import written


def refusal(path: Path) -> str:
    with pytest.raises(AppError) as refused:
        read_filled(path, table("actions"))
    assert explain(refused.value, "zh").endswith("。")
    return refused.value.key


def rewritten(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """The same workbook with some bytes of one part changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty_file"),
        ("编号,根本原因\n".encode(), "not_this_template"),
        (b"%PDF-1.7", "pdf_file"),
        (b"PK\x03\x04[Content_Types].xml", "broken_workbook"),
    ],
)
def test_what_is_no_workbook(content: bytes, key: str, tmp_path: Path) -> None:
    path = tmp_path / "filled.xlsx"
    path.write_bytes(content)
    assert refusal(path) == key


def test_another_table_s_template(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, table("tickets"), "zh")) == "not_this_template"


@pytest.mark.parametrize(
    ("part", "old", "new", "key"),
    [
        ("xl/workbook.xml", b"<workbook ", b"<!DOCTYPE x [<!ENTITY a 'b'>]><workbook ",
         "workbook_with_doctype"),
        ("xl/worksheets/sheet2.xml", b"</sheetData>", b"", "broken_workbook"),
        ("xl/workbook.xml", b"</workbook>", b"", "broken_workbook"),
    ],
)  # fmt: skip
def test_a_damaged_or_dangerous_workbook(
    part: str, old: bytes, new: bytes, key: str, tmp_path: Path
) -> None:
    assert refusal(rewritten(written(tmp_path, table("actions"), "zh"), part, old, new)) == key
