"""What the core makes of the facts, worked out once and kept for whoever looks next."""

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from core.derive import Facts

T = TypeVar("T")


def once(verb: Callable[..., T], facts: Facts, *asked: Any) -> T:
    """`verb(facts, *asked)` of these facts; the verb is a module's own function, known by name."""
    return _once(f"{verb.__module__}.{verb.__qualname__}", facts.fingerprint, asked, verb, facts)


def forget() -> None:
    """Let go of all results in memory: what has been erased is told and quoted in them."""
    _once.clear()


@st.cache_resource(max_entries=1000, show_spinner=False)
def _once(
    name: str,  # noqa: ARG001 cache key
    mark: str,  # noqa: ARG001 cache key
    asked: tuple[Any, ...],
    _verb: Callable[..., T],
    _facts: Facts,
) -> T:
    return _verb(_facts, *asked)
