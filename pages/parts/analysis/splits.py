"""One segment at a time as a table with its change, and its worst group on to beside the rest."""

from collections.abc import Sequence

import streamlit as st

from core.measure.comparing import Comparison
from core.measure.naming import segment_name
from core.measure.periods import period_label
from core.measure.sides import Side
from pages.parts import choices
from pages.parts.analysis import figures, tables
from pages.parts.analysis.viewing import View
from pages.parts.choosing import looking
from pages.parts.choosing.looking import settings
from pages.parts.session import language
from pages.parts.words import label, plain, say, worded

EXPLORE = "pages/analysis/explore.py"
FEWEST = 2


def show(view: View, splits: Sequence[str], keys: Sequence[str], moved: Sequence[str]) -> None:
    """A choice of segment over its rows, worst by the first of `moved` on top.

    `moved` are those of `keys` that have their change against the comparison period beside them.
    """
    present = [name for name in splits if view.facts.has(name)]
    if not present:
        return
    st.subheader(say("splits.title"), anchor=False)
    segment = st.segmented_control(
        say("splits.by"),
        present,
        required=True,
        label_visibility="collapsed",
        format_func=worded(present, lambda name: segment_name(name, language())),
        # of each page its own: a widget's state does not follow its key to another page
        **choices.remembered(f"split-{moved[0]}", present[0], present),
    )
    compared = view.compared(keys, (segment,))
    tables.show(compared.now, segment, keys, ranked=moved, before=compared.before)
    against = period_label(compared.against, language())
    st.caption(plain(say("splits.note", against=against, least=settings().small_sample)))
    _beside(compared, segment, moved[0])


def _beside(compared: Comparison, segment: str, key: str) -> None:
    """The worst group that rests on enough, on its way beside all the others."""
    figures_of = compared.now.figures(key, (segment,))
    sound = [
        (codes[segment], figure)
        for codes, figure in figures_of
        if figure.value is not None and not figure.small
    ]
    if len(sound) < FEWEST:
        return
    rises = tables.rises(key)
    code, _ = (min if rises else max)(sound, key=lambda each: each[1].value or 0.0)
    name = figures.words(segment, code)
    if st.button(label("splits.beside", name=name), key=f"beside-{key}@{language()}"):
        looking.put_beside([Side(((segment, (figures.written(code),)),))])
        choices.choose("way", "beside")
        st.switch_page(EXPLORE)
