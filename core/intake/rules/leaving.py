"""Rows that are records but must not count: repeated, superseded, made for a test, undated."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from core.intake.rules.rule import Draft, Find, Rows

_TEST_CELLS = ("issue_type", "tags", "customer_name", "customer_id", "customer_group")
_TEST_CHINESE = [
    "测试",
    "测试单",
    "测试工单",
    "测试数据",
    "测试客户",
    "测试用户",
    "测试账号",
    "内部测试",
]
_TEST_OTHERS = [
    "演示",
    "演示数据",
    "内部",
    "内部工单",
    "測試",
    "測試單",
    "內部",
    "demo data",
    "dummy",
]
_TEST_ENGLISH = ["test", "tests", "testing", "demo", "internal", "test ticket", "test_ticket"]
_TEST_PEOPLE = ["test user", "test customer", "internal test", "test-ticket", "testuser"]
_TEST_WORDS = frozenset(_TEST_CHINESE + _TEST_OTHERS + _TEST_ENGLISH + _TEST_PEOPLE)
_TAG_SIGNS = re.compile(r"[,，;；|、\s]+")
_RUNNING_NUMBER = re.compile(r"序号|序號|行号|no\.?|#|index|row|编号", re.IGNORECASE)


def duplicate(draft: Draft) -> Iterator[Find]:
    """The same row again, cell by cell, where it has a ticket id or a moment with a clock time."""
    sure = draft.frame["has_time"].to_numpy(copy=True)
    if "ticket_id" in draft.frame:
        sure |= draft.frame["ticket_id"].notna().to_numpy()
    yield Find(_repeated(draft, sure & draft.here))


def equal_row(draft: Draft) -> Iterator[Find]:
    """The same row again where nothing tells whether it is the same case: it stays."""
    unsure = ~draft.frame["has_time"].to_numpy()
    if "ticket_id" in draft.frame:
        unsure &= draft.frame["ticket_id"].isna().to_numpy()
    yield Find(_repeated(draft, unsure & draft.here))


def superseded(draft: Draft) -> Iterator[Find]:
    """An earlier state of a ticket that stands again; every answer and every complaint counts.

    A row that nothing dates is no later state than one that something does.
    """
    if draft.mapping.kind != "tickets" or "ticket_id" not in draft.frame:
        return
    rows = draft.here & draft.again
    codes = draft.tickets[rows]
    dated = ~_undated(draft)[rows]
    order = np.lexsort((np.arange(len(codes)), _last_moments(draft)[rows], dated, codes))
    earlier = np.zeros(len(codes), dtype=bool)
    earlier[order[:-1]] = codes[order[:-1]] == codes[order[1:]]
    rows[rows] = earlier
    yield Find(rows)


def test_record(draft: Draft) -> Iterator[Find]:
    """Records whose whole type, tag or customer cell says test, demo or internal."""
    rows = np.zeros(len(draft.frame), dtype=bool)
    for name in _TEST_CELLS:
        if name in draft.frame:
            cells = draft.frame[name]
            said = _test_tags(cells) if name == "tags" else cells.str.lower().isin(_TEST_WORDS)
            rows |= said.to_numpy(dtype=bool)
    yield Find(rows)


def undated(draft: Draft) -> Iterator[Find]:
    """Rows without a usable moment, in a table that dates its rows."""
    yield Find(_undated(draft))


def _undated(draft: Draft) -> Rows:
    if not draft.anchors:
        return np.zeros(len(draft.frame), dtype=bool)
    asked = draft.anchors[:1] if draft.mapping.kind == "tickets" else draft.anchors
    return draft.frame[list(asked)].isna().all(axis=1).to_numpy()


def _repeated(draft: Draft, rows: Rows) -> Rows:
    """Rows equal to an earlier one in every cell but a running number; `rows` only are compared."""
    compared = [name for name in map(str, draft.cells) if not _RUNNING_NUMBER.fullmatch(name)]
    # equal rows have equal ids and moments: comparing whole rows of text is dear
    found = np.flatnonzero(rows & (draft.again | (draft.tickets < 0)))
    for name in draft.moments:
        found = found[draft.frame[name].iloc[found].duplicated(keep=False).to_numpy()]
    repeated = np.zeros(len(rows), dtype=bool)
    repeated[found] = draft.cells[compared].iloc[found].duplicated(keep="first").to_numpy()
    return repeated


def _last_moments(draft: Draft) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    last = np.full(len(draft.frame), np.iinfo(np.int64).min)
    for name in draft.moments:
        last = np.maximum(last, draft.frame[name].to_numpy().astype("int64"))
    return last


def _test_tags(cells: pd.Series) -> pd.Series:
    """Where one of a cell's tags is a test word."""
    distinct = cells.dropna().drop_duplicates().tolist()
    return cells.isin(
        [each for each in distinct if _TEST_WORDS & {*_TAG_SIGNS.split(each.lower())}]
    )
