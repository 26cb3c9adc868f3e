"""The few calls that Streamlit does not promise to keep, in one place with a test."""

from http.cookies import SimpleCookie
from pathlib import Path

from starlette.datastructures import Headers
from streamlit import config
from streamlit.components.v2 import manifest_scanner
from streamlit.components.v2.manifest_scanner import ComponentManifest
from streamlit.runtime import Runtime, exists
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile
from streamlit.web.server.server_util import is_xsrf_enabled
from streamlit.web.server.starlette.starlette_app_utils import validate_xsrf_token
from streamlit.web.server.starlette.starlette_server_config import XSRF_COOKIE_NAME

# a multipart body is a little larger than the file in it
FRAMING = 1 << 20


def forget(uploaded: UploadedFile) -> None:
    """Drop Streamlit's copy of an uploaded file from memory."""
    context = get_script_run_ctx()
    if context is not None:
        context.uploaded_file_mgr.remove_file(context.session_id, uploaded.file_id)


def session_id() -> str:
    """Which session this run belongs to; "" outside of one."""
    context = get_script_run_ctx()
    return context.session_id if context is not None else ""


def may_upload(session: str, headers: Headers) -> bool:
    """Whether a request may upload into a session: it lives, the token is its cookie's, it fits."""
    if not exists() or not Runtime.instance().is_active_session(session):
        return False
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > most_bytes():
        return False
    cookie = SimpleCookie(headers.get("cookie", "")).get(XSRF_COOKIE_NAME)
    token = headers.get("x-xsrftoken")
    return not is_xsrf_enabled() or validate_xsrf_token(token, cookie.value if cookie else None)


def most_bytes() -> int:
    """The largest body of an upload."""
    return int(config.get_option("server.maxUploadSize")) * (1 << 20) + FRAMING


def navigate_by_ourselves() -> None:
    """Tell Streamlit, before the first session, that the folder pages/ is not its own to read.

    Else the first deep link after a start is answered with "Page not found".
    """
    PagesManager.uses_pages_directory = False


def without_foreign_components() -> None:
    """Keep Streamlit from looking through all that is installed for components: there are none.

    It takes a fifth of a start, and nobody's package has a place on our pages.
    """
    manifest_scanner.scan_component_manifests = _no_manifests


def _no_manifests() -> list[tuple[ComponentManifest, Path]]:
    return []
