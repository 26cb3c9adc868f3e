"""Cleaning: each rule by hand-counted rows, and the accounting that must always hold."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Note
from core.intake.cleaning import clean
from core.intake.rules import RULES
from core.texts import LANGUAGES, catalogue, tell
from core.tickets import LEFT_OUT, SKIPPED, Tickets, extra_column
from tests.core.intake.tables import mapping, raw
from tests.depth import examples

NAMES = {
    "工单号": "ticket_id", "创建": "created_at", "首响": "first_response_at", "解决": "resolved_at",
    "渠道": "channel", "类型": "issue_type", "响应(分钟)": "first_response_minutes",
    "解决时长(分钟)": "resolution_minutes", "评分": "score", "NPS": "nps", "标签": "tags",
    "客户": "customer_name", "主题": "subject", "回复数": "replies", "重开": "reopened",
}  # fmt: skip
DAY = "2023-10-0{} 10:00:00"


def cleaned(folder: Path, columns: dict[str, list[str]], **more: Any) -> Tickets:
    above, as_of = more.pop("above", 0), more.pop("as_of", None)
    table = raw(folder, columns, above)
    return clean(table, mapping(table, NAMES, **{"scale": 5, **more}), as_of=as_of)


def note(tickets: Tickets, key: str) -> Note:
    (found,) = [each for each in tickets.notes if each.key == key]
    return found


def out(tickets: Tickets) -> list[str | None]:
    return [None if pd.isna(each) else each for each in tickets.frame["left_out"]]


def test_a_plain_table_is_kept(tmp_path: Path) -> None:
    tickets = cleaned(tmp_path, {"工单号": ["1", "2"], "创建": ["2023-10-01 08:00:00"] * 2,
                                 "渠道": [" 电话 ", ""], "响应(分钟)": ["2.5", ""]})  # fmt: skip
    assert tickets.notes == ()
    assert (tickets.counts.read, tickets.counts.kept) == (2, 2)
    assert tickets.frame["row_no"].tolist() == [1, 2]
    assert tickets.frame["first_response_seconds"].tolist()[0] == 150.0
    assert tickets.frame["channel"].isna().tolist() == [False, True]
    assert tickets.frame["channel"][0] == "电话"
    assert tickets.frame["created_at"][0] == pd.Timestamp("2023-10-01 00:00:00")
    assert tickets.frame["has_time"].all()
    assert tickets.as_of == datetime(2023, 10, 1)


def test_a_reply_that_cannot_be_is_not_taken_for_none(tmp_path: Path) -> None:
    columns = {"工单号": ["1", "2", "3"], "创建": ["2023-10-01 08:00:00"] * 3,
               "响应(分钟)": ["-3", "", "5"]}  # fmt: skip
    frame = cleaned(tmp_path, columns).frame
    assert frame["first_response_seconds"].isna().tolist() == [True, True, False]
    assert frame["reply_unknown"].tolist() == [True, False, False]


def test_rows_that_are_no_records_are_skipped(tmp_path: Path) -> None:
    tickets = cleaned(
        tmp_path,
        {
            "工单号": ["1", "", "工单号", "2", "合计", "", "平均值："],
            "创建": [DAY.format(1), " ", "创建", DAY.format(2), "", "导出时间：2023-11-01", ""],
            "响应(分钟)": ["1", "", "响应(分钟)", "2", "3", "", "1.5"],
        },
        above=2,
    )
    assert out(tickets) == [None, "blank", "title", None, "total", "total", "total"]
    assert tickets.counts.read == 9
    assert tickets.counts.skipped == {"title": 3, "blank": 1, "total": 3}
    assert tickets.counts.kept == 2


def test_exact_duplicates_leave_once(tmp_path: Path) -> None:
    columns = {"序号": ["1", "2", "3"], "工单号": ["7", "7", "8"], "创建": [DAY.format(1)] * 3}
    assert out(cleaned(tmp_path, columns)) == [None, "duplicate", None]


def test_equal_rows_of_a_day_table_stay_and_are_noted(tmp_path: Path) -> None:
    columns = {"创建": ["2023-10-01"] * 3, "渠道": ["电话"] * 3, "响应(分钟)": ["2", "2", "3"]}
    tickets = cleaned(tmp_path, columns)
    assert out(tickets) == [None] * 3
    assert note(tickets, "marked_equal_row").n == 1
    assert not tickets.frame["has_time"].any()


def test_equal_rows_with_a_clock_time_are_duplicates(tmp_path: Path) -> None:
    columns = {"创建": [DAY.format(1)] * 2, "渠道": ["电话"] * 2}
    assert out(cleaned(tmp_path, columns)) == [None, "duplicate"]


def test_the_latest_state_of_a_ticket_wins(tmp_path: Path) -> None:
    columns = {
        "工单号": ["A1", "a1 ", "B2", "B2"],
        "创建": [DAY.format(1), DAY.format(1), DAY.format(2), DAY.format(2)],
        "解决": [DAY.format(3), "", "", ""],
        "渠道": ["电话", "电话", "邮件", "在线"],
    }
    assert out(cleaned(tmp_path, columns)) == [None, "superseded", "superseded", None]


def test_a_row_without_a_day_is_no_later_state(tmp_path: Path) -> None:
    columns = {
        "工单号": ["1", "1"],
        "创建": [DAY.format(1), ""],
        "解决": [DAY.format(3), DAY.format(4)],
        "渠道": ["电话", "电话"],
    }
    assert out(cleaned(tmp_path, columns)) == [None, "superseded"]


def test_every_answer_of_a_survey_counts(tmp_path: Path) -> None:
    table = raw(tmp_path, {"工单": ["1", "1"], "时间": [DAY.format(1), DAY.format(2)],
                           "分": ["5", "2"]})  # fmt: skip
    names = {"工单": "ticket_id", "时间": "answered_at", "分": "score"}
    tickets = clean(table, mapping(table, names, "surveys", scale=5))
    assert out(tickets) == [None, None]


@pytest.mark.parametrize(
    ("column", "cell", "leaves"),
    [
        ("类型", "测试", True),
        ("类型", "TEST", True),
        ("类型", "测试环境故障", False),
        ("标签", "退款, demo", True),
        ("标签", "demonstration", False),
        ("客户", "内部测试", True),
        ("主题", "测试", False),
    ],
)
def test_test_records(tmp_path: Path, column: str, cell: str, leaves: bool) -> None:
    columns = {"创建": [DAY.format(1), DAY.format(2)], column: [cell, "退款"]}
    assert out(cleaned(tmp_path, columns)) == ["test" if leaves else None, None]


def test_a_subject_that_mentions_a_test_is_only_marked(tmp_path: Path) -> None:
    columns = {"创建": [DAY.format(1)], "主题": ["测试版无法登录"]}
    assert note(cleaned(tmp_path, columns), "marked_maybe_test").n == 1


def test_undated_rows_leave_where_rows_are_dated(tmp_path: Path) -> None:
    columns = {"创建": [DAY.format(1), "", "改天"], "类型": ["退款"] * 3}
    tickets = cleaned(tmp_path, columns)
    assert out(tickets) == [None, "undated", "undated"]
    # the cell that could not be read stands in a row that left: nothing to say of it beside that
    assert [each.key for each in tickets.notes] == ["left_out_undated"]
    assert out(cleaned(tmp_path, {"类型": ["退款"], "响应(分钟)": ["1"]})) == [None]


def test_a_sent_survey_without_an_answer_stays(tmp_path: Path) -> None:
    table = raw(tmp_path, {"发送": [DAY.format(1)] * 2, "答复": [DAY.format(2), ""],
                           "分": ["5", ""]})  # fmt: skip
    names = {"发送": "survey_sent_at", "答复": "answered_at", "分": "score"}
    assert out(clean(table, mapping(table, names, "surveys", scale=5))) == [None, None]


@pytest.mark.parametrize(
    ("columns", "key", "stored"),
    [
        ({"响应(分钟)": ["-3", "5"]}, "negative_duration", "first_response_seconds"),
        ({"响应(分钟)": ["很快", "5"]}, "unreadable", "first_response_seconds"),
        ({"首响": [DAY.format(1), DAY.format(4)]}, "response_before_creation", "first_response_at"),
        ({"解决": [DAY.format(1), DAY.format(4)]}, "resolved_before_creation", "resolved_at"),
        (
            {"首响": [DAY.format(5), DAY.format(4)], "解决": [DAY.format(4), DAY.format(4)]},
            "response_after_resolution",
            "first_response_at",
        ),
        (
            {"响应(分钟)": ["9", "5"], "解决时长(分钟)": ["8", "5"]},
            "response_after_resolution",
            "first_response_seconds",
        ),
        (
            {"响应(分钟)": ["1500", "1440"], "解决": [DAY.format(4), DAY.format(4)]},
            "response_after_resolution",
            "first_response_seconds",
        ),
        ({"解决": ["1970-01-01 00:00:00", DAY.format(4)]}, "too_early", "resolved_at"),
        ({"评分": ["0", "5"]}, "zero_score", "score"),
        ({"评分": ["6", "5"]}, "off_scale", "score"),
        ({"NPS": ["11", "0"]}, "off_scale", "nps"),
        ({"回复数": ["-1", "2"]}, "negative_count", "replies"),
        ({"重开": ["也许", "是"]}, "unreadable", "reopened"),
    ],
)
def test_values_that_cannot_be_are_not_used(
    tmp_path: Path, columns: dict[str, list[str]], key: str, stored: str
) -> None:
    dated = {"创建": [DAY.format(3), DAY.format(3)], "工单号": ["1", "2"]}
    tickets = cleaned(tmp_path, {**dated, **columns})
    assert note(tickets, f"value_not_used_{key}").n == 1
    assert tickets.frame[stored].isna().tolist() == [True, False]
    assert tickets.counts.kept == 2


def test_a_date_alone_may_be_any_time_of_its_day(tmp_path: Path) -> None:
    tickets = cleaned(tmp_path, {"创建": [DAY.format(3)], "解决": ["2023-10-03"]})
    assert tickets.notes == ()


def test_a_year_typed_wrong_does_not_move_the_cut_off(tmp_path: Path) -> None:
    days = [DAY.format(day) for day in range(1, 10)]
    columns = {"创建": days, "解决": [*days[:8], "2032-10-09 10:00:00"]}
    tickets = cleaned(tmp_path, columns)
    assert note(tickets, "value_not_used_after_cutoff") == Note(
        "value_not_used_after_cutoff", 1, "2032-10-09 10:00:00", {"column": "解决"}
    )
    assert tickets.as_of == datetime(2023, 10, 9, 2)


def test_a_confirmed_cut_off_is_kept(tmp_path: Path) -> None:
    as_of = datetime(2023, 10, 1, 12)
    tickets = cleaned(tmp_path, {"创建": [DAY.format(1), DAY.format(2)]}, as_of=as_of)
    assert tickets.as_of == as_of
    assert out(tickets) == [None, "undated"]


def test_outliers_and_instant_replies_are_marked_and_stay(tmp_path: Path) -> None:
    minutes = ["0", "900000", *["5"] * 30]
    columns = {"创建": [DAY.format(1)] * 32, "工单号": [str(each) for each in range(32)],
               "响应(分钟)": minutes}  # fmt: skip
    tickets = cleaned(tmp_path, columns)
    assert note(tickets, "marked_outlier").n == note(tickets, "marked_instant_response").n == 1
    assert tickets.frame["first_response_seconds"].notna().all()
    assert tickets.counts.kept == 32


def test_words_a_person_mapped_are_used(tmp_path: Path) -> None:
    words = (("channel", "热线", "电话"), ("score", "棒", "5"))
    columns = {"创建": [DAY.format(1)], "渠道": ["热线"], "评分": ["棒"]}
    tickets = cleaned(tmp_path, columns, words=words)
    assert tickets.frame["channel"][0] == "电话"
    assert tickets.frame["score"][0] == 5.0
    assert tickets.frame["score_scale"][0] == 5


def test_extras_and_people_stand_apart(tmp_path: Path) -> None:
    columns = {"创建": [DAY.format(1)] * 2, "门店": ["一店", ""], "手机号": ["13812345678", "-"]}
    tickets = cleaned(tmp_path, columns, extras=("门店",))
    assert tickets.frame[extra_column("门店")][0] == "一店"
    assert tickets.frame["known_0"].notna().tolist() == [True, False]


def test_examples_in_notes_are_masked(tmp_path: Path) -> None:
    tickets = cleaned(tmp_path, {"创建": [DAY.format(1)], "响应(分钟)": ["问13812345678"]})
    assert note(tickets, "value_not_used_unreadable").example == "问***"


MESSY = {
    "工单号": ["1", "1", "1", "2", "合计", "", "3", "工单号"],
    "创建": [DAY.format(1), DAY.format(1), DAY.format(1), "坏", "", "", "2031-01-01", "创建"],
    "解决": [DAY.format(1), DAY.format(1), "", "", "", "", "1970-01-01", "解决"],
    "类型": ["退款", "退款", "退款", "退款", "", "", "测试", "类型"],
    "响应(分钟)": ["-1", "-1", "2", "很快", "5", "", "0", "响应(分钟)"],
    "评分": ["0", "0", "9", "5", "", "", "5", "评分"],
}


@pytest.mark.parametrize("rule", [each for each in RULES if not each.fixed], ids=lambda r: r.key)
def test_every_rule_can_be_switched_off(tmp_path: Path, rule: Any) -> None:
    tickets = cleaned(tmp_path, MESSY, off=(rule.key,))
    assert not [each for each in tickets.notes if each.key.endswith(f"_{rule.key}")]
    counts = tickets.counts
    assert counts.read == counts.kept + sum(counts.left_out.values()) + sum(counts.skipped.values())


def test_all_off_keeps_all_but_blanks(tmp_path: Path) -> None:
    tickets = cleaned(tmp_path, MESSY, off=tuple(each.key for each in RULES))
    assert tickets.counts.kept == 7


CELL = st.sampled_from(
    [
        "",
        " ",
        "1",
        "2",
        "合计",
        "测试",
        "2023-10-01",
        "2023-10-02 10:00:00",
        "2031-01-01",
        "-5",
        "坏",
        "0",
        "类型",
    ]
)


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(st.tuples(CELL, CELL, CELL, CELL, CELL), max_size=12), st.integers(0, 3))
def test_rows_always_add_up(rows: list[tuple[str, ...]], above: int) -> None:
    headers = ("工单号", "创建", "解决", "类型", "响应(分钟)")
    columns = {header: [row[i] for row in rows] for i, header in enumerate(headers)}
    with TemporaryDirectory() as folder:
        tickets = cleaned(Path(folder), columns, above=above)
    counts, reasons = tickets.counts, tickets.frame["left_out"]
    assert counts.read == len(rows) + above
    assert counts.kept == int(reasons.isna().sum())
    assert sum(counts.left_out.values()) == int(reasons.isin(LEFT_OUT).sum())
    assert sum(counts.skipped.values()) - above == int(reasons.isin(SKIPPED).sum())
    assert len(tickets.frame) == len(rows)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_every_rule_has_its_words(language: Any, rule: Any) -> None:
    prefix = {
        "leaves": "left_out",
        "skips": "skipped",
        "blanks": "value_not_used",
        "marks": "marked",
    }
    texts = catalogue(language)
    assert {f"rules.{rule.key}", f"rules.{rule.key}_does"} <= set(texts)
    said = tell(Note(f"{prefix[rule.does]}_{rule.key}", 3, "例", {"column": "栏"}), language)
    assert "3" in said


@pytest.mark.parametrize("reason", [*LEFT_OUT, *SKIPPED])
def test_every_reason_has_its_words_and_its_rule(reason: str) -> None:
    assert f"left_out.{reason}" in catalogue("zh")
    rules = {each.key for each in RULES if each.does in {"leaves", "skips"}}
    assert reason in {*rules, "replaced"}
