"""A number typed by hand to its masked rows, and on a confirmed word to none."""

import pandas as pd
import streamlit as st

from core.measure.lookup import lookup
from core.measure.naming import code_words, segment_name
from core.measure.segments import is_segment
from core.measure.wording import in_table
from core.store.person import Person, find_person
from pages.parts.session import facts, language, store
from pages.parts.settings import erasing_desk
from pages.parts.words import label, say, word

SHOWN = ("day", "channel", "issue_type", "status", "score", "subject", "description", "comment")


def show() -> None:
    """Type a number, see what it belongs to, erase whose it is."""
    st.subheader(say("privacy.find"), anchor=False)
    st.text(say("privacy.find_lead"))
    # a new key after an erasure: the number does not stay in the field
    turn = st.session_state.setdefault("case-turn", 0)
    typed = st.text_input(say("privacy.number"), key=f"case-{turn}", autocomplete="off").strip()
    if not typed:
        return
    person = find_person(store(), typed)
    if not person.n:
        st.text(say("privacy.not_found"))
        return
    st.text(say("privacy.found", n=f"{person.n:,}", files=len(person.rows)))
    if not facts().empty:
        st.dataframe(_worded(lookup(facts(), person)), hide_index=True, placeholder="")
    _erase(person)


def _worded(rows: pd.DataFrame) -> pd.DataFrame:
    names = {batch.id: batch.name for batch in store().batches()}
    kept = [name for name in SHOWN if rows[name].notna().any()]
    codes = {name: [_said(name, code) for code in rows[name]] for name in kept}
    return pd.DataFrame(
        {
            say("privacy.asked"): ["✓" if each else "" for each in rows["asked"]],
            say("privacy.kind"): [say(f"privacy.is_{kind}") for kind in rows["kind"]],
            **{_header(name): values for name, values in codes.items()},
            say("field.first_response_minutes"): [_minutes(each) for each in rows["frt"]],
            say("quality.file"): [names[batch] for batch in rows["batch"]],
            say("upload.row"): rows["row_no"],
        }
    )


def _said(name: str, code: object) -> object:
    return code_words(facts(), name, code, language()) if is_segment(name) else code


def _header(name: str) -> str:
    return segment_name(name, language()) if is_segment(name) else word("field", name)


def _minutes(seconds: float) -> float | None:
    return None if pd.isna(seconds) else in_table(float(seconds), "seconds")


def _erase(person: Person) -> None:
    sure = st.checkbox(
        label("privacy.sure_person", n=f"{person.n:,}"), key=f"sure-person-{person.asked[:8]}"
    )
    if st.button(label("privacy.erase_person"), disabled=not sure, key="erase-person"):
        erasing_desk.erase_one_person(person)
        st.session_state["case-turn"] += 1
        st.rerun()
