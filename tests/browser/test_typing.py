"""What is typed into a grid is safe at once, and nobody's words are overwritten unseen."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.moving import go, settled

pytestmark = pytest.mark.browser


EDITOR = ".gdg-input, #portal textarea"


def type_into(page: Page, x: int, y: int, text: str) -> None:
    """Canvas cells have no elements: click, Enter, wait for the editor, type, Enter."""
    for _ in range(10):
        # the grid may still move while the page is being drawn
        box = page.get_by_test_id("stDataFrame").first.bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + x, box["y"] + y)
        page.keyboard.press("Enter")
        page.wait_for_timeout(1000)
        if page.locator(EDITOR).count():
            break
    expect(page.locator(EDITOR).first).to_be_visible()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def add_row(page: Page, text: str) -> None:
    """A new row from the toolbar; the text goes into 具体表现."""
    page.get_by_test_id("stDataFrame").first.hover()
    page.get_by_role("button", name="添加一行").click()
    settled(page)
    type_into(page, 420, 52, text)


def test_a_row_survives_an_immediate_reload_and_a_stale_save_is_shown(visitor: Visitor) -> None:
    page, second = visitor(), visitor()
    go(page, "diagnosis")
    add_row(page, "夜间无人值班")
    saved = page.locator(".st-key-acknowledged")
    expect(saved).to_contain_text("已保存 D-1")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    settled(page)
    expect(page.get_by_text("D-1", exact=False).first).to_be_attached()

    go(second, "diagnosis")
    type_into(page, 420, 52, "夜间只有一人值班")
    expect(saved).to_contain_text("已保存 D-1")
    type_into(second, 420, 52, "周末也没有人")
    conflict = second.locator("[class*=st-key-conflict-diagnosis]")
    expect(conflict).to_be_visible()
    conflict.get_by_role("button", name="用对方的").click()
    expect(conflict).to_have_count(0)
