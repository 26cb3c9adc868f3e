"""Answers without a ticket: which, and why."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.derive import Facts, prepare
from core.measure.filters import Filters
from core.measure.unmatched import WHY, match_by_batch, unmatched
from core.store import Store
from core.texts import has
from tests.core.store.told import source, surveys, tickets

TICKET = {"ticket_key": "t1", "customer_key": "c1", "created_at": "2024-05-01T02:00"}


def answered(day: str, **keys: str) -> dict[str, object]:
    return {"answered_at": f"2024-05-{day}T03:00", "score": 3.0, "comment": "慢", **keys}


ANSWERS = surveys(
    answered("01", ticket_key="t1"),
    answered("02", ticket_key="t9", customer_key="c1"),
    answered("03", customer_key="c1"),
    answered("20", customer_key="c1"),
    answered("21", customer_key="c9"),
    answered("22"),
    {"answered_at": "2024-05-23T03:00", "ticket_key": "t8"},
)


@pytest.fixture
def facts(tmp_path: Path) -> Iterator[Facts]:
    store = Store(tmp_path)
    store.add(tickets(TICKET), source("t"))
    store.add(ANSWERS, source("s"))
    prepared = prepare(store)
    yield prepared
    prepared.close()
    store.close()


def test_every_answer_without_a_ticket_says_why(facts: Facts) -> None:
    rows = unmatched(facts, 10)
    assert dict(zip(rows["row_no"], rows["why"], strict=True)) == {
        6: "nothing_to_join",
        5: "unknown_customer",
        4: "no_recent_ticket",
        2: "unknown_id",
    }
    assert rows["row_no"].tolist() == [6, 5, 4, 2]
    assert (len(rows), facts.match.unmatched) == (4, 4)
    assert rows["comment"].tolist() == ["慢"] * 4


def test_only_the_newest_or_those_of_a_period(facts: Facts) -> None:
    assert unmatched(facts, 1)["row_no"].tolist() == [6]
    days = Filters(start=date(2024, 5, 20), end=date(2024, 5, 21))
    assert unmatched(facts, 9, days)["row_no"].tolist() == [5, 4]


def test_the_rate_of_each_file(facts: Facts) -> None:
    assert match_by_batch(facts).to_dict("records") == [{"batch": 2, "answers": 6, "matched": 2}]


@pytest.mark.parametrize("why", WHY)
def test_every_reason_has_its_words(why: str) -> None:
    assert has(f"why.{why}")
