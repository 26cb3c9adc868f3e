"""Rows that were never records: blanks, totals and remarks below a table, headers said again."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from core.intake.rules.rule import Draft, Find, Rows

_TOTAL = re.compile(
    r"(?:合计|总计|小计|总和|汇总|平均值?|均值|最大值?|最小值?|合計|總計|小計|平均數?"
    r"|(?:grand |sub)?-?totals?|sum|average|mean|averages|max(?:imum)?|min(?:imum)?)[:：]?",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:共|总共|共计|合计|总计)\s*[:：]?\s*\d+\s*[条行笔个件张].*|(?:total|sum)[^a-z]*\d.*"
    r"|(?:导出时间|导出人|导出日期|制表人|制表时间|数据来源|统计时间|备注|注|说明|打印时间|exported|generated|note)"
    r"\s*(?:[:：].*|(?:at|on|by) .*)|第\s*\d+\s*页.*|page \d+.*",
    re.IGNORECASE,
)


def blank(draft: Draft) -> Iterator[Find]:
    """Rows without a single character."""
    empty = np.arange(len(draft.cells))
    for header in draft.cells:
        empty = empty[(draft.cells[header].iloc[empty].str.strip() == "").to_numpy(dtype=bool)]
    rows = np.zeros(len(draft.cells), dtype=bool)
    rows[empty] = True
    yield Find(rows)


def title(draft: Draft) -> Iterator[Find]:
    """The header said again, as exports do at each page."""
    rows = np.ones(len(draft.cells), dtype=bool)
    for header in map(str, draft.cells):
        if not rows.any():
            break
        rows &= (draft.cells[header] == header).to_numpy()
    yield Find(rows)


def total(draft: Draft) -> Iterator[Find]:
    """Rows without a date where a cell says total or average, and remarks that stand alone."""
    rows = _undated(draft) & draft.here
    candidates = draft.cells.loc[rows]
    said = np.zeros(len(candidates), dtype=bool)
    remark = np.zeros(len(candidates), dtype=bool)
    for header in candidates:
        said |= _matches(candidates[header], _TOTAL)
        remark |= _matches(candidates[header], _REMARK)
    rows[rows] = said | (remark & (_filled(candidates) == 1))
    yield Find(rows)


def _undated(draft: Draft) -> Rows:
    rows = np.ones(len(draft.frame), dtype=bool)
    for name in draft.anchors:
        rows &= draft.frame[name].isna().to_numpy()
    return rows


def _filled(cells: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.int_]]:
    filled = np.zeros(len(cells), dtype=int)
    for header in cells:
        filled += (cells[header].str.strip() != "").to_numpy(dtype=bool)
    return filled


def _matches(cells: pd.Series, pattern: re.Pattern[str]) -> Rows:
    known = {text: bool(pattern.fullmatch(text.strip())) for text in cells.unique()}
    return cells.map(known).to_numpy(dtype=bool)
