"""Every metric with its unit and its rule, as printed wherever the number goes."""

import pandas as pd
import streamlit as st

from core.measure.metrics import in_use
from core.measure.naming import definition, metric_name
from pages.parts.session import language, settings
from pages.parts.words import say

WIDE, HIGH = 620, 74


def show() -> None:
    """The list, by the settings in force."""
    rules = settings()
    rows = [
        (metric_name(key, language(), rules), definition(key, language(), rules))
        for key in in_use(rules)
    ]
    columns = [say("settings.metric"), say("settings.definition")]
    table = pd.DataFrame(rows, columns=columns)
    wide = {columns[1]: st.column_config.TextColumn(width=WIDE)}
    st.dataframe(table, hide_index=True, height="content", row_height=HIGH, column_config=wide)
