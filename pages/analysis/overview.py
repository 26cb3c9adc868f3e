"""总览: four numbers, one trend, each channel against its own target, the findings."""

import streamlit as st

from pages.parts import empty, heading
from pages.parts.analysis import abnormal, figures, findings, notes, tiles
from pages.parts.choosing import looking
from pages.parts.choosing.looking import settings

view = looking.view()
heading.show_period("overview", view)
empty.need_rows(view)
tiles.show(view, ("service_level", "frt.median", "csat"), backlog=True)
wide, narrow = st.columns([3, 2])
with wide:
    daily = figures.days_or_weeks(view, ("frt.median",))
    marks = abnormal.marks(view, "frt.median")
    figures.daily(daily, ("frt.median",), target=settings().target, marks=marks)
with narrow:
    figures.attainment(view.measured(("service_level",), ("channel",)), "channel")
findings.show(findings.found(view))
notes.show(view)
