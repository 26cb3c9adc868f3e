"""数据质量: what came in, what was left out and why, what is covered, who checked it."""

import streamlit as st

from pages.parts import batches, completeness, coverage, empty, heading
from pages.parts.session import facts, store
from pages.parts.words import say

heading.show("quality")
if not store().batches(undone=True):
    empty.need_data()
st.text(say("quality.lead"))
if not facts().empty:
    coverage.show()
    completeness.show()
batches.show()
