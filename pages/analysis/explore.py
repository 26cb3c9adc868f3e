"""自由切片: any metric by one or two segments, or groups side by side; to link to or to pin."""

import streamlit as st

from pages.parts import heading
from pages.parts.analysis import beside, notes, sliced, slicing
from pages.parts.choices import remembered
from pages.parts.choosing import looking
from pages.parts.words import say, worded

WAYS = ("split", "beside")

view = looking.view()
heading.show_period("explore", view)
way = st.segmented_control(
    say("explore.way"),
    WAYS,
    required=True,
    label_visibility="collapsed",
    format_func=worded(WAYS, lambda each: say(f"explore.way_{each}")),
    **remembered("way", "beside" if looking.beside() else "split", WAYS),
)
if way == "beside":
    beside.show(view)
else:
    st.text(say("explore.lead"))
    asked = slicing.choose()
    sliced.show(view, asked)
notes.show(view)
