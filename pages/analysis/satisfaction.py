"""满意度: what customers answered, how many did, and where they were least satisfied."""

import streamlit as st

from pages.parts import empty, heading
from pages.parts.analysis import (
    abnormal,
    decompositions,
    distributions,
    drivers,
    effects,
    figures,
    notes,
    splits,
    tiles,
)
from pages.parts.choosing import looking
from pages.parts.choosing.looking import settings

KEYS = ("csat", "score.mean", "nps", "neutral_share", "low_share", "answers")
SPLITS = ("channel", "issue_type", "team", "time_band", "customer_group", "priority")

view = looking.view()
heading.show_period("satisfaction", view)
empty.need_answers(view)
tiles.show(view, ("csat", "score.mean", "nps", distributions.response_rate(view)))
notes.show(view)
daily = figures.days_or_weeks(view, ("csat",))
figures.daily(daily, ("csat",), target=settings().csat_target, marks=abnormal.marks(view, "csat"))
abnormal.tell_visible(view, "csat")
effects.show(view, "csat", settings().csat_target)
decompositions.show(view, "csat")
charted = [name for name in ("issue_type", "channel") if view.facts.has(name)]
measured = view.measured(("csat",), (), *((name,) for name in charted))
left, right = st.columns(2)
for column, name in zip((left, right), charted, strict=False):
    with column:
        figures.by_segment(measured, name, "csat")
with right if len(charted) == 1 else st.container():
    distributions.scores(view)
drivers.show(view)
splits.show(view, SPLITS, KEYS, ("csat", "score.mean"))
