"""Words of a table that no list knows, and spellings of one thing, each given its meaning once."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import pandas as pd
import streamlit as st

from core.intake.mapping import OpenWord, with_words
from core.intake.preview import Preview
from core.intake.previewing.hiding import shown_text
from pages.parts.session import language
from pages.parts.upload.preview_changes import remap
from pages.parts.words import label, say, word

FEW = 8
UNRATED = "-"


def show(preview: Preview, name: str) -> None:
    """What the words may mean: all proposals by one click, any word in the grid of its column."""
    if not preview.words:
        return
    columns = [word("field", field) for field in dict.fromkeys(w.field for w in preview.words)]
    facts = {"n": len(preview.words), "columns": say("chart.and").join(columns)}
    with st.expander(
        label("upload.words", **facts),
        expanded=len(preview.words) <= FEW,
        key=f"words-{name}",
    ):
        st.text(say("upload.words_lead"))
        _accept(preview, name)
        for field, found in groupby(preview.words, key=lambda each: each.field):
            _grid(field, tuple(found), name)


def _accept(preview: Preview, name: str) -> None:
    proposed = tuple((w.field, w.word, w.proposed) for w in preview.words if w.proposed)
    if proposed:
        st.button(
            label("upload.words_accept", n=len(proposed)),
            key=f"accept-words-{name}",
            on_click=lambda: remap(name, lambda mapping: with_words(mapping, proposed)),
        )


def _grid(field: str, words: Sequence[OpenWord], name: str) -> None:
    """The words of one column with what is proposed, and a choice for each."""
    meanings = _meanings(words)
    table = _table(words)
    key = f"words-{name}-{field}-{hash(tuple(w.word for w in words))}@{language()}"
    st.data_editor(
        table,
        hide_index=True,
        placeholder="",
        key=key,
        disabled=[each for each in table.columns if each != say("upload.word_means")],
        column_config={
            say("upload.word_means"): st.column_config.SelectboxColumn(options=[*meanings])
        },
        on_change=lambda: _chosen(name, key, words, meanings),
    )


def _table(words: Sequence[OpenWord]) -> pd.DataFrame:
    rows = [
        (w.header, shown_text(w.word), w.rows, _said(w.field, w.proposed or ""), "") for w in words
    ]
    names = ("upload.header", "upload.word", "quality.rows", "upload.proposed", "upload.word_means")
    return pd.DataFrame(rows, columns=[say(each) for each in names])


def _meanings(words: Sequence[OpenWord]) -> dict[str, str]:
    """What may be chosen, in words, and the word meant: codes of a list, or words of the column."""
    choices = dict.fromkeys(choice for w in words for choice in w.choices)
    choices |= dict.fromkeys(w.proposed for w in words if w.proposed)
    return {_said(words[0].field, choice): choice for choice in choices}


def _said(field: str, meaning: str) -> str:
    if field == "score" and meaning == UNRATED:
        return say("upload.unrated")
    return word(field, meaning) if meaning else ""


def _chosen(name: str, key: str, words: Sequence[OpenWord], meanings: dict[str, str]) -> None:
    edited: dict[int, dict[str, Any]] = st.session_state[key]["edited_rows"]
    column = say("upload.word_means")
    said = tuple(
        (words[int(place)].field, words[int(place)].word, meanings[cells[column]])
        for place, cells in edited.items()
        if cells.get(column)
    )
    remap(name, lambda mapping: with_words(mapping, said))
