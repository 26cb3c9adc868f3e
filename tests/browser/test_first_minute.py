"""The first minute of a newcomer: the sample, a report, a file of their own."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

import sample_data
from tests.browser.moving import go

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("loaded")]


def test_the_overview_leads_with_four_numbers_a_trend_and_findings(page: Page) -> None:
    go(page, "")
    expect(page.get_by_test_id("stMetric")).to_have_count(4)
    expect(
        page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg")
    ).to_have_count(2)
    expect(page.get_by_role("heading", name="发现")).to_be_visible()
    expect(page.get_by_role("button", name="加入诊断表").first).to_be_visible()


def test_a_report_is_made_and_opens(page: Page) -> None:
    go(page, "report")
    page.get_by_role("button", name="生成报告").click()
    ready = page.locator(".st-key-report-ready")
    expect(ready).to_be_visible(timeout=60_000)
    with page.expect_download() as download:
        ready.get_by_role("button", name="下载").click()
    book = load_workbook(BytesIO(Path(download.value.path()).read_bytes()))
    assert len(book.sheetnames) >= 8
    assert download.value.suggested_filename.endswith(".xlsx")


def test_a_file_dropped_again_is_recognised_and_counts_once(page: Page) -> None:
    go(page, "upload")
    path = next(each for each in sample_data.files() if each.suffix == ".csv")
    page.locator("input[type=file]").set_input_files(path)
    waiting: Locator = page.locator("[class*=st-key-preview-]").first
    expect(waiting).to_be_visible(timeout=60_000)
    expect(waiting).to_contain_text("已经导入过")


def test_a_wrong_file_gets_one_sentence(page: Page, tmp_path: Path) -> None:
    wrong = tmp_path / "工单.docx"
    wrong.write_bytes(b"%PDF-1.7 not a table")
    go(page, "upload")
    page.locator("input[type=file]").set_input_files(wrong)
    expect(page.get_by_test_id("stAlert")).to_be_visible(timeout=60_000)
    assert "Traceback" not in page.inner_text("body")
