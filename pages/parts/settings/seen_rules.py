"""The rules a person has before their eyes, and saving what they made of just these."""

from functools import partial

import pandas as pd
import streamlit as st

from core.report.settings_in_words import settings_in_words
from core.settings import Settings
from core.store.preferences import SettingsConflict
from pages.parts import errors
from pages.parts.session import language, settings, store, who
from pages.parts.words import label, plain, say
from pages.parts.worktables.acknowledging import acknowledge


def seen(form: str) -> Settings:
    """The rules as this form shows them: another person's save does not change it while typed."""
    return st.session_state.setdefault(_place(form), settings())


def keep_up(form: str, typed: Settings) -> None:
    """Where nothing was typed, show what is in force by now."""
    if typed == seen(form) != settings():
        st.session_state[_place(form)] = settings()
        st.rerun()


def save(form: str, changed: Settings, name: str) -> None:
    """Save what was made of the rules seen; a conflict is kept for the person to decide."""
    _keep(form, changed, seen(form), name)
    st.rerun()


def show_conflict(form: str) -> None:
    """Who changed the same rules meanwhile, both versions of each, and the two ways out."""
    conflict: SettingsConflict | None = st.session_state.get(_conflict(form))
    if conflict is None:
        return
    with st.container(border=True, key=f"conflict-{form}"):
        st.warning(label("settings.conflict", who=conflict.who, at=conflict.at[:19]))
        st.dataframe(_difference(conflict), hide_index=True)
        with st.container(horizontal=True):
            for whose in ("mine", "theirs"):
                st.button(
                    plain(say(f"action.keep_{whose}")),
                    key=f"{whose}-{form}",
                    on_click=partial(_settle, form, conflict, getattr(conflict, whose)),
                )


def _difference(conflict: SettingsConflict) -> pd.DataFrame:
    mine, theirs = (
        dict(settings_in_words(each, language())) for each in (conflict.mine, conflict.theirs)
    )
    rows = [
        (say(f"report.rule_{key}"), words, theirs[key])
        for key, words in mine.items() if words != theirs[key]
    ]  # fmt: skip
    return pd.DataFrame(
        rows, columns=[say("settings.rule"), say("action.mine"), say("action.theirs")]
    )


def _settle(form: str, conflict: SettingsConflict, chosen: Settings) -> None:
    with errors.kept():
        _keep(form, chosen, conflict.saved, say("settings.rule"))


def _keep(form: str, changed: Settings, base: Settings, name: str) -> None:
    st.session_state.pop(_conflict(form), None)
    try:
        store().save_settings(changed, who(), base)
    except SettingsConflict as conflict:
        st.session_state[_conflict(form)] = conflict
    else:
        acknowledge("action.saved", name)
    st.session_state[_place(form)] = settings()


def _place(form: str) -> str:
    return f"seen-{form}"


def _conflict(form: str) -> str:
    return f"conflict-of-{form}"
