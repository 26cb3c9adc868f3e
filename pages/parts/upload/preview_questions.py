"""What only a person can say about a table, one control each, with examples from the file."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from core.intake.mapping import Question, answer
from core.intake.preview import Preview
from pages.parts.choices import seeded
from pages.parts.session import language
from pages.parts.upload.preview_changes import remap
from pages.parts.upload.preview_choices import choice_words
from pages.parts.words import label, say, worded

# so many letters of examples
ROOM = 40


def show(preview: Preview, name: str) -> None:
    """Every open question; an answer is carried out at once."""
    for place, question in enumerate(preview.questions):
        with st.container(border=True, key=f"ask-{name}-{place}"):
            example = _examples(question.observed)
            st.text(say(f"question.{question.key}", header=question.header, example=example))
            key = f"question-{name}-{place}-{question.key}@{language()}"
            st.pills(
                label("upload.answer_about", header=question.header),
                question.choices,
                format_func=worded(question.choices, partial(choice_words, question)),
                key=seeded(key, None),
                on_change=_answered,
                args=(name, question, key),
                label_visibility="collapsed",
            )


def _examples(observed: Sequence[str]) -> str:
    """As many as have room, at least one; that there are more is said."""
    shown = [text for n, text in enumerate(observed) if sum(map(len, observed[:n])) < ROOM]
    return " / ".join(shown) + (" …" if len(shown) < len(observed) else "")


def _answered(name: str, question: Question, key: str) -> None:
    choice = st.session_state[key]
    if choice is not None:
        remap(name, lambda mapping: answer(mapping, question, choice))
