"""Rated tickets worth reading as a table: the clearest of each field of speed × satisfaction."""

import pandas as pd
import streamlit as st

from core.insight.speed.cases import Case, cases
from core.measure.naming import code_words
from core.measure.wording import in_table
from pages.parts.analysis import row_file
from pages.parts.choosing.looking import View
from pages.parts.once import once
from pages.parts.session import facts, language
from pages.parts.words import label, say

COLUMNS = ("day", "channel", "issue_type", "frt", "target", "rating", "comment")


def show(view: View) -> None:
    """Folded away, as the report has them; nothing where no ticket has both sides."""
    found = once(cases, view.facts, view.filters)
    if not found:
        return
    names = [say("relation.column_field"), *(say(f"feedback.column_{name}") for name in COLUMNS)]
    with st.expander(say("sheet.cases")):
        st.caption(label("report.cases_note"))
        rows = pd.DataFrame(
            [(_word("quadrant", of.field), *_row(each)) for of in found for each in of.shown],
            columns=names,
        )
        st.dataframe(rows, hide_index=True, placeholder="")
        row_file.offer(rows, say("sheet.cases"), "cases")


def _row(of: Case) -> tuple[object, ...]:
    words = (_word("channel", of.channel), _word("issue_type", of.issue_type))
    minutes = (in_table(each, "seconds") for each in (of.frt, of.target))
    rounded = (None if each is None else round(each, 1) for each in minutes)
    return (of.day, *words, *rounded, f"{of.score:g}/{of.scale}", of.words or "")


def _word(segment: str, code: str | None) -> str:
    return code_words(facts(), segment, code, language()) if code else ""
