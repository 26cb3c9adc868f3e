"""A real server over a fresh data folder, and a real Chromium before it."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.served import served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
Visitor = Callable[..., Page]

# a busy machine is no failure
expect.set_options(timeout=60_000)


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="session")
def server(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app as `huixiang serve` starts it, on a port of its own."""
    with served(data_folder, log=tmp_path_factory.mktemp("log") / "server.log") as app:
        yield app.base


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs Debian's chromium: no browser test may be skipped")
        pytest.skip("no chromium on this machine")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def visitor(browser: Browser, server: str) -> Iterator[Visitor]:
    """New visitors before the open app, each with cookies and a screen of their own."""
    contexts: list[BrowserContext] = []

    def enter(**told: object) -> Page:
        usual = {"locale": "zh-CN", "viewport": {"width": 1280, "height": 900}}
        contexts.append(browser.new_context(base_url=server, **usual | told))
        contexts[-1].set_default_timeout(20_000)
        return contexts[-1].new_page()

    yield enter
    for context in contexts:
        context.close()


@pytest.fixture
def page(visitor: Visitor) -> Iterator[Page]:
    """A visitor for one test."""
    entered = visitor()
    yield entered
    entered.context.close()


@pytest.fixture(scope="session")
def loaded(browser: Browser, server: str) -> None:
    """The sample, loaded by the one click a newcomer has."""
    page = browser.new_page(base_url=server, locale="zh-CN")
    page.goto("/")
    page.get_by_role("button", name="载入示例数据").click(timeout=30_000)
    expect(page.get_by_test_id("stMetric")).to_have_count(4, timeout=120_000)
    page.close()
