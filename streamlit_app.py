"""The entrypoint of every page: navigation by section, the sidebar, the one `except AppError`."""

import streamlit as st

from core.errors import AppError
from pages.parts import empty, errors
from pages.parts.choosing import sidebar
from pages.parts.words import say

SECTIONS = {
    "data": ("upload", "quality", "templates"),
    "analysis": (
        "overview",
        "response",
        "satisfaction",
        "speed",
        "load",
        "feedback",
        "explore",
        "tickets",
    ),
    "improvement": ("diagnosis", "causes", "plan"),
    "results": ("report",),
    "settings": ("definitions", "hours", "privacy"),
}
OPENING = "overview"
MEASURED = ("analysis", "results")


def page_of(section: str, name: str) -> st.Page:
    """One page: its file, its word in the navigation, its fixed address."""
    path = f"pages/{section}/{name}.py"
    return st.Page(path, title=say(f"nav.{name}"), url_path=name, default=name == OPENING)


def run() -> None:
    """Offer the pages, draw the sidebar, run the page that was chosen."""
    st.set_page_config(page_title=say("app.name"), page_icon="static/icon.png", layout="wide")
    pages = {key: [page_of(key, name) for name in names] for key, names in SECTIONS.items()}
    named = {say(f"nav.{key}"): found for key, found in pages.items()}
    chosen = st.navigation(named, expanded=True)
    measured = any(chosen in pages[section] for section in MEASURED)
    sidebar.show(filtered=measured and empty.has_data())
    errors.show_kept()
    if measured:
        empty.need_data(chosen.title)
    chosen.run()


try:
    run()
except AppError as error:
    errors.show(error)
