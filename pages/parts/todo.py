"""The 本月待办 strip: upload, check, findings, causes, plan, report: what is done, what is next."""

from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.store import rows as stored
from core.store.rows import Row
from pages.parts.quality.signing import sign_offs
from pages.parts.session import store
from pages.parts.words import label, say

STEPS = ("upload", "quality", "diagnosis", "causes", "plan", "report")
FOLDERS = {"upload": "data", "quality": "data", "report": "results"}
WIDTH = 112
DONE = ("done", "cancelled")


def show() -> None:
    """Six steps side by side, each with where it stands and a link to its page."""
    states = _states()
    with st.container(border=True, key="todo"), _row():
        for step in STEPS:
            folder = FOLDERS.get(step, "improvement")
            with st.container(width=WIDTH, horizontal_alignment="center", gap="xsmall"):
                st.page_link(f"pages/{folder}/{step}.py", label=label(f"todo.{step}"))
                st.text(states[step])


def _row() -> DeltaGenerator:
    """Steps side by side that break into more lines where the window is narrow."""
    return st.container(horizontal=True, horizontal_alignment="distribute")


def _states() -> dict[str, str]:
    batches = store().batches()
    tables = {name: stored.rows(store(), name) for name in ("diagnosis", "causes", "actions")}
    signed = sign_offs()
    open_batches = [batch for batch in batches if batch.id not in signed]
    return {
        "upload": say("todo.files", n=len(batches)) if batches else say("todo.nothing"),
        "quality": _checked(len(batches), len(open_batches)),
        "diagnosis": say("todo.rows", n=len(tables["diagnosis"])),
        "causes": say(
            "todo.of", done=_explained(tables["diagnosis"], tables["causes"]),
            n=len(tables["diagnosis"]),
        ),
        "plan": _plan(tables["actions"]),
        "report": say("todo.ready") if batches else say("todo.waiting"),
    }  # fmt: skip


def _checked(n: int, still: int) -> str:
    if not n:
        return say("todo.waiting")
    return say("todo.unchecked", n=still) if still else say("todo.checked")


def _explained(problems: tuple[Row, ...], causes: tuple[Row, ...]) -> int:
    found = {row.values.get("problem") for row in causes}
    return sum(row.id in found for row in problems)


def _plan(actions: tuple[Row, ...]) -> str:
    # due dates, unlike figures, are judged by the wall clock
    today = date.today().isoformat()
    late = [
        row
        for row in actions
        if row.values.get("status") not in DONE and (row.values.get("finish") or "9999") < today
    ]
    return say("todo.late", n=len(late)) if late else say("todo.measures", n=len(actions))
