"""Slow work as a bar with its step in words and a button that ends it."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from core.intake.progress import Progress
from pages.parts.words import plain, say
from pages.parts.work import Work

T = TypeVar("T")
LOOK_EVERY = 0.1


def followed(name: str, words: str, task: Callable[[Progress], T], *, binding: bool = False) -> T:
    """The result of a task, begun now or in an earlier run of this session; Stopped if taken back.

    What is `binding` cannot be taken back once it has come to its end. What is clicked meanwhile
    draws the page anew: the work goes on, and is followed again.
    """
    works: dict[str, Work[T]] = st.session_state.setdefault("works", {})
    if name not in works:
        works[name] = Work(words, task, binding=binding)
    work = works[name]
    # the language may have changed since it began
    work.words = words
    _follow(work, name)
    del works[name]
    return work.result()


def is_followed(name: str) -> bool:
    """Whether this work has begun and nobody has seen its end yet."""
    return name in st.session_state.get("works", {})


def give_up(name: str) -> None:
    """Nobody waits for this work any more."""
    work = st.session_state.get("works", {}).pop(name, None)
    if work is not None:
        work.stop()


def _follow(work: Work[T], name: str) -> None:
    if work.wait(LOOK_EVERY):
        return
    place = st.empty()
    with place.container(border=True, key=f"work-{name}"):
        bar = st.progress(work.share, plain(_words(work)))
        label = say("progress.stopping") if work.stopping else say("action.cancel")
        st.button(plain(label), disabled=work.stopping, on_click=work.stop, key=f"stop-{name}")
    while not work.wait(LOOK_EVERY):
        bar.progress(work.share, plain(_words(work)))
    place.empty()


def _words(work: Work[T]) -> str:
    return f"{work.words} · {say(work.step)}" if work.step else work.words
