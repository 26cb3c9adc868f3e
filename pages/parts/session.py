"""Who is here and what they look at: the store, the settings, the facts, the language, the role."""

from typing import cast

import streamlit as st

from core.derive import FOLLOWED, Facts, prepare
from core.settings import Settings
from core.store import Store
from core.store.places import data_folder
from core.store.visitors import keep, recall
from core.texts import LANGUAGES, Language
from pages.parts.server.doorway import COOKIE

Counted = tuple[tuple[object, ...], ...]


@st.cache_resource
def store() -> Store:
    """The one store of this server."""
    return Store(data_folder())


def settings() -> Settings:
    """The rules in force, read once a run."""
    return store().settings()


def facts() -> Facts:
    """The measured table under today's batches and settings; built once per change of either."""
    rules = settings()
    return _facts(store().marks(), rules.fingerprint(FOLLOWED), rules).under(rules)


@st.cache_resource(max_entries=4, show_spinner=False)
def _facts(counted: Counted, rules_mark: str, _rules: Settings) -> Facts:  # noqa: ARG001 cache key
    return prepare(store(), _rules)


def channels() -> tuple[str, ...]:
    """The channels the data have, as codes; none without data."""
    return () if facts().empty else tuple(facts().channels)


def forget_facts() -> None:
    """Let go of every fact in memory: what they were made of has been erased."""
    _facts.clear()


def warm_up() -> None:
    """Open the store and build the facts, so that the first visitor waits for neither."""
    facts()


def visitor() -> str:
    """The id in this browser's cookie; one shared id where there is none, as in a test."""
    found = st.context.cookies.get(COOKIE)
    return found if isinstance(found, str) else "local"


def remember(**what: str) -> None:
    """Keep something about this visitor beyond the session."""
    keep(store(), visitor(), what)


def _recalled(name: str, default: str) -> str:
    if name not in st.session_state:
        st.session_state[name] = recall(store(), visitor()).get(name, default)
    return cast("str", st.session_state[name])


def language() -> Language:
    """The language this visitor reads."""
    found = _recalled("language", settings().language)
    return cast("Language", found) if found in LANGUAGES else "zh"


def who() -> str:
    """The role this visitor works in: the who of every change."""
    return _recalled("role", settings().roles[0])


def dark() -> bool:
    """Whether the browser shows the dark theme now."""
    return st.context.theme.get("type") == "dark"
