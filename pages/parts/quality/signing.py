"""Who judged a batch complete: a conclusion with a remark, its history, void when rows change."""

import streamlit as st

from core.store.batches import Batch
from core.store.sign_offs import (
    CONCLUSIONS,
    Conclusion,
    SignOff,
    judgements,
    sign,
    signed,
    withdraw,
)
from pages.parts.moments import local_moment
from pages.parts.session import language, store, who
from pages.parts.words import label, say, worded


def sign_offs() -> dict[int, SignOff]:
    """The judgements that hold, by batch id."""
    return signed(store())


def mark(batch: Batch) -> str:
    """A batch's judgement in two words, "" if there is none."""
    found = sign_offs().get(batch.id)
    return say(f"quality.mark_{found.conclusion}") if found else ""


def show(batch: Batch) -> None:
    """The judgement that holds, or the form for one; then the earlier ones."""
    told = judgements(store(), batch)
    if told and told[0].holds:
        st.text(_sentence(told[0]))
        if st.button(label("quality.withdraw"), key=f"withdraw-{batch.id}"):
            withdraw(store(), batch, who())
            st.rerun()
    else:
        if told and not told[0].withdrawn:
            st.warning(label("quality.changed_since"))
        _form(batch)
    _history(told)


def _form(batch: Batch) -> None:
    with st.form(f"sign-{batch.id}@{language()}", border=False):
        conclusion: Conclusion = st.radio(
            say("quality.conclusion"),
            CONCLUSIONS,
            format_func=worded(CONCLUSIONS, lambda key: say(f"quality.{key}")),
            horizontal=True,
        )
        remark = st.text_input(
            say("quality.remark"), placeholder=say("quality.remark_hint"), max_chars=500
        )
        if st.form_submit_button(label("quality.sign")):
            sign(store(), batch, conclusion, remark.strip(), who())
            st.rerun()


def _history(told: tuple[SignOff, ...]) -> None:
    earlier = [each for each in told if not each.holds]
    if earlier:
        st.text(say("quality.earlier"))
        for each in earlier:
            st.text(f"· {_sentence(each)}")


def _sentence(judged: SignOff) -> str:
    told = "withdrawn" if judged.withdrawn else judged.conclusion
    said = say(f"quality.was_{told}", who=judged.who, at=local_moment(judged.at))
    return f"{said} {say('quality.with_remark', remark=judged.remark)}" if judged.remark else said
