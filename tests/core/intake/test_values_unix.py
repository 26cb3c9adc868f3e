"""Seconds and milliseconds since 1970: moments where a whole column is, never one lonely number."""

from datetime import UTC, datetime

import pandas as pd
import pytest

from core.intake.mapping import propose, suggest
from core.intake.values import moment_column, parse_moment
from core.intake.values.unix_times import proves_unix

MS = ["1715000000000", "1715100000000", "1715200000123"]
S = ["1715000000", "1715100000", "1715200000"]
MEANT = {
    "staffFirstReplyTime": "first_response_at",
    "createTime": "created_at",
    "gmt_create": "created_at",
    "创建时间戳": "created_at",
    "創建時間戳": "created_at",
    "关闭时间戳(ms)": "resolved_at",
    "closeTime": "resolved_at",
    "首次响应时间": "first_response_at",
}


@pytest.mark.parametrize("cells", [MS, S, ["0", *MS], [f"{each}.0" for each in S]])
@pytest.mark.parametrize("header", MEANT)
def test_a_column_that_counts_from_1970_is_one_of_moments(header: str, cells: list[str]) -> None:
    columns = {"单号": ["A1", "A2", "A3", "A4"][: len(cells)], header: cells}
    found = suggest(list(columns), columns)[1]
    assert found.field == MEANT[header]
    read = moment_column(pd.Series(cells), header, order=None, timezone="Asia/Shanghai")
    told = read.values.dropna().dt.floor("s").tolist()
    assert told == [datetime.fromtimestamp(int(each), UTC).replace(tzinfo=None) for each in S]
    assert not read.refused.any()


@pytest.mark.parametrize("header", ["工单号", "客户编号", "order id", "电话"])
@pytest.mark.parametrize("cells", [MS, S])
def test_ids_count_nothing(header: str, cells: list[str]) -> None:
    assert not proves_unix(cells, header)
    assert parse_moment(cells[0], context=header) is None


@pytest.mark.parametrize(
    ("cells", "header"),
    [
        (S[:1], "时间"),
        (S, "得分"),
        (["1905061230", "1905061330"], "时间"),
        (["9999999999999", "9999999999998"], "时间"),
        ([*MS, "123"], "时间"),
        ([], "时间"),
    ],
)
def test_what_proves_nothing(cells: list[str], header: str) -> None:
    assert not proves_unix(cells, header)


def test_a_lonely_number_is_no_duration_either() -> None:
    columns = {"单号": ["A1"], "首次响应时长": S[:1]}
    assert propose(list(columns), columns, timezone="UTC").mapping.fields[1][1] is None


@pytest.mark.parametrize(
    ("text", "context", "known"),
    [
        (MS[0], "staffFirstReplyTime", True),
        (S[0], "staffFirstReplyTime", False),
        (S[0], "createTime", True),
        (MS[0], "", False),
        (MS[0], "会话ID", False),
    ],
)
def test_one_text(text: str, context: str, known: bool) -> None:
    assert (parse_moment(text, context=context) is not None) == known
