"""What a page shows before there is anything to show: one sentence and one way on."""

import streamlit as st

import sample_data
from core.intake.taking_in import take_in
from pages.parts.choosing.looking import View
from pages.parts.session import facts, store, who
from pages.parts.words import label, say


def need_data(title: str) -> None:
    """Stop a page of this title here, kindly, while there are no facts."""
    if facts().empty:
        st.title(title, anchor=False)
        invite()


def invite() -> None:
    """Say what the app is for, offer the sample and the upload, and stop the page."""
    st.text(say("empty.about"))
    with st.container(border=True):
        st.text(say("empty.no_data"))
        with st.container(horizontal=True, vertical_alignment="center"):
            load_sample_button()
            st.page_link("pages/data/upload.py", label=label("empty.go_upload"))
    st.stop()


def need_rows(view: View) -> None:
    """Stop here where no ticket matches the filters."""
    if not view.measured(("volume",)).figure("volume").n:
        st.info(say("empty.no_rows"))
        st.stop()


def need_answers(view: View) -> None:
    """Stop here where no survey answer matches the filters."""
    if not view.measured(("answers",)).figure("answers").n:
        st.info(say("empty.no_answers"))
        st.stop()


def load_sample_button() -> None:
    """One click that takes in the sample months, with its progress."""
    if st.button(say("empty.load_sample"), type="primary", key="load-sample"):
        load_sample()
        st.rerun()


def load_sample() -> None:
    """Take in the fictional team's files as if they had been dropped here."""
    files = sample_data.files()
    bar = st.progress(0.0, say("empty.loading"))
    for place, path in enumerate(files):
        bar.progress(place / len(files), label("empty.loading_file", name=path.name))
        take_in(path, store(), who())
    bar.progress(1.0)
