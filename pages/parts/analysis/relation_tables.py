"""A relation to the tables behind it: odds with equal channels and types, and every group."""

import pandas as pd
import streamlit as st

from core.insight.speed.relation import Relation
from core.measure.naming import code_words, segment_name
from core.measure.wording import format_value
from pages.parts.choosing.looking import facts
from pages.parts.session import language
from pages.parts.words import say


def show(found: Relation) -> None:
    """Both, each under its line."""
    if found.odds:
        st.text(say("relation.odds"))
        st.dataframe(_odds(found), hide_index=True)
    if found.strata:
        st.text(say("relation.within"))
        st.dataframe(_strata(found), hide_index=True, placeholder="—")


def _odds(found: Relation) -> pd.DataFrame:
    rows = [
        (_split(by), round(each.value, 2), f"{each.low:.2f} – {each.high:.2f}")
        for by, each in found.odds
    ]
    return pd.DataFrame(rows, columns=_columns("equal", "odds", "interval"))


def _strata(found: Relation) -> pd.DataFrame:
    rows = [
        (
            _split(each.by),
            " · ".join(code_words(facts(), *pair, language(), "answer") for pair in each.codes),
            each.n,
            round(each.rho, 2),
            f"{each.low:.2f} – {each.high:.2f}",
            format_value(each.fast.value, "share", language()),
            format_value(each.slow.value, "share", language()),
        )
        for each in found.strata
    ]
    names = ("group", "value", "n", "rho", "interval", "fast", "slow")
    return pd.DataFrame(rows, columns=_columns(*names))


def _split(by: tuple[str, ...]) -> str:
    return " × ".join(segment_name(name, language()) for name in by) or say(
        "relation.nothing_equal"
    )


def _columns(*names: str) -> list[str]:
    return [say(f"relation.column_{name}") for name in names]
