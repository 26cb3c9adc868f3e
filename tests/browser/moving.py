"""How a visitor moves: open a page and wait until it stands still."""

from playwright.sync_api import Page, expect

PAGES = (
    "", "response", "satisfaction", "speed", "load", "feedback", "explore", "tickets",
    "upload", "quality", "templates", "diagnosis", "causes", "plan", "report",
    "definitions", "hours", "privacy",
)  # fmt: skip


# faded, a placeholder, a chart without its picture
UNFINISHED = (
    "[data-stale=true], [data-testid=stSkeleton], "
    "[data-testid=stVegaLiteChart]:not(:has(canvas, svg))"
)


def go(page: Page, path: str) -> None:
    """Open an address of the app and wait until it is drawn."""
    page.goto(f"/{path}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the script has run to its end and all it told is drawn."""
    # what was just clicked or typed is on its way
    page.wait_for_timeout(200)
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=60_000)
    expect(page.locator(UNFINISHED)).to_have_count(0)
