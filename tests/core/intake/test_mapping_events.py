"""An event log is recognised by its rows, asked about once, and the answer kept."""

import pytest

from core.intake.mapping import answer, propose, questions_of
from core.intake.mapping.event_logs import event_column
from core.tickets import ColumnMapping

LOG = {
    "Case ID": ["1", "1", "1", "2", "2", "3", "3", "3"],
    "Activity": ["Open", "Reply", "Close", "Open", "Close", "Open", "Assign", "Close"],
    "Resource": ["A", "B", "B", "A", "C", "A", "A", "B"],
    "Complete Timestamp": [f"2024-05-0{each}:00" for each in
                           ("1 10:10", "1 10:30", "2 10:11", "2 10:12", "3 10:13", "3 10:14",
                            "3 10:50", "4 10:15")],
}  # fmt: skip


def open_questions(columns: dict[str, list[str]]) -> list[str]:
    return [each.key for each in propose(list(columns), columns, timezone="UTC").questions]


def test_a_log_is_asked_about_once() -> None:
    proposal = propose(list(LOG), LOG, timezone="UTC")
    (question,) = [each for each in proposal.questions if each.key == "event_log"]
    assert (question.header, question.choices) == ("Activity", ("fold", "rows"))
    assert "Reply" in question.observed
    folded = answer(proposal.mapping, question, "fold")
    assert folded.events == "Activity"
    rows = answer(folded, question, "rows")
    assert rows.events is None
    for mapping in (folded, rows):
        assert all(each.key != "event_log" for each in questions_of(mapping, LOG))
        again = propose(list(LOG), LOG, timezone="UTC", remembered=mapping)
        assert "event_log" not in {each.key for each in again.questions}


@pytest.mark.parametrize(
    "name", ["操作", "处理环节", "事件类型", "Event", "Aktion", "アクティビティ"]
)
def test_the_column_of_events_has_many_names(name: str) -> None:
    columns = {name if header == "Activity" else header: LOG[header] for header in LOG}
    assert "event_log" in open_questions(columns)


def test_a_status_that_changes_will_do() -> None:
    states = ["新建", "处理中", "已关闭", "新建", "处理中", "已关闭", "新建", "已关闭"]
    columns = {"工单号": LOG["Case ID"], "状态": states,
               "更新时间": [""] * 8, "操作时间": LOG["Complete Timestamp"]}  # fmt: skip
    proposal = propose(list(columns), columns, timezone="UTC")
    assert [each.header for each in proposal.questions if each.key == "event_log"] == ["状态"]


@pytest.mark.parametrize(
    "columns",
    [
        {**LOG, "Case ID": [str(each) for each in range(8)]},
        {**LOG, "Activity": ["Open"] * 8},
        {**LOG, "Complete Timestamp": ["2024-05-01 10:00:00"] * 8},
        {**LOG, "Resolved at": LOG["Complete Timestamp"]},
        {header: LOG[header] for header in ("Case ID", "Complete Timestamp", "Resource")},
        {header: cells[:2] for header, cells in LOG.items()},
        {**LOG, "Case ID": ["", "", "", "", "", "", "", "1"]},
    ],
    ids=["one row each", "one event", "one moment", "two moments", "no events", "few", "no ids"],
)
def test_what_is_no_log(columns: dict[str, list[str]]) -> None:
    assert "event_log" not in open_questions(columns)


def test_surveys_are_no_logs() -> None:
    fields = (("Case ID", "ticket_id"), ("Complete Timestamp", "created_at"), ("Activity", None))
    assert event_column(ColumnMapping("tickets", fields), LOG) == "Activity"
    assert event_column(ColumnMapping("surveys", fields), LOG) is None
