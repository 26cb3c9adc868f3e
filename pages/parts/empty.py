"""What a page shows before there is anything to show: one sentence and one way on."""

import streamlit as st

import sample_data
from core.intake.progress import Progress, part
from core.intake.taking_in import take_in
from core.store import Batch
from pages.parts.choosing import looking
from pages.parts.choosing.looking import View
from pages.parts.progress import followed, is_followed
from pages.parts.session import facts, store, who
from pages.parts.words import plain, say
from pages.parts.work import Stopped

SAMPLE = "sample"


def has_data() -> bool:
    """Whether there is something to look at; not what the sample has come to so far."""
    return not facts().empty and not is_followed(SAMPLE)


def need_data(title: str) -> None:
    """Stop a page of this title here, kindly, while there are no facts."""
    if not has_data():
        st.title(plain(title), anchor=False)
        invite()


def invite() -> None:
    """Say what the app is for, offer the sample and the upload, and stop the page."""
    st.text(say("empty.about"))
    with st.container(border=True):
        st.text(say("empty.no_data"))
        with st.container(horizontal=True):
            asked = sample_button()
            if st.button(say("empty.go_upload"), key="go-upload"):
                st.switch_page("pages/data/upload.py")
        if asked:
            load_sample()
    st.stop()


def need_rows(view: View) -> None:
    """Stop here where no ticket matches the filters."""
    if not view.measured(("volume",)).figure("volume").n:
        _nothing("empty.no_rows")


def need_answers(view: View) -> None:
    """Stop here where no survey answer matches the filters."""
    if not view.measured(("answers",)).figure("answers").n:
        _nothing("empty.no_answers")


def _nothing(said: str) -> None:
    with st.container(border=True):
        st.text(say(said))
        if looking.is_narrowed():
            st.button(say("empty.clear"), key="clear-filters", on_click=looking.look_anew)
    st.stop()


def sample_button() -> bool:
    """Whether the sample months are to be taken in: asked for now, or on their way."""
    asked = st.button(say("empty.load_sample"), type="primary", key="load-sample")
    return asked or is_followed(SAMPLE)


def load_sample() -> None:
    """Take in the fictional team's files as if they had been dropped here; all of them or none."""
    kept, role = store(), who()
    taken: list[Batch] = st.session_state.setdefault("sample-taken", [])

    def load(progress: Progress) -> None:
        files = sample_data.files()
        for place, path in enumerate(files):
            own = part(progress, place / len(files), 1 / len(files))
            taken.extend(take_in(path, kept, role, progress=own))

    try:
        followed(SAMPLE, say("empty.loading"), load)
    except Stopped:
        for batch in taken:
            kept.undo(batch.id, role)
    del st.session_state["sample-taken"]
    st.rerun()
