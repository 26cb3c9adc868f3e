"""One ticket in several files: its latest state counts, and undoing brings the earlier back."""

from datetime import datetime

from core.derive import prepare
from core.store import Store
from tests.core.derive.conftest import Derive, read
from tests.core.store.told import Row, source, tickets

OPEN: Row = {"ticket_key": "t1", "created_at": "2024-05-31T02:00", "status": "处理中",
             "resolved_at": None}  # fmt: skip
CLOSED = OPEN | {"status": "已关闭", "resolved_at": "2024-06-02T02:00"}
MAY = tickets(
    OPEN, {"ticket_key": "t2", "created_at": "2024-05-30T02:00"}, as_of="2024-05-31T16:00"
)
JUNE = tickets(CLOSED, {"ticket_key": "t3", "created_at": "2024-06-01T02:00"}, as_of="2024-06-30")


def keys(rows: list[Row]) -> list[tuple[str, str | None]]:
    return [(row["ticket_key"], row["status"]) for row in rows]


def test_the_same_ticket_in_two_monthly_files_counts_once(derive: Derive) -> None:
    assert keys(derive(MAY, JUNE)) == [("t2", "open"), ("t1", "closed"), ("t3", "open")]


def test_the_order_of_upload_does_not_decide(derive: Derive) -> None:
    assert sorted(keys(derive(JUNE, MAY)), key=str) == [
        ("t1", "closed"), ("t2", "open"), ("t3", "open"),
    ]  # fmt: skip


def test_undoing_a_batch_revives_what_it_superseded(store: Store, derive: Derive) -> None:
    derive(MAY, JUNE)
    store.undo(2, "分析员*")
    assert keys(derive()) == [("t1", "open"), ("t2", "open")]
    store.revive(2, "分析员*")
    assert len(derive()) == 3


def test_a_ticket_opened_again_in_a_later_file_is_open(derive: Derive) -> None:
    first = OPEN | {"status": "已关闭", "resolved_at": "2024-05-31T10:00"}
    later = tickets(OPEN, as_of="2024-06-30")
    (row,) = derive(tickets(first, as_of="2024-05-31T16:00"), later)
    assert (row["status"], row["resolved_at"]) == ("open", None)


def test_equal_states_are_told_by_the_later_batch(derive: Derive) -> None:
    row = {"ticket_key": "t1", "created_at": "2024-05-01"}
    (found,) = derive(tickets(row | {"team": "一组"}), tickets(row | {"team": "二组"}))
    assert found["team"] == "二组"


def test_equal_states_in_one_file_are_told_by_the_later_row(derive: Derive) -> None:
    row = {"ticket_key": "t1", "created_at": "2024-05-01"}
    (found,) = derive(tickets(row | {"team": "一组"}, row | {"team": "二组"}))
    assert found["team"] == "二组"


def test_rows_without_a_ticket_id_are_all_tickets(derive: Derive) -> None:
    row = {"created_at": "2024-05-01", "has_time": False}
    assert len(derive(tickets(row, row), tickets(row))) == 3


def test_left_out_rows_count_when_put_back_and_only_then(store: Store, derive: Derive) -> None:
    table = tickets(
        {"ticket_key": "t1", "created_at": "2024-05-01"},
        {"ticket_key": "t2", "created_at": "2024-05-01", "left_out": "test"},
        {"ticket_key": "t3", "created_at": "2024-05-01", "left_out": "undated"},
    )
    assert len(derive(table)) == 1
    store.put_back(1, "test", "分析员*")
    assert [row["ticket_key"] for row in derive()] == ["t1", "t2"]
    store.leave_out(1, "test", "分析员*")
    assert len(derive()) == 1


def test_files_with_different_columns_fit_together(store: Store) -> None:
    store.add(tickets({"created_at": "2024-05-01", "team": "一组"}), source("a"))
    store.add(tickets({"ticket_key": "t", "priority": "高", "replies": 2}), source("b"))
    facts = prepare(store)
    first, second = read(facts)
    assert (first["team"], first["priority"], second["team"]) == ("一组", None, None)
    assert (second["priority"], second["replies"]) == ("高", 2)
    assert facts.has("team")
    assert not facts.has("customer_group")
    assert facts.as_of == datetime(2024, 5, 1)
    facts.close()
