"""A template goes out, is filled, comes back, and nothing is saved before it was shown."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from core.store import rows as stored
from core.store.rows import Row
from core.worktables import TEMPLATES
from pages.parts import session
from tests.pages.acting import Downloads, drop, key_of, offers, press, said, sound, switch
from tests.pages.conftest import Opener

SHELF = "pages/data/templates.py"
SHEET = "问题诊断表"
WHOLE = {
    "date": "2024-05-21", "problem": "unmanned", "manifestation": "夜间无人值班", "impact": "high",
    "source": "班表", "status": "open",
}  # fmt: skip


@pytest.fixture
def page(empty_data: Path, downloads: Downloads, opened: Opener) -> AppTest:
    app = opened(SHELF)
    assert empty_data.exists()
    assert downloads.managers
    return app


def test_the_drop_zone_says_what_it_takes(page: AppTest) -> None:
    assert page.file_uploader[0].label == "填好的表格或整合报告（.xlsx）"


def rows() -> tuple[Row, ...]:
    return stored.rows(session.store(), "diagnosis")


def put(values: dict[str, Any], row: Row | None = None) -> Row:
    number, version = (row.id, row.version) if row else (None, 0)
    return stored.save(session.store(), "diagnosis", values, "分析员*", id=number, version=version)


def typed(content: bytes, *lines: dict[str, Any]) -> bytes:
    """The template with lines typed over the first, as a spreadsheet would save it."""
    book = load_workbook(BytesIO(content))
    sheet = book[SHEET]
    places = {cell.value: cell.column for cell in sheet[1]}
    first = 2 + (sheet.cell(2, 1).value == "示例")
    for line, cells in enumerate(lines, first):
        for header, value in cells.items():
            sheet.cell(line, places[header]).value = value
    held = BytesIO()
    book.save(held)
    return held.getvalue()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("template", [each.key for each in TEMPLATES])
def test_every_template_opens_and_speaks_the_reader_s_language(
    template: str, language: str, page: AppTest, downloads: Downloads
) -> None:
    if language == "en":
        switch(page, "en")
    content = downloads.fetch(page, f"download-{template}@{language}")
    book = load_workbook(BytesIO(content))
    (worktable,) = [each for each in TEMPLATES if each.key == template]
    assert worktable.tab(language) in book.sheetnames
    sound(page)


def test_new_rows_are_announced_then_saved(page: AppTest, downloads: Downloads) -> None:
    content = downloads.fetch(page, "download-diagnosis@zh")
    line = {"日期": "2024-05-21", "具体表现": "夜间无人值班", "影响程度": "高", "问题": "无人值守"}
    headers = [cell.value for cell in load_workbook(BytesIO(content))[SHEET][1]]
    drop(page, ("诊断.xlsx", typed(content, {k: v for k, v in line.items() if k in headers})))
    sound(page)
    assert "新增 1 行，修改 0 行，冲突 0 行，不变 0 行" in said(page)
    assert rows() == ()
    press(page, "确认合并")
    sound(page)
    assert rows()[0].values["manifestation"] == "夜间无人值班"
    assert "已合并 诊断.xlsx" in said(page)
    assert not offers(page, "确认合并")


def test_a_changed_row_is_shown_before_and_after(page: AppTest, downloads: Downloads) -> None:
    put(WHOLE)
    content = downloads.fetch(page.run(), "download-diagnosis@zh")
    drop(page, ("诊断.xlsx", typed(content, {"具体表现": "夜间人手不足"})))
    assert "新增 0 行，修改 1 行，冲突 0 行，不变 0 行" in said(page)
    shown = page.dataframe[0].value.iloc[0].tolist()
    assert shown[1:] == ["具体表现", "夜间无人值班", "夜间人手不足"]
    press(page, "确认合并")
    assert rows()[0].values["manifestation"] == "夜间人手不足"
    assert rows()[0].version == 2


def test_a_cancelled_file_changes_nothing(page: AppTest, downloads: Downloads) -> None:
    put(WHOLE)
    content = downloads.fetch(page.run(), "download-diagnosis@zh")
    drop(page, ("诊断.xlsx", typed(content, {"具体表现": "夜间人手不足"})))
    press(page, "取消")
    sound(page)
    assert rows()[0].values == WHOLE
    assert list(session.store().spool.rglob("*.xlsx")) == []


def conflicting(page: AppTest, downloads: Downloads) -> AppTest:
    """A row changed here after its file went out, and in the file as well."""
    row = put(WHOLE)
    content = downloads.fetch(page.run(), "download-diagnosis@zh")
    put(WHOLE | {"manifestation": "周末无人值班"}, row)
    return drop(page, ("诊断.xlsx", typed(content, {"具体表现": "夜间人手不足"})))


def test_a_conflict_keeps_what_is_here_unless_told_otherwise(
    page: AppTest, downloads: Downloads
) -> None:
    conflicting(page, downloads)
    assert "冲突 1 行" in said(page)
    press(page, "确认合并")
    sound(page)
    assert rows()[0].values["manifestation"] == "周末无人值班"


def test_a_conflict_takes_the_file_if_told_so_in_either_language(
    page: AppTest, downloads: Downloads
) -> None:
    conflicting(page, downloads)
    page.segmented_control(key=key_of(page, "segmented_control", "whose-")).set_value("after").run()
    switch(page, "en")
    switch(page, "zh")
    sound(page)
    press(page, "确认合并")
    assert rows()[0].values["manifestation"] == "夜间人手不足"
    assert rows()[0].version == 3


def test_a_file_that_is_no_template_gets_one_sentence(page: AppTest) -> None:
    drop(page, ("别的.xlsx", b"PK\x03\x04 cut"))
    assert [each.message for each in page.exception] == []
    assert len(page.error) == 1
    drop(page, ("空.xlsx", b""))
    assert [each.message for each in page.exception] == []
    assert len(page.error) == 1
