"""What only a browser shows of every page: one visit, looked at from several sides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.moving import PAGES, go, settled

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("loaded")]
# what stays as it is in every language: formats, signs, names, statistics
INTERNATIONAL = re.compile(
    r"\S+\.(csv|xlsx)|CSV|JSON|XLSX?|ZIP|Excel|NPS|IT支持|P9[05]|UTC|English|[GMK]B|PNG|SVG|APP|VIP|Vega-Lite"
    r"|Asia/Shanghai|[ACD]-\d+|BLAKE2b|工作区名称 default"
)
# the name of a Material icon is the text its font draws
ICON = re.compile(r"^[a-z]+(_[a-z]+)*$")
ENGLISH = re.compile(r"[A-Za-z]{3,}")
DARK = ("", "speed", "load", "definitions")
PHONE = 390
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
GRAVE = {"serious", "critical"}
# what others draw: Streamlit's navigation is a list of lists, Vega leaves empty groups of marks
OTHERS = {
    "list": "[data-testid=stSidebarNav] *",
    "listitem": "[data-testid=stSidebarNav] *",
    "svg-img-alt": "g.role-mark:empty",
}
# these scroll by themselves
SCROLLING = "[data-testid=stDataFrame], [role=tablist], [data-testid=stMultiSelect]"


@dataclass
class Visited:
    """A page as it stands, and what was asked and complained of on the way to it."""

    page: Page
    foreign: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", params=PAGES)
def visited(visitor: Visitor, request: pytest.FixtureRequest) -> Iterator[Visited]:
    """Someone who opened the page by its link."""
    seen = Visited(visitor())
    seen.page.on("request", lambda asked: note(seen.foreign, asked.url, is_foreign(asked.url)))
    seen.page.on("console", lambda said: note(seen.refused, said.text, is_refusal(said.text)))
    go(seen.page, request.param)
    yield seen
    seen.page.context.close()


def note(found: list[str], what: str, counts: bool) -> None:
    if counts:
        found.append(what)


def is_foreign(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:"))


def is_refusal(text: str) -> bool:
    return "Content Security Policy" in text


def test_a_cold_deep_link_opens_its_page_and_asks_no_other_server(visited: Visited) -> None:
    expect(visited.page.get_by_role("dialog")).to_have_count(0)
    assert visited.page.get_by_role("heading", level=1).count() == 1
    assert (visited.foreign, visited.refused) == ([], [])


def test_a_chinese_page_shows_no_english_of_its_own(visited: Visited) -> None:
    assert english_words(visited.page) == []


def test_everyone_can_use_it(visited: Visited) -> None:
    assert barriers(visited.page) == []


def test_it_fits_a_phone(visited: Visited) -> None:
    visited.page.set_viewport_size({"width": PHONE, "height": 844})
    settled(visited.page)
    too_wide = visited.page.evaluate(
        """([width, scrolling]) => [...document.querySelectorAll("[data-testid=stMain] *")]
            .filter(each => each.checkVisibility() && !each.closest(scrolling))
            .filter(each => each.getBoundingClientRect().right > width + 1)
            .map(each => each.outerHTML.slice(0, 120))""",
        [PHONE, SCROLLING],
    )
    visited.page.set_viewport_size({"width": 1280, "height": 900})
    assert too_wide == []


@pytest.mark.parametrize("path", DARK)
def test_everyone_can_use_it_in_the_dark(visitor: Visitor, path: str) -> None:
    page = visitor(color_scheme="dark")
    go(page, path)
    assert brightness(page) < 60
    assert barriers(page) == []
    page.context.close()


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


def barriers(page: Page) -> list[str]:
    """What axe finds grave and is ours to mend."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{each['id']}: {node['html'][:200]}"
        for each in found
        for node in each["nodes"]
        if each["impact"] in GRAVE and not drawn_by_others(page, each["id"], node["target"][0])
    ]


def drawn_by_others(page: Page, rule: str, selector: str) -> bool:
    found = page.locator(selector).first
    return rule in OTHERS and found.evaluate("(each, theirs) => each.matches(theirs)", OTHERS[rule])


def brightness(page: Page) -> float:
    """Of the page's ground, 0–255."""
    ground = page.get_by_test_id("stApp").evaluate("each => getComputedStyle(each).backgroundColor")
    red, green, blue = map(int, re.findall(r"\d+", ground)[:3])
    return (red + green + blue) / 3
