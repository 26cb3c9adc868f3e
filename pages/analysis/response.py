"""响应时间: how fast replies came, why that changed, how they spread, and by which segment."""

import streamlit as st

from core.measure.metrics import band_keys
from pages.parts import empty, heading
from pages.parts.analysis import (
    abnormal,
    decompositions,
    distributions,
    effects,
    figures,
    notes,
    splits,
    tiles,
)
from pages.parts.choosing import looking
from pages.parts.choosing.looking import settings

STATS = ("frt.mean", "frt.median", "frt.p90", "frt.p95", "frt.max")
KEYS = ("service_level", *STATS, "unanswered_rate")
SPLITS = ("channel", "issue_type", "team", "time_band", "customer_group", "priority")

view = looking.view()
heading.show_period("response", view)
empty.need_rows(view)
tiles.show(view, ("frt.mean", "frt.median", "frt.p90", "service_level"))
notes.show(view)
daily = figures.days_or_weeks(view, ("frt.median", "frt.mean"))
marks = abnormal.marks(view, "frt.median")
figures.daily(daily, ("frt.median", "frt.mean"), target=settings().target, marks=marks)
abnormal.tell_visible(view, "frt.median")
effects.show(view, "frt.median", settings().target)
decompositions.show(view, "frt.mean")
if view.facts.has("channel"):
    keys = ("service_level", *band_keys(settings().bands))
    measured = view.measured(keys, (), ("channel",))
    left, right = st.columns(2)
    with left:
        figures.attainment(measured, "channel")
    with right:
        figures.band_shares(measured, "channel")
distributions.response(view)
splits.show(view, SPLITS, KEYS, ("service_level", "frt.median"))
