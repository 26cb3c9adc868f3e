"""Ratings typed by hand: cleaned, masked and stored as a file would be."""

from datetime import date

import pandas as pd
import pytest

from core.derive import prepare
from core.intake.readiness import NoRowKept
from core.intake.typed_rows import COLUMNS, look_at_typed, take_typed
from core.store import Store
from core.worktables import table

WHO = "客服主管*"
ROW = {
    "day": date(2024, 5, 21), "channel": "电话", "response": 3.5, "score": 4,
    "issue_type": "退款", "agent": "客服01*", "remark": "刘小红 13812345678 没接到",
}  # fmt: skip


def test_the_columns_are_those_of_the_template() -> None:
    assert list(COLUMNS) == [each.key for each in table("tickets").columns]


def test_typed_rows_are_tickets_with_their_ratings(store: Store) -> None:
    batch = take_typed([ROW, ROW | {"day": "2024-05-23", "response": "2分30秒"}], store, WHO)
    assert (batch.name, batch.kind, batch.who) == (
        "手工录入 2024-05-21 – 2024-05-23", "tickets", WHO,
    )  # fmt: skip
    facts = prepare(store)
    found = facts.cursor().execute(
        "SELECT day, channel, frt, score, scale, satisfied, agent FROM facts WHERE kind = 'ticket'"
        " ORDER BY day"
    )
    assert found.fetchall() == [
        (date(2024, 5, 21), "phone", 210.0, 4.0, 5, True, "agent-01"),
        (date(2024, 5, 23), "phone", 150.0, 4.0, 5, True, "agent-01"),
    ]
    facts.close()


def test_nobody_is_in_what_is_stored_and_nothing_stays_in_the_spool(store: Store) -> None:
    batch = take_typed([ROW], store, WHO)
    stored = pd.read_parquet(batch.path)
    assert "13812345678" not in stored.to_csv()
    assert not list(store.spool.rglob("*.arrow"))


def test_the_notes_are_those_of_a_file(store: Store) -> None:
    rows = [ROW | {"score": 9}, ROW | {"day": None}, ROW | {"response": -1}, {}]
    preview = look_at_typed(rows, store)
    keys = {each.key for each in preview.tickets.notes}
    assert {"value_not_used_off_scale", "value_not_used_negative_duration"} <= keys
    assert preview.tickets.counts.left_out == {"undated": 1}
    assert preview.tickets.counts.skipped == {"blank": 1}
    assert store.batches() == ()


def test_the_same_rows_again_change_nothing(store: Store) -> None:
    assert take_typed([ROW], store, WHO) == take_typed([ROW], store, WHO)
    assert look_at_typed([ROW], store).known == 1


@pytest.mark.parametrize("rows", [[], [{}], [{"day": "改天", "score": 5}]])
def test_nothing_to_take_in_is_refused(store: Store, rows: list[dict[str, object]]) -> None:
    with pytest.raises(NoRowKept):
        take_typed(rows, store, WHO)
    assert not list(store.spool.rglob("*.arrow"))
