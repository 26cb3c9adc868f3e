"""The table the suggestions come from, in the team's own words: edited, saved, and set back."""

from typing import Any

import pandas as pd
import streamlit as st

from core.insight.suggestions import CATEGORIES, Advice
from core.privacy.masking import mask
from core.store import named
from pages.parts.session import language, store, who
from pages.parts.words import say

KIND = "advice"
EDITED = ("words", "category", "off")


def show(lines: tuple[Advice, ...]) -> None:
    """One row per line of the table; each edit is stored at once."""
    opened = st.expander(say("suggestions.edit"), on_change="rerun", key="edit-advice")
    if not opened.open:
        return
    with opened:
        st.text(say("suggestions.edit_lead"))
        key = f"advice@{language()}@{hash(lines)}"
        st.data_editor(
            _frame(lines),
            key=key,
            hide_index=True,
            disabled=[say("suggestions.when")],
            column_config={
                say("suggestions.category"): st.column_config.SelectboxColumn(
                    options=[say(f"choice.category.{each}") for each in CATEGORIES], required=True
                ),
                say("suggestions.words"): st.column_config.TextColumn(width="large", max_chars=200),
            },
            on_change=_store,
            args=(key, lines),
        )


def _frame(lines: tuple[Advice, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say("suggestions.when"): [say(f"advice.{each.key}") for each in lines],
            say("suggestions.words"): [each.said(language()) for each in lines],
            say("suggestions.category"): [
                say(f"choice.category.{each.category}") for each in lines
            ],
            say("suggestions.used"): [not each.off for each in lines],
        }
    )


def _store(key: str, lines: tuple[Advice, ...]) -> None:
    changed: dict[int, dict[str, Any]] = st.session_state[key]["edited_rows"]
    for place, cells in changed.items():
        line = lines[int(place)]
        now = {name: getattr(line, name) for name in EDITED} | _read(cells)
        named.keep(store(), KIND, line.key, now, who())


def _read(cells: dict[str, Any]) -> dict[str, Any]:
    """What was typed by the names of an Advice; no words are the default ones again."""
    typed = {
        "words": (say("suggestions.words"), lambda cell: mask(str(cell or "").strip())),
        "category": (say("suggestions.category"), _category),
        "off": (say("suggestions.used"), lambda cell: not cell),
    }
    return {name: read(cells[title]) for name, (title, read) in typed.items() if title in cells}


def _category(word: str) -> str:
    return next(
        (each for each in CATEGORIES if say(f"choice.category.{each}") == word), CATEGORIES[0]
    )
