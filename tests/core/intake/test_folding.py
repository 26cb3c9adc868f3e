"""Event logs: many rows of a ticket become one, and every row is accounted for."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.intake.cleaning import clean
from core.intake.rules.event_words import event
from core.tickets import Tickets
from tests.core.intake.tables import mapping, raw
from tests.depth import examples

NAMES = {"单号": "ticket_id", "时间": "created_at", "状态": "status", "渠道": "channel",
         "说明": "description", "客户": "customer_name"}  # fmt: skip
AT = "2023-10-01 {}"


def folded(folder: Path, columns: dict[str, list[str]], events: str = "", **more: Any) -> Tickets:
    table = raw(folder, columns)
    return clean(table, mapping(table, NAMES, events=events, scale=5, **more))


def heads(tickets: Tickets) -> pd.DataFrame:
    return tickets.frame[tickets.frame["left_out"].isna()]


def local(moments: pd.Series) -> list[str | None]:
    shown = (moments + pd.Timedelta(hours=8)).dt.strftime("%H:%M")
    return [None if pd.isna(each) else each for each in shown]


CLOCKS = ("10:00", "11:00", "10:05", "10:20", "11:30", "12:00", "12:30")
LOG = {
    "单号": ["A", "B", "A", "A", "B", "A", "A"],
    "时间": [AT.format(each) for each in CLOCKS],
    "事件": ["创建工单", "Created", "客户回复", "客服回复", "Agent replied", "已关闭", "客户评价"],
    "渠道": ["电话", "邮件", "", "在线", "", "", ""],
}  # fmt: skip


def test_a_log_becomes_one_row_per_ticket(tmp_path: Path) -> None:
    tickets = folded(tmp_path, LOG, "事件")
    rows = heads(tickets)
    assert rows["row_no"].tolist() == [1, 2]
    assert local(rows["created_at"]) == ["10:00", "11:00"]
    assert local(rows["first_response_at"]) == ["10:20", "11:30"]
    assert local(rows["resolved_at"]) == ["12:00", None]
    assert rows["channel"].tolist() == ["在线", "邮件"]
    assert rows["replies"].tolist() == [1, 1]
    assert tickets.counts.skipped == {"event": 5}
    assert (tickets.counts.read, tickets.counts.kept) == (7, 2)
    assert [each.key for each in tickets.notes] == ["skipped_event"]


def test_the_order_of_the_rows_does_not_matter(tmp_path: Path) -> None:
    upwards = folded(tmp_path, {name: cells[::-1] for name, cells in LOG.items()}, "事件")
    rows = heads(upwards).sort_values("created_at")
    assert local(rows["first_response_at"]) == ["10:20", "11:30"]
    assert local(rows["resolved_at"]) == ["12:00", None]
    assert rows["row_no"].tolist() == [1, 3]


@pytest.mark.parametrize(
    ("events", "resolved"),
    [
        (["创建", "关闭", "重新打开"], None),
        (["创建", "关闭", "重新打开", "关闭"], "13:00"),
        (["创建", "解决", "关闭", "满意度评价"], "12:00"),
        (["创建", "派单", "等待解决"], None),
    ],
)
def test_the_last_telling_event_decides(
    tmp_path: Path, events: list[str], resolved: str | None
) -> None:
    hours = [AT.format(f"1{hour}:00") for hour in range(len(events))]
    columns = {
        "单号": [*("A" for _ in events), "B", "B"],
        "时间": [*hours, hours[0], hours[1]],
        "事件": [*events, "创建", "已关闭"],
    }
    assert local(heads(folded(tmp_path, columns, "事件"))["resolved_at"])[0] == resolved


def test_without_event_names_the_last_moment_ends_the_ticket(tmp_path: Path) -> None:
    columns = {
        "单号": ["A", "A", "B"],
        "时间": [AT.format(each) for each in ("9:00", "9:30", "9:40")],
    }
    rows = heads(folded(tmp_path, columns))
    assert local(rows["resolved_at"]) == ["09:30", None]
    assert "first_response_at" not in rows


def test_the_latest_status_has_the_last_word(tmp_path: Path) -> None:
    columns = {
        "单号": ["A", "A", "B", "B"],
        "时间": [AT.format(each) for each in ("9:00", "9:30", "9:00", "9:50")],
        "状态": ["新建", "处理中", "新建", "已解决"],
    }
    assert local(heads(folded(tmp_path, columns, "状态"))["resolved_at"]) == [None, "09:50"]


def test_rows_without_an_id_and_rows_that_left_are_no_events(tmp_path: Path) -> None:
    columns = {"单号": ["A", "", "A", "合计"], "时间": [AT.format("9:00")] * 3 + [""]}
    tickets = folded(tmp_path, columns)
    assert tickets.counts.skipped == {"event": 1, "total": 1}
    assert tickets.counts.kept == 2


def test_a_text_keeps_the_people_of_its_own_row_beside_it(tmp_path: Path) -> None:
    columns = {"单号": ["A", "A"], "时间": [AT.format("9:00"), AT.format("9:01")],
               "客户": ["刘小红", "陈静"], "说明": ["刘小红来电", ""]}  # fmt: skip
    (row,) = heads(folded(tmp_path, columns)).to_dict("records")
    assert (row["description"], row["customer_name"]) == ("刘小红来电", "陈静")
    assert row["known_description_customer_name"] == "刘小红"


def test_nothing_is_folded_unasked(tmp_path: Path) -> None:
    table = raw(tmp_path, LOG)
    assert "event" not in clean(table, mapping(table, NAMES)).counts.skipped
    assert "event" not in folded(tmp_path, LOG, "事件", off=("event",)).counts.skipped


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("关闭", "closes"), ("系统自动关闭", "closes"), ("Ticket closed by agent", "closes"),
        ("状态变更为已解决", "closes"), ("RESOLVED", "closes"), ("会话结束", "closes"),
        ("未解决", "other"), ("待解决", "other"), ("Unresolved", "other"), ("申请关闭", "other"),
        ("分配完成", "other"), ("响应超时", "other"), ("Pending close", "other"),
        ("重新打开", "reopens"), ("重开", "reopens"), ("Reopened", "reopens"),
        ("客服回复", "replies"), ("首次响应", "replies"), ("Agent replied", "replies"),
        ("Public comment", "replies"), ("客户回复", "other"), ("Customer replied", "other"),
        ("自动回复", "after"), ("内部备注", "after"), ("auto-reply sent", "after"),
        ("客户评价", "after"), ("Survey sent", "after"), ("", "after"),
        ("派单", "other"), ("created", "other"), ("關閉", "closes"), ("回覆", "replies"),
    ],
)  # fmt: skip
def test_events_by_their_names(word: str, says: str) -> None:
    assert event(word) == says


CELL = st.tuples(
    st.sampled_from(["A", "B", "C", "", "合计", "坏"]),
    st.sampled_from(["", "坏", AT.format("9:00"), AT.format("10:00"), "2031-01-01", "1970-01-01"]),
    st.sampled_from(["创建", "关闭", "回复", "重开", "", "xx"]),
    st.sampled_from(["", "电话", "测试"]),
)


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(CELL, max_size=14), st.sampled_from(["事件", "", "没有"]))
def test_every_row_is_kept_left_out_or_folded(rows: list[tuple[str, ...]], events: str) -> None:
    headers = ("单号", "时间", "事件", "渠道")
    columns = {header: [row[place] for row in rows] for place, header in enumerate(headers)}
    with TemporaryDirectory() as folder:
        tickets = folded(Path(folder), columns, events)
    counts, frame = tickets.counts, tickets.frame
    assert counts.read == len(frame) == len(rows)
    assert counts.kept == int(frame["left_out"].isna().sum())
    kept = heads(tickets)
    assert not kept["ticket_id"].dropna().str.casefold().duplicated().any()
    if "resolved_at" in kept:
        assert not (kept["resolved_at"] < kept["created_at"]).any()


def test_a_million_events_fold_in_seconds(tmp_path: Path) -> None:
    n, rng = 200_000, np.random.default_rng(1)
    ids = rng.integers(0, n // 5, n).astype(str)
    moments = pd.Timestamp("2024-01-01") + pd.to_timedelta(rng.integers(0, 10**7, n), "s")
    columns = {"单号": list(ids), "时间": list(moments.strftime("%Y-%m-%d %H:%M:%S")),
               "事件": list(rng.choice(["创建", "回复", "关闭", "派单"], n)),
               "渠道": list(rng.choice(["电话", ""], n))}  # fmt: skip
    table = raw(tmp_path, columns)
    cells, way = table.frame, mapping(table, NAMES)
    started = time.process_time()
    clean(table, way, cells=cells)
    without = time.process_time() - started
    clean(table, mapping(table, NAMES, events="事件"), cells=cells)
    assert time.process_time() - started < 3 * without + 2
