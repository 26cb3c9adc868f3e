"""模板: blank workbooks to fill, and filled tables brought back."""

import streamlit as st

from core.worktables import TEMPLATES, WORKTABLES
from pages.parts import heading, template_shelf
from pages.parts.upload import filled_tables
from pages.parts.words import say

heading.show("templates")
st.text(say("templates.lead"))
template_shelf.show(TEMPLATES)
st.subheader(say("templates.back"), anchor=False)
st.text(say("templates.back_lead"))
filled_tables.bring_back(WORKTABLES)
