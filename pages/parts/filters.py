"""The sidebar filters: one set of neutral codes, the same on every page and in the address bar."""

from datetime import date
from typing import Any

import streamlit as st

from core.derive import Facts
from core.measure.filters import Filters, from_query, to_query
from core.measure.periods import Period, named, periods
from core.measure.segments import values
from pages.parts.session import facts, language
from pages.parts.words import say, word

FILTERED = ("channel", "issue_type", "customer_group", "priority", "team", "time_band", "score")
AGAINST = ("previous", "last_year", "none")
