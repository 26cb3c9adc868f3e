"""The first minute of a newcomer, and what only a browser shows of every page."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

import sample_data
from tests.browser.moving import PAGES, go, settled

pytestmark = pytest.mark.browser
# what stays as it is in every language: formats, signs, names, statistics
INTERNATIONAL = re.compile(
    r"\S+\.(csv|xlsx)|CSV|JSON|XLSX?|ZIP|Excel|NPS|IT支持|P9[05]|UTC|English|[GMK]B|PNG|SVG|APP|VIP|Vega-Lite"
    r"|Asia/Shanghai|[ACD]-\d+"
)
# the name of a Material icon is the text its font draws
ICON = re.compile(r"^[a-z]+(_[a-z]+)*$")
ENGLISH = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture(scope="module")
def loaded(browser, server) -> None:
    """The sample, loaded by the one click a newcomer has."""
    page = browser.new_page(base_url=server, locale="zh-CN")
    page.goto("/")
    button = page.get_by_role("button", name="载入示例数据")
    button.click(timeout=30_000)
    expect(page.get_by_test_id("stMetric")).to_have_count(4, timeout=120_000)
    page.close()


@pytest.mark.usefixtures("loaded")
def test_the_overview_leads_with_four_numbers_a_trend_and_findings(page: Page) -> None:
    go(page, "")
    expect(page.get_by_test_id("stMetric")).to_have_count(4)
    expect(
        page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg")
    ).to_have_count(2)
    expect(page.get_by_role("heading", name="发现")).to_be_visible()
    expect(page.get_by_role("button", name="加入诊断表").first).to_be_visible()


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("path", PAGES)
def test_a_chinese_page_shows_no_english_of_its_own(page: Page, path: str) -> None:
    go(page, path)
    assert english_words(page) == []


def english_words(page: Page) -> list[str]:
    """Visible words and names for screen readers that an English-speaking widget left behind."""
    said = page.evaluate(
        """() => {
            const skip = "canvas, script, style, [data-testid=stDataFrame], .vega-embed,"
                + "[data-testid=stIconMaterial], [data-testid=stText]";
            const found = [];
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
            while (walk.nextNode()) {
                const element = walk.currentNode;
                if (element.closest(skip) || !element.checkVisibility()) continue;
                for (const name of ["aria-label", "title", "placeholder"])
                    if (element.getAttribute(name)) found.push(element.getAttribute(name));
                for (const node of element.childNodes)
                    if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
            }
            return found;
        }"""
    )
    rest = {text.strip(): INTERNATIONAL.sub(" ", text) for text in said if not ICON.match(text)}
    return sorted(text for text, left in rest.items() if ENGLISH.search(left))


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("path", PAGES)
def test_a_cold_deep_link_opens_its_page_and_asks_no_other_server(page: Page, path: str) -> None:
    foreign, wrong = [], []
    page.on("request", lambda asked: foreign.append(asked.url) if is_foreign(asked.url) else None)
    page.on("console", lambda said: wrong.append(said.text) if refused(said.text) else None)
    go(page, path)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.get_by_role("heading", level=1).count() == 1
    assert (foreign, wrong) == ([], [])


def is_foreign(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:"))


def refused(text: str) -> bool:
    return "Content Security Policy" in text


@pytest.mark.usefixtures("loaded")
def test_the_language_switches_everything_and_back(page: Page) -> None:
    go(page, "response")
    page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Response")
    settled(page)
    assert page.evaluate("document.documentElement.lang") == "en"
    expect(page.get_by_test_id("stSidebar")).to_contain_text("Filters")
    page.get_by_test_id("stSidebar").get_by_text("中文", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("响应时间")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"


@pytest.mark.usefixtures("loaded")
def test_filters_stand_in_the_address_and_survive_a_page_change(page: Page) -> None:
    go(page, "response?channel=email")
    expect(page.get_by_test_id("stSidebar")).to_contain_text("邮件")
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="满意度", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("满意度")
    settled(page)
    assert "channel=email" in page.url
    assert "from=2024-05-01" in page.url


@pytest.mark.usefixtures("loaded")
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


@pytest.mark.usefixtures("loaded")
def test_a_file_dropped_again_is_recognised_and_counts_once(page: Page) -> None:
    go(page, "upload")
    path = next(each for each in sample_data.files() if each.suffix == ".csv")
    page.locator("input[type=file]").set_input_files(path)
    waiting: Locator = page.locator("[class*=st-key-preview-]").first
    expect(waiting).to_be_visible(timeout=60_000)
    expect(waiting).to_contain_text("已经导入过")


@pytest.mark.usefixtures("loaded")
def test_a_wrong_file_gets_one_sentence(page: Page, tmp_path: Path) -> None:
    wrong = tmp_path / "工单.docx"
    wrong.write_bytes(b"%PDF-1.7 not a table")
    go(page, "upload")
    page.locator("input[type=file]").set_input_files(wrong)
    expect(page.get_by_test_id("stAlert")).to_be_visible(timeout=60_000)
    assert "Traceback" not in page.inner_text("body")
