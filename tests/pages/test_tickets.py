"""The rows behind a number: those of the filters, masked, opened from a table, downloaded."""

import csv
import json
from io import StringIO

import pandas as pd
import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest

from pages.parts import inert
from tests.pages.acting import Downloads, said, sound, switch
from tests.pages.conftest import Opener

TICKETS = "pages/analysis/tickets.py"
RESPONSE = "pages/analysis/response.py"

pytestmark = pytest.mark.usefixtures("sample")


def click_row(app: AppTest, table: str, place: int) -> AppTest:
    """A row of a table chosen, as the browser says it."""
    found = next(each for each in app.dataframe if (each.key or "").startswith(table))
    chosen = json.dumps({"selection": {"rows": [place], "columns": [], "cells": []}})
    states = app._tree.get_widget_states()
    states.widgets.append(WidgetState(id=found.proto.id, string_value=chosen))
    return app._run(states)


def test_the_rows_are_those_of_the_filters(opened: Opener) -> None:
    app = opened(TICKETS, channel="email")
    sound(app)
    table = app.dataframe[0].value
    assert set(table["渠道"]) == {"邮件"}
    assert "共 120 张" in said(app)


def test_durations_have_one_decimal_each(opened: Opener) -> None:
    (columns,) = {each.proto.columns for each in opened(TICKETS).dataframe}
    configs = {name: each.get("type_config", {}) for name, each in json.loads(columns).items()}
    for name in ("首次响应（分钟）", "解决时长（分钟）"):
        assert configs[name]["format"] == "%.1f"


def test_a_click_on_a_row_opens_its_tickets(opened: Opener) -> None:
    app = opened(RESPONSE)
    click_row(app, "table-channel", 0)
    sound(app)
    assert "工单明细" in app.title[0].value
    assert app.multiselect(key="channel@zh").value == ["email"]
    assert set(app.dataframe[0].value["渠道"]) == {"邮件"}
    app.switch_page(RESPONSE).run()
    sound(app)
    assert "响应时间" in app.title[0].value


def test_a_click_on_what_has_no_code_opens_those_without(opened: Opener) -> None:
    app = opened("pages/analysis/satisfaction.py")
    table = next(each for each in app.dataframe if (each.key or "").startswith("table-channel"))
    names = [str(name) for name in table.value.iloc[:, 0]]
    (unmatched,) = [place for place, name in enumerate(names) if name.startswith("未匹配")]
    click_row(app, "table-channel", unmatched)
    sound(app)
    assert app.multiselect(key="channel@zh").value == [""]
    app.multiselect(key="channel@zh").set_value([]).run()
    sound(app)


def test_the_download_is_what_is_shown(opened: Opener, downloads: Downloads) -> None:
    app = opened(TICKETS, channel="email")
    held = downloads.fetch(app, "download-tickets@zh").decode("utf-8-sig")
    lines = list(csv.reader(StringIO(held)))
    shown = app.dataframe[0].value
    assert lines[0] == list(map(str, shown.columns))
    assert len(lines) - 1 == len(shown)
    assert not any(cell[:1] in "=+@" for line in lines for cell in line if cell)


def test_an_english_download_has_english_headers(opened: Opener, downloads: Downloads) -> None:
    app = opened(TICKETS, channel="email")
    switch(app, "en")
    held = downloads.fetch(app, "download-tickets@en").decode("utf-8-sig")
    assert held.splitlines()[0].isascii()


def test_a_formula_in_a_word_stays_a_word() -> None:
    table = pd.DataFrame({"a": ["=1+1", "x", None], "n": [-1.5, None, 2]})
    lines = inert.csv(table).decode("utf-8-sig").splitlines()
    assert lines == ["a,n", "'=1+1,-1.5", "x,", ",2.0"]


def test_another_order_sorts_the_rows_in_either_language(opened: Opener) -> None:
    app = opened(TICKETS, channel="email")
    app.segmented_control(key="order@zh").set_value("slowest").run()
    sound(app)
    name = next(column for column in app.dataframe[0].value.columns if "首次响应" in column)
    waited = app.dataframe[0].value[name].dropna().tolist()
    assert waited == sorted(waited, reverse=True)
    switch(app, "en")
    assert app.segmented_control(key="order@en").value == "slowest"
