"""Every metric with its unit and its rule, as printed wherever the number goes."""

import streamlit as st

from core.measure.metrics import in_use
from core.measure.naming import definition, metric_name
from pages.parts.session import language, settings

WIDTHS = (1, 3)


def show() -> None:
    """The list, by the settings in force; on a narrow screen each rule under its name."""
    rules = settings()
    for key in in_use(rules):
        name, rule = st.columns(WIDTHS)
        name.text(metric_name(key, language(), rules))
        rule.text(definition(key, language(), rules))
