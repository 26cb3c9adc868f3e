"""Openings, closings and the age of what is open, counted by hand and ticket by ticket."""

from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from core.measure.aging import aging
from core.measure.backlog import AGES, backlog
from core.measure.covered import covered_days
from core.measure.filters import ALL, Filters
from core.measure.flow import carried, flow
from tests.core.made import Made, ticket
from tests.core.measure.conftest import DAY, MAY, five, may
from tests.depth import examples

NAMES = [name for name, _, _ in AGES]


def test_what_came_and_what_was_closed_each_day() -> None:
    facts = five(until=3)
    table = flow(facts, Filters(MAY, may(31)))
    assert table["day"].dt.day.tolist() == [1, 2, 3]
    assert table["opened"].tolist() == [2, 1, 0]
    assert table["closings"].tolist() == [1, 0, 1]
    only = flow(facts, Filters(may(2), may(3)).choosing("channel", "phone"))
    assert only["closings"].tolist() == [0, 1]


def test_a_day_no_file_speaks_of_is_empty() -> None:
    rows = [ticket(may(day), "phone", 5, ttr=60.0) for day in range(1, 15)]
    later = MAY + timedelta(days=61)
    rows += [ticket(later + timedelta(days=at), "phone", 5, batch=2) for at in range(14)]
    table = flow(Made(rows, as_of=datetime(2024, 7, 31, 4))).set_index("day")
    assert np.isnan(table["opened"][pd.Timestamp(2024, 6, 15)])
    assert np.isnan(table["closings"][pd.Timestamp(2024, 6, 15)])
    assert table["opened"][pd.Timestamp(later)] == 1
    assert flow(Made([])).columns.tolist() == ["day", "opened", "closings"]


@settings(max_examples=examples(20), deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.none() | st.integers(-2, 20)), min_size=1))
def test_the_difference_is_what_the_backlog_changes_by(
    spells: list[tuple[int, int | None]],
) -> None:
    rows = []
    for opened, lasted in spells:
        day = MAY + timedelta(days=opened)
        ended = None if lasted is None else day + timedelta(days=lasted)
        ttr = None if lasted is None else 60.0
        rows.append(ticket(day, "phone", 5, ttr=ttr, closed_day=ended))
    facts = Made(rows)
    days, moved = backlog(facts, Filters(MAY, may(31))), flow(facts, Filters(MAY, may(31)))
    net = (moved["opened"] - moved["closings"]).fillna(0)
    assert np.diff(days["backlog"]).tolist() == net.tolist()[1:]


def test_the_oldest_stand_first() -> None:
    facts = Made(
        [
            ticket(may(1), "phone", 5, ttr=600.0),
            ticket(may(9), "phone", 5),
            ticket(may(8), "phone", 5),
            ticket(may(2), "email", 5),
            ticket(may(2), None, 5),
            ticket(may(1), None, 5, ttr=30 * DAY),
            ticket(may(10), "chat", 5, ttr=600.0),
        ],
        as_of=datetime(2024, 5, 31, 4),
    )
    table = aging(facts, "channel", Filters(MAY, may(10)))
    assert table["channel"].astype(object).fillna("").tolist() == ["", "email", "phone"]
    assert table["backlog"].tolist() == [2, 1, 2]
    assert table["oldest"].tolist() == [9, 8, 2]
    assert table[NAMES].to_numpy().tolist() == [[0, 0, 0, 2], [0, 0, 0, 1], [0, 2, 0, 0]]
    total = backlog(facts, Filters(MAY, may(10))).iloc[-1]
    assert table[NAMES].sum().tolist() == [total[name] for name in NAMES]
    assert aging(Made([]), "channel").empty
    nothing = aging(facts, "channel", Filters(date(2024, 4, 1), date(2024, 4, 2)))
    assert nothing.columns.tolist() == ["channel", "backlog", *NAMES, "oldest"]


def test_days_of_files_are_those_of_the_chosen_channels_up_to_the_cut_off() -> None:
    rows = [ticket(may(day), channel, 5) for day in range(1, 20) for channel in ("phone", "chat")]
    facts = Made(rows, as_of=datetime(2024, 5, 10, 4))
    assert covered_days(facts, ALL)["day"].max() == pd.Timestamp(2024, 5, 10)
    found = covered_days(facts, Filters(may(6), may(20)).choosing("channel", "chat"))
    assert found["channel"].unique().tolist() == ["chat"]
    assert found["day"].dt.day.tolist() == [6, 7, 8, 9, 10]
    assert found["rest"].tolist() == [False] * 5
    assert covered_days(Made([]), ALL).empty


def test_what_was_carried_into_the_days_and_closed_in_them() -> None:
    before = date(2024, 4, 20)
    facts = Made(
        [
            ticket(before, "phone", 5),
            ticket(before, "phone", 5, ttr=12 * DAY),
            ticket(before, "phone", 5, ttr=600.0),
            ticket(before, "phone", 5, ttr=60 * DAY),
            ticket(may(2), "phone", 5, ttr=600.0),
        ]
    )
    assert carried(facts, Filters(MAY, may(31))) == (3, 1)
    assert carried(Made([]), ALL) == (0, 0)
