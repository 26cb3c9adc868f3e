"""The few calls that Streamlit does not promise to keep, in one place with a test."""

from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile


def forget(uploaded: UploadedFile) -> None:
    """Drop Streamlit's copy of an uploaded file from memory."""
    context = get_script_run_ctx()
    if context is not None:
        context.uploaded_file_mgr.remove_file(context.session_id, uploaded.file_id)


def navigate_by_ourselves() -> None:
    """Tell Streamlit, before the first session, that the folder pages/ is not its own to read.

    Else the first deep link after a start is answered with "Page not found".
    """
    PagesManager.uses_pages_directory = False
