"""The sidebar under the navigation: filters on the pages they act on, then language and role."""

import streamlit as st

from core.texts import LANGUAGES
from pages.parts.choosing import filters
from pages.parts.session import language, remember, settings, who
from pages.parts.words import say

LANGUAGE_NAMES = {"zh": "中文", "en": "English"}


def show(*, filtered: bool) -> None:
    """Draw the sidebar; filters only where there is something to filter."""
    with st.sidebar:
        if filtered:
            filters.show()
        _language_and_role()
    # the page's own words follow this marker
    st.container(key=f"language-{language()}")


def _language_and_role() -> None:
    with st.container(key="visitor"):
        st.segmented_control(
            say("action.language"),
            LANGUAGES,
            format_func=LANGUAGE_NAMES.__getitem__,
            default=language(),
            key=f"language@{language()}",
            required=True,
            on_change=_keep,
            args=("language", f"language@{language()}"),
        )
        roles = settings().roles
        st.selectbox(
            say("action.role"),
            roles,
            index=roles.index(who()) if who() in roles else 0,
            key=f"role@{language()}",
            help=say("action.role_help"),
            on_change=_keep,
            args=("role", f"role@{language()}"),
        )


def _keep(name: str, key: str) -> None:
    st.session_state[name] = st.session_state[key]
    remember(**{name: st.session_state[key]})
