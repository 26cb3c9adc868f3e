"""What only a browser shows of an upload: asked and answered, read live otherwise, taken back."""

import random
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.browser.moving import go, settled

pytestmark = pytest.mark.browser
OPEN_DATES = """工单编号,创建时间,渠道,首次响应时长(分钟)
Q1,01/10/2023 08:00,电话,3
Q2,02/10/2023 09:00,邮件,40
Q2,02/10/2023 09:00,邮件,40
"""
GBK = """五月工单
工单编号,创建时间,渠道,首次响应时长(分钟),备注
G1,2024-05-06 08:00,电话,3,配送太慢
G2,2024-05-07 09:00,邮件,很快,已经解决
合计,,,3,
"""


def drop(page: Page, *paths: Path) -> None:
    page.locator("input[type=file]").set_input_files(paths)


def card(page: Page) -> Locator:
    return page.locator("[class*=st-key-preview-]").first


def work(page: Page) -> Locator:
    return page.locator("[class*=st-key-work-]")


def choose(page: Page, words: str) -> None:
    """One of several choices that stand side by side."""
    page.get_by_test_id("stButtonGroup").get_by_text(words).click()


def spooled(data_folder: Path) -> set[Path]:
    """What uploads have on the disk; a visitor who left without a word leaves it for an hour."""
    return {each for each in (data_folder / "default" / "spool").rglob("*") if each.is_file()}


def written(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_a_question_is_answered_by_one_click_and_the_file_taken_in(
    page: Page, tmp_path: Path
) -> None:
    go(page, "upload")
    drop(page, written(tmp_path, "十月.csv", OPEN_DATES))
    expect(card(page)).to_contain_text("有问题要回答", timeout=60_000)
    choose(page, "日 / 月 / 年")
    expect(card(page)).to_contain_text("2023 年 10 月 1 日至 2023 年 10 月 2 日")
    expect(card(page)).to_contain_text("可以导入")
    page.get_by_role("button", name="确认导入").click()
    expect(page.get_by_text("已导入 十月.csv：2 行参与计算。")).to_be_visible(timeout=60_000)


def test_another_encoding_is_one_click_and_shown_at_once(page: Page, tmp_path: Path) -> None:
    go(page, "upload")
    drop(page, written(tmp_path, "五月.csv", GBK, "gb18030"))
    expect(card(page)).to_contain_text("编码：GB18030", timeout=60_000)
    page.get_by_role("tab", name="换一种读法").click()
    choose(page, "BIG5")
    expect(card(page)).to_contain_text("编码：BIG5")
    settled(page)
    # the card stays open where it was
    choose(page, "GB18030")
    expect(card(page)).to_contain_text("编码：GB18030")
    expect(page.get_by_role("button", name="确认导入")).to_be_visible()
    page.get_by_role("button", name="取消").click()
    expect(card(page)).to_have_count(0)


def test_the_rows_left_out_are_downloaded_with_their_reason(page: Page, tmp_path: Path) -> None:
    go(page, "upload")
    drop(page, written(tmp_path, "六月.csv", OPEN_DATES.replace("/10/2023", "/13/2023")))
    expect(card(page)).to_be_visible(timeout=60_000)
    page.get_by_role("tab", name="不计入的行").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="下载不计入的行").click()
    book = load_workbook(BytesIO(Path(download.value.path()).read_bytes()))
    cells = [str(cell.value) for row in book.worksheets[0] for cell in row if cell.value]
    assert any("完全重复的行" in each for each in cells)
    assert "Q2" not in cells
    page.get_by_role("button", name="取消").click()


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    """A file that takes a moment to read."""
    rng = random.Random(7)
    rows = (
        f"L{n},2024-06-{1 + n % 28:02d} {n % 24:02d}:{n % 60:02d}:{rng.randrange(60):02d},电话,"
        f"{rng.randrange(90)},{n} 号快递还没有到，请尽快处理"
        for n in range(400_000)
    )
    path = tmp_path / "六月.csv"
    path.write_text("工单编号,创建时间,渠道,首次响应时长(分钟),备注\n" + "\n".join(rows), "utf-8")
    return path


def test_reading_is_ended_by_its_button_and_nothing_stays(
    page: Page, long_file: Path, data_folder: Path
) -> None:
    before = spooled(data_folder)
    go(page, "upload")
    drop(page, long_file)
    expect(work(page)).to_be_visible(timeout=60_000)
    expect(work(page)).to_contain_text("正在读取 六月.csv")
    work(page).get_by_role("button", name="取消").click()
    expect(work(page)).to_have_count(0, timeout=60_000)
    settled(page)
    expect(card(page)).to_have_count(0)
    assert spooled(data_folder) == before


def test_masking_is_ended_by_its_button_and_the_table_still_waits(
    page: Page, long_file: Path
) -> None:
    go(page, "upload")
    drop(page, long_file)
    page.get_by_role("button", name="确认导入").click(timeout=180_000)
    expect(work(page)).to_contain_text("去除个人信息", timeout=60_000)
    work(page).get_by_role("button", name="取消").click()
    expect(work(page)).to_have_count(0, timeout=120_000)
    expect(page.get_by_role("button", name="确认导入")).to_be_visible()
    assert page.get_by_text("已导入").count() == 0
    page.get_by_role("button", name="取消", exact=True).click()
    expect(card(page)).to_have_count(0)


def test_a_click_elsewhere_does_not_begin_the_reading_again(page: Page, long_file: Path) -> None:
    go(page, "upload")
    drop(page, long_file)
    expect(work(page)).to_be_visible(timeout=60_000)
    page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()
    expect(page.get_by_role("button", name="Take it in")).to_be_visible(timeout=180_000)
    page.get_by_test_id("stSidebar").get_by_text("中文", exact=True).click()
    settled(page)
    page.get_by_role("button", name="取消").click()
    expect(card(page)).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_card_is_reached_and_confirmed_by_keys_alone(
    page: Page, tmp_path: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    go(page, "upload")
    drop(page, written(tmp_path, f"键盘{width}.csv", GBK.replace("G1", f"K{width}")))
    confirm = page.get_by_role("button", name="确认导入")
    expect(confirm).to_be_visible(timeout=60_000)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for _ in range(60):
        page.keyboard.press("Tab")
        if confirm.evaluate("each => each === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"已导入 键盘{width}.csv")).to_be_visible(timeout=60_000)
