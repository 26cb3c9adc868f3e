"""工作时间: the week's hours, holidays and make-up workdays, and which clock durations follow."""

import streamlit as st

from pages.parts import heading
from pages.parts.settings import working_hours
from pages.parts.words import say

heading.show("hours")
st.text(say("hours.lead"))
working_hours.show()
