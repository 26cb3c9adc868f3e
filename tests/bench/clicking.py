"""Filter clicks in a real browser to the seconds until the last chart is drawn again."""

from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.bench.data import filled
from tests.served import served

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
PERIOD = "期间"
# nothing moves for so long: the page has come to rest
QUIET = 1200
AT_REST = """
() => document.querySelector('[data-testid="stApp"]').dataset.testScriptState === 'notRunning'
"""
# the last change of a chart after the click, in milliseconds, once all is still
LAST_CHART = """
quiet => new Promise(done => {
  const start = performance.now()
  let last = start
  const charts = new MutationObserver(changes => {
    if (changes.some(each => (each.target.closest ? each.target : each.target.parentElement)
        ?.closest('[data-testid="stVegaLiteChart"]'))) last = performance.now()
  })
  let moved = start
  let ran = false
  const running = () =>
    document.querySelector('[data-testid="stApp"]').dataset.testScriptState === 'running'
  const all = new MutationObserver(() => { moved = performance.now() })
  const watched = { subtree: true, childList: true, attributes: true, characterData: true }
  charts.observe(document.body, watched)
  all.observe(document.body, watched)
  const rest = setInterval(() => {
    ran = ran || running()
    if (!ran || running() || performance.now() - moved < quiet) return
    clearInterval(rest); charts.disconnect(); all.disconnect(); done(last - start)
  }, 20)
})
"""


def clicks(rows: int) -> dict[str, float]:
    """Median seconds of months chosen for the first time, and of the same ones chosen again."""
    with served(filled(rows)) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        page = browser.new_page(locale="zh-CN", viewport={"width": 1280, "height": 2000})
        page.goto(f"{server.base}/satisfaction", timeout=180_000)
        page.get_by_test_id("stVegaLiteChart").first.wait_for(timeout=180_000)
        page.wait_for_timeout(QUIET)
        page.wait_for_function(AT_REST, timeout=180_000)
        months = _months(page)
        computed = [_choose(page, month) for month in months]
        cached = [_choose(page, month) for month in months]
        browser.close()
    return {"computed": median(computed), "cached": median(cached)}


def _months(page: Page) -> list[str]:
    """The months on offer but the one that is shown."""
    page.get_by_label(PERIOD).click()
    words = page.get_by_role("option").all_inner_texts()
    page.keyboard.press("Escape")
    return [each for each in words if each.endswith("月")][1:9]


def _choose(page: Page, month: str) -> float:
    """Choose a month; the seconds until its last chart stands."""
    page.get_by_label(PERIOD).click()
    option = page.get_by_role("option", name=month, exact=True)
    option.wait_for()
    # the watch begins before the click: it counts from the click on
    watch = page.evaluate_handle(f"() => {{ window.drawn = null; ({LAST_CHART})({QUIET})"
                                 ".then(each => { window.drawn = each }) }")  # fmt: skip
    option.click()
    page.wait_for_function("() => window.drawn !== null", timeout=120_000)
    watch.dispose()
    return float(page.evaluate("() => window.drawn")) / 1000
