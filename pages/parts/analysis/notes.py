"""What a reader must know beside the numbers of a view."""

import streamlit as st

from core.measure.cautions import cautions
from core.texts import tell
from pages.parts.choosing.looking import View
from pages.parts.session import language
from pages.parts.words import label


def show(view: View) -> None:
    """The cautions that hold, folded behind one line."""
    found = cautions(view.facts, view.filters)
    if found:
        with st.expander(label("figure.notes", n=len(found))):
            for note in found:
                st.text(f"· {tell(note, language())}")
