"""Two people, one row: both versions shown, one chosen, nobody's words lost unseen."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pandas as pd
import streamlit as st

from core.store import rows as stored
from core.store.rows import Conflict
from core.worktables.history import differences
from core.worktables.known import Known
from core.worktables.titles import row_id
from core.worktables.worktable import Worktable
from pages.parts import errors
from pages.parts.session import language, store, who
from pages.parts.words import label, plain, say
from pages.parts.worktables.acknowledging import acknowledge


@contextmanager
def kept(worktable: Worktable) -> Iterator[None]:
    """Catch a conflict and keep it for the person to decide."""
    try:
        yield
    except Conflict as conflict:
        _open(worktable).append(conflict)


def show(worktable: Worktable, known: Known) -> None:
    """Every open conflict of this table: who changed what when, and the two ways out."""
    for place, conflict in enumerate(tuple(_open(worktable))):
        # a row may be in conflict twice: its id does not tell them apart
        mark = f"{worktable.key}-{conflict.mine.id}-{place}"
        theirs, name = conflict.theirs, row_id(worktable, conflict.mine.id)
        with st.container(border=True, key=f"conflict-{mark}"):
            st.warning(label("action.conflict", row=name, who=theirs.who, at=theirs.at[:19]))
            st.dataframe(_difference(worktable, conflict, known), hide_index=True)
            with st.container(horizontal=True):
                _way_out(worktable, conflict, "mine", mark)
                _way_out(worktable, conflict, "theirs", mark)


def _open(worktable: Worktable) -> list[Conflict]:
    return st.session_state.setdefault(f"{worktable.key}-conflicts", [])


def _difference(worktable: Worktable, conflict: Conflict, known: Known) -> pd.DataFrame:
    mine, theirs = conflict.mine.values, conflict.theirs.values
    found = differences(worktable, mine, theirs, language(), known)
    rows = [(each.label, str(each.before or ""), str(each.after or "")) for each in found]
    return pd.DataFrame(
        rows, columns=[say("action.column"), say("action.mine"), say("action.theirs")]
    )


def _way_out(worktable: Worktable, conflict: Conflict, whose: str, mark: str) -> None:
    st.button(
        plain(say(f"action.keep_{whose}")),
        key=f"{whose}-{mark}",
        on_click=partial(_settle, worktable, conflict, whose),
    )


def _settle(worktable: Worktable, conflict: Conflict, whose: str) -> None:
    with errors.kept():
        if whose == "mine":
            with kept(worktable):
                _insist(worktable, conflict)
        _open(worktable).remove(conflict)


def _insist(worktable: Worktable, conflict: Conflict) -> None:
    mine, version = conflict.mine, conflict.theirs.version
    if mine.deleted:
        stored.delete(store(), worktable.key, mine.id, version, who())
    else:
        stored.save(store(), worktable.key, mine.values, who(), id=mine.id, version=version)
    done = "action.deleted" if mine.deleted else "action.saved"
    acknowledge(done, row_id(worktable, mine.id))
