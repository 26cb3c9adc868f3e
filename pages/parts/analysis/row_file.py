"""Rows as shown to a button that takes them along as a file."""

import pandas as pd
import streamlit as st

from pages.parts.inert import csv
from pages.parts.session import language
from pages.parts.words import label


def offer(rows: pd.DataFrame, title: str, key: str) -> None:
    """The rows as CSV under a title; written only when the button is clicked."""
    st.download_button(
        label("tickets.download"),
        lambda: csv(rows),
        file_name=f"{title}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"download-{key}@{language()}",
    )
