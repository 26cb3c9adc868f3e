"""满意度: what customers answered, how many did, and where they were least satisfied."""

import streamlit as st

from pages.parts import (
    abnormal,
    decompositions,
    distributions,
    drivers,
    effects,
    empty,
    figures,
    heading,
    looking,
    notes,
    tables,
    tiles,
)
from pages.parts.session import settings

KEYS = ("csat", "score.mean", "nps", "neutral_share", "low_share", "answers")
SPLITS = ("channel", "issue_type", "team", "time_band", "customer_group", "priority")

empty.need_data()
view = looking.view()
heading.show_period("satisfaction", view)
empty.need_answers(view)
tiles.show(view, ("csat", "score.mean", "nps", distributions.response_rate(view)))
notes.show(view)
daily = view.measured(("csat",), ("day",)).table(("day",))
figures.daily(daily, ("csat",), target=settings().csat_target, marks=abnormal.marks(view, "csat"))
abnormal.tell_visible(view, "csat")
effects.show(view, "csat", settings().csat_target)
decompositions.show(view, "csat")
present = [name for name in SPLITS if view.facts.has(name)]
measured = view.measured(KEYS, (), *((name,) for name in present))
left, right = st.columns(2)
with left:
    if "issue_type" in present:
        figures.by_segment(measured, "issue_type", "csat")
with right:
    distributions.scores(view)
    if "channel" in present:
        figures.by_segment(measured, "channel", "csat")
drivers.show(view)
for name in present:
    tables.show(measured, name, KEYS, order="csat")
