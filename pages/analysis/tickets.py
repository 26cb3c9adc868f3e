"""工单明细: the filtered rows behind every number, masked, sortable, downloadable."""

import streamlit as st

from pages.parts import empty, heading
from pages.parts.analysis import ticket_rows
from pages.parts.choosing import looking
from pages.parts.words import say

view = looking.view()
heading.show_period("tickets", view)
empty.need_rows(view)
st.text(say("tickets.lead"))
ticket_rows.show(view)
