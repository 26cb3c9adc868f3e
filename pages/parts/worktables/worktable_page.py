"""A worktable's whole page: heading, grid, what is still missing, conflicts, bin and history."""

import pandas as pd
import streamlit as st

from core.store import rows as stored
from core.store.rows import Row
from core.worktables.cells import Cell
from core.worktables.checking import check, check_rows
from core.worktables.history import Difference, edits
from core.worktables.known import Known
from core.worktables.problems import Problem, sentence
from core.worktables.titles import row_id
from core.worktables.worktable import Worktable
from pages.parts import heading
from pages.parts.choices import remembered
from pages.parts.session import language, store, who
from pages.parts.words import label, say, worded
from pages.parts.worktables import acknowledging, conflicts, grid
from pages.parts.worktables.knowing import known_now

# where the rows of a table come from
COMES_FROM = {
    "diagnosis": ("analysis", "overview"),
    "causes": ("improvement", "diagnosis"),
    "actions": ("improvement", "causes"),
}


def show(worktable: Worktable) -> tuple[Row, ...]:
    """Draw the page of a table; its rows as stored now."""
    heading.show(worktable.key if worktable.key != "actions" else "plan")
    st.text(say(f"table.{worktable.key}.lead"))
    known = known_now()
    conflicts.show(worktable, known)
    rows = grid.edit(worktable, known)
    if not rows:
        _first(worktable)
    acknowledging.show()
    _problems(worktable, rows, known)
    _bin(worktable)
    _history(worktable, rows, known)
    return rows


def _first(worktable: Worktable) -> None:
    """Where the first row of an empty table comes from, and the way there."""
    st.text(say(f"table.{worktable.key}.first"))
    section, page = COMES_FROM[worktable.key]
    if st.button(label("action.go_to", page=say(f"nav.{page}")), key=f"first-{worktable.key}"):
        st.switch_page(f"pages/{section}/{page}.py")


def _problems(worktable: Worktable, rows: tuple[Row, ...], known: Known) -> None:
    found = [(row, each) for row in rows for each in check(worktable, row.values, known)]
    overall: list[Problem] = list(check_rows(worktable, rows))
    if not found and not overall:
        return
    with st.expander(label("action.problems", n=len(found) + len(overall)), expanded=True):
        for row, each in found:
            st.text(f"{row_id(worktable, row.id)} · {sentence(each, worktable, language())}")
        for each in overall:
            st.text(sentence(each, worktable, language()))


def _bin(worktable: Worktable) -> None:
    gone = [row for row in stored.rows(store(), worktable.key, deleted=True) if row.deleted]
    if not gone:
        return
    with st.expander(label("action.bin", n=len(gone))):
        for row in gone:
            left, right = st.columns([5, 1], vertical_alignment="center")
            left.text(f"{row_id(worktable, row.id)} · {row.values.get(worktable.title, '')}")
            if right.button(say("action.bring_back"), key=f"back-{worktable.key}-{row.id}"):
                with conflicts.kept(worktable):
                    stored.bring_back(store(), worktable.key, row.id, row.version, who())
                st.rerun()


def _history(worktable: Worktable, rows: tuple[Row, ...], known: Known) -> None:
    if not rows:
        return
    opened = st.expander(say("action.history"), on_change="rerun", key=f"history-{worktable.key}")
    if not opened.open:
        return
    numbers = [row.id for row in rows]
    with opened:
        chosen = st.selectbox(
            say("action.row"),
            numbers,
            format_func=worded(numbers, lambda n: known.titles[worktable.key][n]),
            **remembered(f"history-row-{worktable.key}", numbers[0], numbers),
        )
        st.dataframe(_edits(worktable, chosen, known), hide_index=True)


def _edits(worktable: Worktable, number: int, known: Known) -> pd.DataFrame:
    past = edits(worktable, stored.history(store(), worktable.key, number), language(), known)
    lines = [
        (edit.at[:19].replace("T", " "), edit.who, say(f"edit.{edit.what}"), *cells)
        for edit in past
        for cells in (_cells(edit.differences) or [("", "", "")])
    ]
    names = ("when", "who", "what", "column", "earlier", "later")
    return pd.DataFrame(lines, columns=[say(f"action.{name}") for name in names])


def _cells(found: tuple[Difference, ...]) -> list[tuple[str, str, str]]:
    return [(each.label, _text(each.before), _text(each.after)) for each in found]


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
