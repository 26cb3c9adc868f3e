"""One table before it is taken in: what it is, what stays, what leaves and why, what is open."""

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from core.intake.mapping import answer
from core.intake.preview import Preview
from core.intake.taking_in import reread
from core.texts import tell
from core.tickets import FIELDS
from pages.parts import account
from pages.parts.preview_otherwise import otherwise
from pages.parts.preview_samples import samples
from pages.parts.session import language, store
from pages.parts.words import label, plain, say, word, worded

NO_FIELD = ""


def show(preview: Preview, name: str) -> Preview:
    """Draw the card; the preview to go on with, another one if the person changed something."""
    st.text(_headline(preview))
    if preview.known is not None:
        st.info(plain(say("upload.known", batch=store().batch(preview.known).name)))
    left, right = st.columns([2, 3])
    left.dataframe(account.lines(preview.tickets.counts), hide_index=True)
    with right:
        for note in preview.tickets.notes:
            st.text(f"· {tell(note, language())}")
    asked = _questions(preview, name)
    mapped = _columns(preview, name)
    _left_behind(preview)
    again = otherwise(preview, name)
    return next((each for each in (asked, mapped, again) if each is not preview), preview)


def _headline(preview: Preview) -> str:
    counts = preview.tickets.counts
    return say(
        "upload.headline",
        name=preview.name,
        kind=word("kind", preview.mapping.kind),
        encoding=preview.raw.encoding.upper(),
        read=f"{counts.read:,}",
        kept=f"{counts.kept:,}",
    )


def _questions(preview: Preview, name: str) -> Preview:
    for place, question in enumerate(preview.questions):
        words = say(f"question.{question.key}", header=question.header, example=question.example)
        st.text(words)
        choice = st.selectbox(
            say("upload.answer"),
            question.choices,
            index=None,
            placeholder=say("upload.choose"),
            format_func=worded(question.choices, partial(_answer, question.key)),
            key=f"question-{name}-{place}-{question.key}@{language()}",
        )
        if choice is not None:
            return reread(preview, mapping=answer(preview.mapping, question, choice), store=store())
    return preview


def _answer(key: str, choice: str) -> str:
    return word("answer", f"{key}.{choice}")


def _columns(preview: Preview, name: str) -> Preview:
    """Every header with what it means and how its values read; a meaning may be changed."""
    unsure = _unsure(preview)
    with st.expander(
        label("upload.columns_unsure", n=len(unsure)) if unsure else label("upload.columns"),
        expanded=bool(unsure),
    ):
        table = _column_table(preview)
        words = {word("field", each.name): each.name for each in FIELDS}
        edited = st.data_editor(
            table,
            hide_index=True,
            placeholder="",
            key=f"columns-{name}-{hash(preview.mapping.fields)}@{language()}",
            disabled=[column for column in table.columns if column != say("upload.meaning")],
            column_config={
                say("upload.meaning"): st.column_config.SelectboxColumn(options=[NO_FIELD, *words])
            },
        )
        if unsure and st.button(say("upload.accept_all"), key=f"accept-{name}@{language()}"):
            return _remapped(preview, dict(preview.mapping.fields) | unsure)
    chosen = zip(table[say("upload.header")], edited[say("upload.meaning")], strict=True)
    meant = {header: words.get(meaning) for header, meaning in chosen}
    return preview if meant == dict(preview.mapping.fields) else _remapped(preview, meant)


def _unsure(preview: Preview) -> dict[str, str]:
    """Headers without a meaning so far to the one that is suggested."""
    mapped = dict(preview.mapping.fields)
    return {
        each.header: each.field
        for each in preview.suggestions
        if each.field and not each.certain and mapped[each.header] is None
    }


def _column_table(preview: Preview) -> pd.DataFrame:
    read = {each.header: each for each in preview.samples}
    rows = [
        (
            each.header,
            word("field", mapped) if (mapped := dict(preview.mapping.fields)[each.header]) else "",
            _sureness(each.field, mapped, certain=each.certain),
            *samples(read.get(each.header)),
        )
        for each in preview.suggestions
    ]
    names = ("header", "meaning", "sure", "before", "after")
    return pd.DataFrame(rows, columns=[say(f"upload.{name}") for name in names])


def _sureness(suggested: str | None, mapped: str | None, *, certain: bool) -> str:
    if suggested is None or mapped == suggested:
        return say("upload.certain") if certain and suggested else ""
    return say("upload.maybe", field=word("field", suggested))


def _remapped(preview: Preview, meant: dict[str, str | None]) -> Preview:
    fields = tuple((header, meant.get(header)) for header, _ in preview.mapping.fields)
    return reread(preview, mapping=replace(preview.mapping, fields=fields), store=store())


def _left_behind(preview: Preview) -> None:
    if preview.dropped:
        st.text(say("upload.dropped", names=say("chart.and").join(preview.dropped)))
    if preview.unmapped:
        st.text(say("upload.unmapped", names=say("chart.and").join(preview.unmapped)))
    for key in preview.cannot:
        st.text(f"· {say(f'need.{key}')}")
