"""Filled templates and finished reports merged row by row, after a look at what would change."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

import pandas as pd
import streamlit as st

from core.errors import AppError
from core.store import rows as stored
from core.worktables.filled import Filled, read_filled
from core.worktables.history import differences
from core.worktables.merging import Change, Merge, plan_merge
from core.worktables.problems import sentence
from core.worktables.reading_back import NotThisTemplate
from core.worktables.titles import row_id, row_title
from core.worktables.worktable import Worktable
from pages.parts import errors
from pages.parts.choices import chosen, remembered
from pages.parts.session import language, store, who
from pages.parts.upload.uploader import drop_zone, waiting
from pages.parts.words import label, say, worded
from pages.parts.worktables import conflicts
from pages.parts.worktables.knowing import known_now

WHOSE = ("before", "after")


def bring_back(worktables: Sequence[Worktable]) -> None:
    """A filled template or a finished report: what it would change, then the click that does."""
    drop_zone("filled")
    for path in tuple(waiting("filled")):
        with st.container(border=True, key=f"filled-{path.parent.name}"):
            st.text(path.name)
            _offer(path, worktables)
    for name in st.session_state.pop("merged", []):
        st.success(label("templates.merged", name=name))


def _offer(path: Path, worktables: Sequence[Worktable]) -> None:
    try:
        found = [(each, filled) for each in worktables if (filled := _read(path, each))]
        if not found:
            raise NotThisTemplate(name=path.name)
    except AppError as error:
        errors.show(error)
        _drop(path)
        return
    plans = [(each, _plan(each, filled)) for each, filled in found]
    for worktable, plan in plans:
        _preview(worktable, plan)
    with st.container(horizontal=True):
        sure = st.button(say("templates.merge"), type="primary", key=f"merge-{path.parent.name}")
        never = st.button(say("action.cancel"), key=f"drop-{path.parent.name}")
    if sure:
        for worktable, plan in plans:
            _merge(worktable, plan)
        st.session_state.setdefault("merged", []).append(path.name)
    if sure or never:
        _drop(path)
        st.rerun()


def _read(path: Path, worktable: Worktable) -> Filled | None:
    with suppress(NotThisTemplate):
        return read_filled(path, worktable, known_now())
    return None


def _plan(worktable: Worktable, filled: Filled) -> Merge:
    existing = stored.rows(store(), worktable.key, deleted=True)
    asked = {line.id for line in filled.rows if line.id is not None}
    past = [old for number in asked for old in stored.history(store(), worktable.key, number)]
    return plan_merge(worktable, existing, filled, past)


def _preview(worktable: Worktable, plan: Merge) -> None:
    sizes = {name: len(getattr(plan, name)) for name in ("new", "changed", "conflicting", "same")}
    st.text(f"{worktable.name(language())}: {say('templates.plan', **sizes)}")
    known = known_now()
    lines = [
        (
            row_title(worktable, change.row),
            each.label,
            str(each.before or ""),
            str(each.after or ""),
        )
        for change in (*plan.changed, *plan.conflicting)
        for each in differences(worktable, change.row.values, change.values, language(), known)
    ]
    if lines:
        names = ("action.row", "action.column", "templates.before", "templates.after")
        st.dataframe(pd.DataFrame(lines, columns=[say(name) for name in names]), hide_index=True)
    for problem in plan.problems:
        st.text(f"· {sentence(problem, worktable, language())}")
    for change in plan.conflicting:
        st.segmented_control(
            label("templates.conflict", row=row_id(worktable, change.row.id)),
            WHOSE,
            required=True,
            format_func=worded(WHOSE, lambda whose: say(f"templates.{whose}")),
            **remembered(_choice(worktable, change), WHOSE[0]),
        )


def _choice(worktable: Worktable, change: Change) -> str:
    return f"whose-{worktable.key}-{change.row.id}-{change.row.version}"


def _merge(worktable: Worktable, plan: Merge) -> None:
    for values in plan.new:
        stored.save(store(), worktable.key, values, who())
    wanted = [
        change
        for change in plan.conflicting
        if chosen(_choice(worktable, change), WHOSE[0]) == "after"
    ]
    for change in (*plan.changed, *wanted):
        row = change.row
        with conflicts.kept(worktable):
            stored.save(
                store(), worktable.key, change.values, who(), id=row.id, version=row.version
            )


def _drop(path: Path) -> None:
    waiting("filled").remove(path)
    rmtree(path.parent, ignore_errors=True)
