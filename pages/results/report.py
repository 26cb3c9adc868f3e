"""整合报告: choose what goes in, see it named, take the workbook along."""

import streamlit as st

from pages.parts import heading, report_desk
from pages.parts.choosing import looking
from pages.parts.words import say

view = looking.view()
heading.show_period("report", view)
st.text(say("reporting.lead"))
report_desk.show(view)
