"""How a visitor moves: open a page and wait until it stands still."""

from playwright.sync_api import Page, expect

PAGES = (
    "", "response", "satisfaction", "speed", "tickets", "upload", "quality", "templates",
    "diagnosis", "causes", "plan", "report", "definitions",
)  # fmt: skip


def go(page: Page, path: str) -> None:
    """Open an address of the app and wait until it is drawn."""
    page.goto(f"/{path}")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=30_000)
    settled(page)


def settled(page: Page) -> None:
    """Wait until no script runs and nothing is still faded."""
    page.wait_for_timeout(200)
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0, timeout=60_000)
    page.wait_for_timeout(200)
