"""What the server adds around Streamlit: headers, language, cookie, and one call it relies on."""

from http.cookies import SimpleCookie
from importlib import metadata
from re import findall

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.components.v2 import manifest_scanner
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.runtime.pages_manager import PagesManager

from pages.parts.adapter import navigate_by_ourselves, without_foreign_components
from pages.parts.server.crash import trace_of
from pages.parts.server.doorway import COOKIE, Doorway
from pages.parts.server.headers import (
    SafeHeaders,
    content_policy,
    inline_script_hashes,
    streamlit_page,
)


def page(_request: Request) -> HTMLResponse:
    return HTMLResponse(streamlit_page(), headers={"etag": "x"})


def plain(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


@pytest.fixture
def client() -> TestClient:
    app = Starlette(
        routes=[Route("/", page), Route("/_stcore/health", plain)],
        middleware=[Middleware(SafeHeaders), Middleware(Doorway)],
    )
    return TestClient(app)


def test_the_page_is_chinese_and_carries_our_words(client: TestClient) -> None:
    answer = client.get("/")
    assert '<html lang="zh-CN">' in answer.text
    assert answer.text.count("/app/static/words.js") == 1
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert answer.headers["cache-control"] == "no-store"


def test_a_new_visitor_gets_a_cookie_no_script_can_read(client: TestClient) -> None:
    found = SimpleCookie(client.get("/").headers["set-cookie"])[COOKIE]
    assert found["httponly"]
    assert found["samesite"] == "Lax"
    assert len(found.value) >= 32


def test_a_known_visitor_keeps_the_cookie(client: TestClient) -> None:
    client.cookies.set(COOKIE, "known")
    assert "set-cookie" not in client.get("/").headers


def test_two_visitors_get_two_cookies(client: TestClient) -> None:
    first = SimpleCookie(client.get("/").headers["set-cookie"])[COOKIE].value
    client.cookies.clear()
    assert SimpleCookie(client.get("/").headers["set-cookie"])[COOKIE].value != first


def test_what_is_no_page_passes_untouched(client: TestClient) -> None:
    answer = client.get("/_stcore/health")
    assert answer.text == "ok"
    assert "set-cookie" not in answer.headers


def test_every_response_has_the_headers(client: TestClient) -> None:
    for path in ("/", "/_stcore/health"):
        headers = client.get(path).headers
        assert headers["content-security-policy"] == content_policy()
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_each_inline_script_of_streamlit_is_named_by_its_hash() -> None:
    scripts = findall(r"<script>", streamlit_page())
    hashes = inline_script_hashes(streamlit_page())
    assert len(hashes) == len(scripts) >= 1
    assert all(each in content_policy() for each in hashes)
    assert "'unsafe-inline'" not in content_policy().split("script-src")[1].split(";")[0]


def test_streamlit_leaves_the_pages_folder_to_us(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    navigate_by_ourselves()
    assert PagesManager("streamlit_app.py").uses_pages_directory is False


def test_no_installed_package_is_looked_through_for_components(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(manifest_scanner, "scan_component_manifests", lambda: seen.append("all"))
    monkeypatch.setattr(metadata, "distributions", lambda: seen.append("one by one") or [])
    without_foreign_components()
    BidiComponentManager().discover_and_register_components(start_file_watching=False)
    assert seen == []


def test_a_bug_is_logged_without_the_words_it_quotes() -> None:
    def fails() -> None:
        try:
            int("张小红 13812345678")
        except ValueError as error:
            raise KeyError("13812345678") from error

    with pytest.raises(KeyError) as caught:
        fails()
    told = trace_of(caught.value)
    assert "builtins.ValueError" in told
    assert "then builtins.KeyError" in told
    assert "in fails" in told
    assert str(caught.value) not in told.replace('KeyError("13812345678")', "")
    assert "invalid literal" not in told
