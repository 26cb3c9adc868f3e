"""自由切片: any metric by one or two segments, drawn and listed, to link to or to pin."""

import streamlit as st

from pages.parts import empty, heading, looking, notes, sliced, slicing
from pages.parts.words import say

empty.need_data()
view = looking.view()
heading.show_period("explore", view)
st.text(say("explore.lead"))
asked = slicing.choose()
sliced.show(view, asked)
notes.show(view)
