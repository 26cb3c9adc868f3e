"""The themes as two small grids: the package's with words of one's own, and the team's own."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from core.errors import AppError
from core.insight.themes.checking import Typed, checked, typed
from core.texts import explain
from pages.parts.session import language
from pages.parts.settings import seen_rules
from pages.parts.words import plain, say

COLUMNS = ("theme", "words", "on")
FORM = "themes"


def show() -> None:
    """The grids and one button; saving makes every page follow the new themes."""
    seen_rules.show_conflict(FORM)
    with st.expander(say("feedback.rules")):
        st.text(say("feedback.rules_lead"))
        with st.form(f"themes@{language()}", border=False):
            defaults, own = typed(seen_rules.seen(FORM).themes)
            keys = [key for key, _, _ in defaults]
            worded = [(say(f"theme.{key}"), *rest) for key, *rest in defaults]
            first = _grid(worded, "defaults", fixed=True)
            st.text(say("feedback.rules_own"))
            second = _grid(own, "own", fixed=False)
            saved = st.form_submit_button(say("settings.save"), type="primary")
        if saved:
            named = zip(keys, first, strict=True)
            _save([(key, words, on) for key, (_, words, on) in named], second)
        else:
            seen_rules.keep_up(FORM, seen_rules.seen(FORM))


def _grid(rows: Sequence[Sequence[object]], name: str, *, fixed: bool) -> list[Typed]:
    titles = [say(f"feedback.rule_{column}") for column in COLUMNS]
    edited = st.data_editor(
        pd.DataFrame(rows, columns=titles).astype(
            {titles[0]: str, titles[1]: str, titles[2]: bool}
        ),
        hide_index=True,
        num_rows="fixed" if fixed else "dynamic",
        disabled=[titles[0]] if fixed else False,
        column_config={titles[2]: st.column_config.CheckboxColumn(default=True)},
        key=f"themes-{name}@{language()}",
    )
    return [
        (_text(theme), _text(words), True if on is None else bool(on))
        for theme, words, on in edited.itertuples(index=False)
    ]


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _save(defaults: list[Typed], own: list[Typed]) -> None:
    try:
        rules = checked(defaults, own)
    except AppError as error:
        st.error(plain(explain(error, language())))
        return
    now = seen_rules.seen(FORM)
    if rules != now.themes:
        seen_rules.save(FORM, replace(now, themes=rules), say("feedback.rules"))
