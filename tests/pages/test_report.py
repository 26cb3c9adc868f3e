"""A report is chosen, made and opened; its numbers are those of the page."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from pages.parts import session
from tests.pages.acting import Downloads, press, said, sound, switch
from tests.pages.conftest import Opener

REPORT = "pages/results/report.py"

pytestmark = pytest.mark.usefixtures("sample")


@pytest.fixture
def page(downloads: Downloads, opened: Opener) -> AppTest:
    app = opened(REPORT)
    assert downloads.managers
    return app


def chosen_sheets(app: AppTest) -> list[str]:
    return next(each.value for each in app.multiselect if each.key.startswith("sheets-"))


def only(app: AppTest, *sheets: str) -> AppTest:
    """These sheets and no others: a short report is made sooner."""
    widget = next(each for each in app.multiselect if each.key.startswith("sheets-"))
    return widget.set_value(list(sheets)).run()


def book(app: AppTest, downloads: Downloads) -> Any:
    return load_workbook(BytesIO(downloads.fetch(app, "download-report")))


def cells(book: Any) -> set[object]:
    return {cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}


def test_the_whole_report_is_made_and_opens(page: AppTest, downloads: Downloads) -> None:
    every = chosen_sheets(page)
    press(page, "生成报告")
    sound(page)
    assert "已生成：回响 2024 年 5 月 内部版.xlsx" in said(page)
    made = book(page, downloads)
    # nothing is pinned in the sample: that sheet comes with the first question
    assert len(made.sheetnames) >= len(every) - 1
    assert not list(session.store().spool.rglob("*.xlsx"))


def test_a_report_is_of_what_the_filters_left(page: AppTest, downloads: Downloads) -> None:
    page.multiselect(key="channel@zh").set_value(["email"]).run()
    press(only(page, "cover"), "生成报告")
    sound(page)
    assert any("邮件" in str(cell) for cell in cells(book(page, downloads)))


def test_the_edition_for_others_has_no_single_tickets(page: AppTest, downloads: Downloads) -> None:
    inside = chosen_sheets(page)
    page.segmented_control(key="edition@zh").set_value("shareable").run()
    sound(page)
    assert len(chosen_sheets(page)) < len(inside)
    press(page, "生成报告")
    sound(page)
    assert "对外版.xlsx" in said(page)
    assert "工单明细" not in "".join(book(page, downloads).sheetnames)


def test_the_cases_are_those_of_the_speed_page(page: AppTest, downloads: Downloads) -> None:
    press(only(page, "cases"), "生成报告")
    sound(page)
    (sheet,) = book(page, downloads).worksheets
    page.switch_page("pages/analysis/speed.py").run()
    sound(page)
    shown = next(each.value for each in page.dataframe if "类别" in each.value.columns)
    assert len(shown) > 15
    written = [
        (row[0].date(), round(row[5], 1), row[1] or "")
        for row in sheet.iter_rows(values_only=True)
        if hasattr(row[0], "date")
    ]
    assert written == list(
        zip(shown["日期"], shown["首次响应（分钟）"], shown.iloc[:, -1], strict=True)
    )


def test_an_english_report_has_english_sheets(page: AppTest, downloads: Downloads) -> None:
    switch(page, "en")
    press(page, "Make the report")
    sound(page)
    names = "".join(book(page, downloads).sheetnames)
    assert names.isascii()


def test_choices_outlive_a_change_of_language_and_page(page: AppTest) -> None:
    page.segmented_control(key="edition@zh").set_value("shareable").run()
    left = chosen_sheets(page)[:3]
    only(page, *left)
    switch(page, "en")
    assert page.segmented_control(key="edition@en").value == "shareable"
    assert chosen_sheets(page) == left
    page.switch_page("pages/analysis/overview.py").run()
    page.switch_page(REPORT).run()
    assert chosen_sheets(page) == left


def test_without_a_sheet_there_is_nothing_to_make(page: AppTest) -> None:
    only(page)
    sound(page)
    assert page.button(key="make-report").disabled


def test_a_report_that_was_made_names_what_it_is_of(page: AppTest) -> None:
    press(only(page, "cover"), "生成报告")
    page.selectbox(key="period@zh").set_value("2024-04").run()
    sound(page)
    assert "回响 2024 年 4 月" not in said(page)


def test_a_report_of_nothing_is_one_sentence_or_an_empty_book(page: AppTest) -> None:
    page.multiselect(key="channel@zh").set_value(["email"]).run()
    page.multiselect(key="time_band@zh").set_value(["night"]).run()
    press(page, "生成报告")
    assert [each.message for each in page.exception] == []
