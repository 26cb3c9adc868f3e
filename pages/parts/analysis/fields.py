"""The four fields of speed × satisfaction: how many, what is usual there, and their tickets."""

import streamlit as st

from core.charts.opening import opens
from core.charts.quadrant_fields import Field, quadrant_fields
from core.insight.speed.quadrants import Quadrant, quadrants
from core.insight.speed.relation_sentences import excess_words
from core.measure.naming import code_words
from core.measure.wording import NONE, format_value
from pages.parts.analysis import case_rows
from pages.parts.analysis.drawing import TICKETS, draw, look
from pages.parts.choosing import looking
from pages.parts.choosing.looking import View, facts, settings
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import label, say


def show(view: View) -> None:
    """The areas, then each field in words, fast but dissatisfied first."""
    found = once(quadrants, view.facts, view.filters)
    st.subheader(say("relation.quadrants"), anchor=False)
    if not found:
        st.text(say("relation.quadrants_none"))
        return
    chart, words = st.columns([2, 3])
    with chart:
        _areas(found)
    with words:
        for each in found:
            _field(each)
    case_rows.show(view)
    few = sum(each.n for each in found) < settings().small_sample
    st.caption(label("relation.quadrants_note"))
    if few:
        st.caption(label("relation.few"))


def _areas(found: tuple[Quadrant, ...]) -> None:
    n = {each.key: each.n for each in found}
    shares = {side: _satisfied(n, side) for side in ("fast", "slow")}
    missing = [side for side, share in shares.items() if share == NONE]
    key = f"fields_no_{missing[0]}" if missing else "fields_lead"
    title = say(f"relation.{key}", **shares)
    total = f"{sum(n.values()):,}"
    areas = [
        Field(_name(key), key.startswith("fast"), key.endswith("_satisfied"), count,
              opens({"quadrant": key}))
        for key, count in n.items()
    ]  # fmt: skip
    draw(quadrant_fields(areas, look(title, say("chart.quadrants", n=total))), "quadrants")


def _satisfied(n: dict[str, int], side: str) -> str:
    both = n[f"{side}_satisfied"] + n[f"{side}_dissatisfied"]
    return format_value(n[f"{side}_satisfied"] / both if both else None, "share", language())


def _field(of: Quadrant) -> None:
    with st.container(border=True, key=f"field-{of.key}"):
        said, act = st.columns([4, 1.4], vertical_alignment="center")
        size = format_value(of.n, "tickets", language())
        share = format_value(of.share, "share", language())
        said.text(say("relation.field", name=_name(of.key), n=size, share=share))
        for each in of.excesses:
            said.text(excess_words(each, facts(), language()))
        if of.n and not of.excesses:
            said.text(say("relation.no_excess"))
        key = f"open-{of.key}@{language()}"
        if of.n and act.button(say("relation.open_tickets"), key=key, width="stretch"):
            looking.choose(looking.chosen().choosing("quadrant", of.key))
            st.switch_page(TICKETS)


def _name(key: str) -> str:
    return code_words(facts(), "quadrant", key, language())
