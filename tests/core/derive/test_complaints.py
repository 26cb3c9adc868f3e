"""Complaint lists: each complaint once, beside its ticket, and never a ticket or an answer."""

from dataclasses import replace
from datetime import date

import pytest

from core.derive import prepare
from core.measure.detail import complaints, stream
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.measure.metrics import METRICS
from core.store import Store
from tests.core.store.told import Row, source, surveys, table, tickets

TICKET: Row = {
    "ticket_key": "t1", "created_at": "2024-05-01T02:00", "channel": "电话", "agent_key": "k",
    "first_response_at": "2024-05-01T02:02", "resolved_at": "2024-05-01T04:00",
}  # fmt: skip
ABOUT: Row = {"ticket_key": "t1", "created_at": "2024-07-09T17:00", "comment": "没人回电"}
ALONE: Row = {"created_at": "2024-05-09", "has_time": False, "channel": "门店", "comment": "太慢"}
LIST = table("complaints", ABOUT, ALONE)
COLUMNS = ("day", "channel", "agent", "frt", "matched", "comment")


def listed(store: Store, filters: Filters | None = None) -> list[tuple[object, ...]]:
    facts = prepare(store)
    found = complaints(facts, filters or Filters(), COLUMNS, ("day",))
    facts.close()
    return [tuple(row) for row in found.astype(object).itertuples(index=False)]


def test_a_complaint_stands_beside_its_ticket(store: Store) -> None:
    store.add(tickets(TICKET), source("t"))
    store.add(LIST, source("c"))
    alone, about = listed(store)
    assert about[1:5] == ("phone", "agent-01", 120.0, True)
    assert (alone[1], alone[4], alone[5]) == ("walk_in", False, "太慢")
    facts = prepare(store)
    assert facts.complaints == 2
    days = [row[0] for row in stream(facts, columns=("day",), order=("day",), kind="complaint")]
    assert days == [date(2024, 5, 9), date(2024, 7, 10)]
    facts.close()


def test_filters_choose_among_complaints(store: Store) -> None:
    store.add(LIST, source("c"))
    assert len(listed(store, Filters().choosing("channel", "walk_in"))) == 1


@pytest.mark.parametrize("by", [(), ("channel",), ("month",), ("day",)])
def test_no_number_of_tickets_or_answers_moves(store: Store, by: tuple[str, ...]) -> None:
    store.add(tickets(TICKET), source("t"))
    store.add(surveys({"ticket_key": "t1", "answered_at": "2024-05-02", "score": 2.0}), source("s"))
    before, after = prepare(store), None
    store.add(LIST, source("c"))
    after = prepare(store)
    keys = [each.key for each in METRICS]
    told = [measure(facts, keys, (by,)).table(by) for facts in (before, after)]
    assert told[0].equals(told[1])
    for name in ("as_of", "months", "present", "match"):
        assert getattr(before, name) == getattr(after, name)
    before.close()
    after.close()


def test_a_complaint_in_two_overlapping_lists_counts_once(store: Store) -> None:
    store.add(LIST, source("一"))
    store.add(replace(LIST, mapping=replace(LIST.mapping, timezone="UTC")), source("二"))
    assert len(listed(store)) == 2


def test_two_complaints_about_one_ticket_are_two(store: Store) -> None:
    again = ABOUT | {"created_at": "2024-07-10T17:00"}
    store.add(table("complaints", ABOUT, again), source())
    assert len(listed(store)) == 2


def test_equal_rows_that_nothing_tells_apart_all_stay(store: Store) -> None:
    plain: Row = {"created_at": "2024-05-09", "has_time": False, "channel": "门店"}
    store.add(table("complaints", plain, plain), source("一"))
    store.add(table("complaints", plain), source("二"))
    assert len(listed(store)) == 3
