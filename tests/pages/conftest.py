"""The whole app without a browser, over a data folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest, app_test

import sample_data
from core.derive import prepare
from core.intake.taking_in import take_in
from core.store import Store
from core.store.places import VARIABLE
from pages.parts import session
from tests.forked import forked, fresh  # noqa: F401 - how tests here read files
from tests.pages.acting import Downloads
from tests.pages.behind import Behind

ROOT = Path(__file__).parents[2]
Opener = Callable[..., AppTest]
TakenIn = Callable[..., None]


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds the sample months, taken in and derived once."""
    folder = tmp_path_factory.mktemp("sample")
    store = Store(folder)
    for path in sample_data.files():
        take_in(path, store, "客服主管*")
    prepare(store)
    store.close()
    return folder


@pytest.fixture(scope="session")
def behind(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Behind]:
    """What keeps the sample warm behind the app."""
    kept = Behind(sample_folder, tmp_path_factory.mktemp("behind"))
    yield kept
    kept.leave()


@pytest.fixture
def sample(behind: Behind, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the sample months in it, behind the app."""
    folder = behind.get_ready()
    monkeypatch.setenv(VARIABLE, str(folder))
    behind.open()
    return folder


@pytest.fixture
def empty_data(behind: Behind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder with nothing in it, behind the app."""
    behind.leave()
    folder = tmp_path / "data"
    monkeypatch.setenv(VARIABLE, str(folder))
    yield folder
    session.store().close()
    st.cache_resource.clear()


@pytest.fixture
def taken_in(empty_data: Path, tmp_path: Path) -> TakenIn:
    """Take a file with this text into the store that was empty."""
    assert not empty_data.exists()

    def take(text: str, name: str = "导出.csv") -> None:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        take_in(path, session.store(), "客服主管*")

    return take


@pytest.fixture
def opened() -> Opener:
    """Open a page by its file, in a language, as a visitor with these query parameters."""

    def open_page(page: str = "", language: str = "zh", **query: str) -> AppTest:
        app = AppTest.from_file(ROOT / "streamlit_app.py", default_timeout=60)
        app.session_state["language"] = language
        for name, value in query.items():
            app.query_params[name] = value
        # as a link does: no other page runs before it
        return (app.switch_page(page) if page else app).run()

    return open_page


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> Downloads:
    """The files that pages offer from here on."""
    found = Downloads()
    monkeypatch.setattr(app_test, "MediaFileManager", found.manager)
    return found
