"""What a person said of one month's file is true of the next one: headers, words, hidden sheets."""

import openpyxl
import pytest

from pages.parts import session
from tests.core.intake.files import bytes_of
from tests.pages.acting import drop, offers, press, said, sound
from tests.pages.conftest import Opener
from tests.pages.uploading import UPLOAD, look_at, waiting

pytestmark = pytest.mark.usefixtures("empty_data")
HEADER = ["工单编号", "创建时间", "渠道"]


def book(**hidden: str) -> bytes:
    """A workbook of one shown sheet and hidden ones of a ticket each, or of nothing."""
    made = openpyxl.Workbook()
    made.worksheets[0].title = "本月"
    for row in (HEADER, ["A1", "2024-05-06 08:00", "电话"], ["A2", "2024-05-07 08:00", "电话"]):
        made.worksheets[0].append(row)
    for name, key in hidden.items():
        sheet = made.create_sheet(name)
        sheet.sheet_state = "hidden"
        for row in (HEADER, [key, "2024-04-06 08:00", "邮件"]) if key else ():
            sheet.append(row)
    return bytes_of(made)


def test_a_hidden_sheet_is_read_on_one_click(opened: Opener) -> None:
    page = drop(opened(UPLOAD), ("五月.xlsx", book(上月="B1", 空="")))
    look_at(page, "otherwise")
    assert "隐藏的工作表没有读取" in said(page)
    press(page, "同时读取隐藏的工作表")
    sound(page)
    assert [each.raw.name for each in waiting(page)] == ["五月.xlsx › 本月", "五月.xlsx › 上月"]
    assert not offers(page, "同时读取隐藏的工作表")
    assert "隐藏的工作表没有读取" not in said(page)
    for _ in range(2):
        look_at(page, "columns", len(waiting(page)) - 1)
        press(page, "确认导入")
        sound(page)
    kept = {each.name: each.counts.kept for each in session.store().batches()}
    assert kept == {"五月.xlsx › 上月": 1, "五月.xlsx › 本月": 2}


def test_empty_hidden_sheets_are_said_to_be_empty(opened: Opener) -> None:
    page = drop(opened(UPLOAD), ("五月.xlsx", book(空="")))
    press(look_at(page, "otherwise"), "同时读取隐藏的工作表")
    assert "是空的" in "".join(each.value for each in page.error)
    assert len(waiting(page)) == 1
