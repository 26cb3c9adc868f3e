"""Erasing for good: one file, one person, everything; each confirmed first and told afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from core.derive.preparing import forget
from core.store import Batch
from core.store.erasing import erase, erase_batch
from core.store.forgetting import erase_person
from core.store.holdings import holdings, waiting
from core.store.person import Person
from pages.parts import once
from pages.parts.quality.batches import days_of
from pages.parts.session import forget_facts, language, store, who
from pages.parts.words import label, say, worded

OUTCOME = "erased"


def say_outcome() -> None:
    """What was erased in the run before."""
    for key, facts in st.session_state.pop(OUTCOME, []):
        st.success(label(key, **facts))


def show() -> None:
    """One file, then everything."""
    st.subheader(say("privacy.erase"), anchor=False)
    st.text(say("privacy.erase_lead"))
    every = store().batches(undone=True)
    if every:
        _one_file({batch.id: batch for batch in every})
    _everything()


def erase_one_person(person: Person) -> None:
    """Erase the person found by a number typed above."""
    with _told():
        n = erase_person(store(), person, who())
        _remember("privacy.person_erased", n=f"{n:,}", files=len(person.rows))
        if still := waiting(store()):
            _remember("privacy.still_waiting", n=still)


def _one_file(every: dict[int, Batch]) -> None:
    with st.container(border=True):
        chosen = st.selectbox(
            say("privacy.which_file"),
            list(every),
            index=None,
            placeholder=say("privacy.choose"),
            format_func=worded(every, lambda each: _line(every[each])),
            key=f"erase-which@{language()}-{len(every)}",
        )
        if chosen is None:
            return
        batch = every[chosen]
        st.text(say("privacy.file_goes", n=f"{batch.counts.read:,}"))
        sure = st.checkbox(label("privacy.sure"), key=f"sure-file-{chosen}")
        if st.button(label("privacy.erase_file"), disabled=not sure, key="erase-file"):
            with _told():
                erase_batch(store(), batch.id, who())
                n = f"{batch.counts.read:,}"
                _remember("privacy.file_erased", name=batch.name, n=n)
            st.rerun()


def _line(batch: Batch) -> str:
    undone = say("privacy.undone") if batch.undone else ""
    return " · ".join(part for part in (batch.name, days_of(batch), undone) if part)


def _everything() -> None:
    name = store().workspace
    with st.container(border=True):
        st.text(say("privacy.everything_goes", name=name))
        typed = st.text_input(
            label("privacy.type_name", name=name), key="erase-name", autocomplete="off"
        )
        sure = typed.strip() == name
        if st.button(label("privacy.erase_everything"), disabled=not sure, key="erase-everything"):
            _all_of_it()


def _all_of_it() -> None:
    before = holdings(store())
    with _told():
        erase(store(), who())
        # filters, previews and whatever else this session held of it
        words = st.session_state.get("language")
        st.session_state.clear()
        st.session_state["language"] = words
        _remember(
            "privacy.everything_erased", name=store().workspace, batches=before.batches,
            rows=f"{before.rows:,}", typed=before.typed, hashes=f"{before.hashes:,}",
            waiting=before.waiting,
        )  # fmt: skip
    st.rerun()


@contextmanager
def _told() -> Iterator[None]:
    """Say that it is going on; afterwards no cache holds anything of it."""
    with st.spinner(say("privacy.erasing")):
        yield
        forget(store())
        forget_facts()
        once.forget()


def _remember(key: str, **facts: object) -> None:
    st.session_state.setdefault(OUTCOME, []).append((key, facts))
