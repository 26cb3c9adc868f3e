"""隐私: what is kept of anybody, how, who can see it, and how to erase it."""

import streamlit as st

from pages.parts import heading
from pages.parts.settings import case_finder, erasing_desk, keeping
from pages.parts.words import say

heading.show("privacy")
st.text(say("privacy.lead"))
erasing_desk.say_outcome()
keeping.show()
case_finder.show()
erasing_desk.show()
