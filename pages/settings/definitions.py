"""口径与目标: every number's rule in one place, changed here and nowhere else."""

import streamlit as st

from pages.parts import heading
from pages.parts.settings import definitions_list, settings_form
from pages.parts.words import say

heading.show("definitions")
st.text(say("settings.lead"))
settings_form.show()
st.subheader(say("settings.definitions"), anchor=False)
definitions_list.show()
