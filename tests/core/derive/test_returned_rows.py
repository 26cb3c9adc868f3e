"""Rows put back, by rule or singly: they count, and nothing else changes."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.derive import prepare
from core.store import Store
from core.tickets import LEFT_OUT
from tests.core.derive.conftest import Derive, read
from tests.core.store.told import Row, source, surveys, tickets
from tests.depth import examples

WHO = "分析员*"
KEPT: Row = {"ticket_key": "t1", "created_at": "2024-05-01T02:00", "channel": "电话"}
OLDER: Row = KEPT | {"left_out": "superseded", "channel": "邮件"}
TESTED: Row = {"ticket_key": "t2", "created_at": "2024-05-02T02:00", "left_out": "test"}
TOTAL: Row = {"left_out": "total"}
TABLE = tickets(KEPT, OLDER, TESTED, TOTAL)


def rows(found: list[Row]) -> list[int]:
    return [row["row_no"] for row in found]


def test_a_single_row_put_back_counts_until_it_is_left_out_again(
    store: Store, derive: Derive
) -> None:
    assert rows(derive(TABLE)) == [1]
    store.put_back_rows(1, (3, 1, 99), WHO)
    assert rows(derive()) == [1, 3]
    store.leave_out_rows(1, (3,), WHO)
    assert rows(derive()) == [1]


def test_an_older_state_put_back_is_a_ticket_of_its_own(store: Store, derive: Derive) -> None:
    derive(TABLE)
    store.put_back_rows(1, (2,), WHO)
    assert [(row["ticket_key"], row["channel"]) for row in derive()] == [
        ("t1", "phone"),
        ("t1", "email"),
    ]
    store.leave_out_rows(1, (2,), WHO)
    store.put_back(1, "superseded", WHO)
    assert rows(derive()) == [1, 2]


def test_a_later_file_does_not_take_a_row_away_that_was_put_back(
    store: Store, derive: Derive
) -> None:
    derive(TABLE)
    store.put_back(1, "superseded", WHO)
    later = tickets(KEPT | {"channel": "在线"}, as_of="2024-06-30")
    assert [row["channel"] for row in derive(later)] == ["email", "chat"]


def test_an_answer_stays_with_the_state_that_counted_before(store: Store, derive: Derive) -> None:
    answer = surveys({"ticket_key": "t1", "answered_at": "2024-05-03", "score": 2.0})
    derive(TABLE, answer)
    store.put_back(1, "superseded", WHO)
    assert [row["score"] for row in derive()] == [2.0, None]
    (matched,) = derive(kind="answer")
    assert (matched["matched"], matched["channel"]) == (True, "phone")


def test_an_answer_finds_a_twin_whose_ticket_counts_no_more(store: Store, derive: Derive) -> None:
    gone: Row = KEPT | {"left_out": "test"}
    answer = surveys({"ticket_key": "t1", "answered_at": "2024-05-03", "score": 2.0})
    derive(tickets(gone, OLDER, OLDER), answer)
    store.put_back(1, "superseded", WHO)
    assert [row["score"] for row in derive()] == [2.0, None]
    assert len(derive(kind="answer")) == 1


def test_the_counts_shown_are_those_of_today(store: Store) -> None:
    batch = store.add(tickets(KEPT, OLDER, TESTED), source())
    assert batch.counted == batch.counts
    store.put_back_rows(1, (3,), WHO)
    store.put_back(1, "superseded", WHO)
    store.put_back(1, "test", WHO)
    batch = store.batch(1)
    assert (batch.rows_back, batch.put_back) == ((3,), ("superseded", "test"))
    assert (batch.counts.kept, batch.counted.kept, batch.counted.left_out) == (1, 3, {})


def test_what_never_was_a_record_stays_out(store: Store) -> None:
    store.add(tickets(KEPT, {"left_out": "event"}, {"left_out": "blank"}), source())
    store.put_back_rows(1, (1, 2, 3), WHO)
    assert store.batch(1).rows_back == ()


REASONS = st.lists(st.sampled_from([None, *LEFT_OUT, "total", "blank"]), min_size=1, max_size=8)


@settings(max_examples=examples(30), deadline=None)
@given(reasons=REASONS, data=st.data())
def test_what_is_put_back_moves_the_counts_exactly(
    tmp_path_factory: Any, reasons: list[str | None], data: st.DataObject
) -> None:
    store = Store(tmp_path_factory.mktemp("data"))
    many = [KEPT | {"ticket_key": f"t{n}", "left_out": each} for n, each in enumerate(reasons)]
    store.add(tickets(*many), source())
    single = data.draw(st.sets(st.integers(1, len(reasons))))
    for reason in data.draw(st.sets(st.sampled_from(LEFT_OUT))):
        store.put_back(1, reason, WHO)
    store.put_back_rows(1, single, WHO)
    batch = store.batch(1)
    facts = prepare(store)
    assert len(read(facts)) == batch.counted.kept
    facts.close()
    counts = batch.counted
    gone = sum(counts.left_out.values()) + sum(counts.skipped.values())
    assert counts.read == counts.kept + gone
    store.close()
