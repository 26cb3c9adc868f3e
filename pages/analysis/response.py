"""响应时间: how fast replies came, by channel, issue type, hour, and how they spread."""

import streamlit as st

from core.measure.metrics import band_keys
from pages.parts import (
    abnormal,
    decompositions,
    distributions,
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

STATS = ("frt.mean", "frt.median", "frt.p90", "frt.p95", "frt.max")
KEYS = (*STATS, "service_level", "unanswered_rate", *band_keys(settings().bands))
SPLITS = ("channel", "issue_type", "team", "time_band", "customer_group", "priority")

empty.need_data()
view = looking.view()
heading.show_period("response", view)
empty.need_rows(view)
tiles.show(view, ("frt.mean", "frt.median", "frt.p90", "service_level"))
notes.show(view)
daily = view.measured(("frt.median", "frt.mean"), ("day",)).table(("day",))
marks = abnormal.marks(view, "frt.median")
figures.daily(daily, ("frt.median", "frt.mean"), target=settings().target, marks=marks)
abnormal.tell_visible(view, "frt.median")
effects.show(view, "frt.median", settings().target)
decompositions.show(view, "frt.mean")
present = [name for name in SPLITS if view.facts.has(name)]
measured = view.measured(KEYS, (), *((name,) for name in present))
left, right = st.columns(2)
with left:
    if "channel" in present:
        figures.attainment(measured, "channel")
    distributions.response(view)
with right:
    if "channel" in present:
        figures.band_shares(measured, "channel")
    figures.hours(view, "frt.median")
for name in present:
    tables.show(measured, name, KEYS[:7], order="service_level")
