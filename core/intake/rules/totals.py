"""Rows below or between the records that sum them up, or only say something about the file."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from core.intake.rules.rule import Draft, Find, Rows
from core.tickets import FIELDS

_TEXTS = {each.stored for each in FIELDS if each.kind in {"text", "tags"}}
_NAMES = ("ticket_id", "customer_id", "customer_name", "agent",
          *(each.stored for each in FIELDS if each.kind == "category"))  # fmt: skip
_HAN = (
    "合计|总计|小计|总和|总数|汇总|共计|累计|平均|均值|平均值|平均数|本[页月周日年][合小]计|全部合计"
    "|合計|總計|小計|總和|總數|彙總|匯總|總合計|総計|総合計|平均數|평균|합계|총계|소계"
)
_LATIN = (
    r"(?:grand |sub|sub |overall |all )?totals?(?: general| general[e]?| geral| g[eé]n[eé]ral)?"
    r"|sub-?totals?|sous-totaux|sous-total|average|averages|avg\.?|totale(?: complessivo)?|totali"
    r"|subtotale|somme|somma|suma|soma|moyenne|media|m[eé]dia|promedio|summe|gesamt"
    r"|gesamt(?:summe|ergebnis|zahl)|zwischensumme|teilergebnis|durchschnitt|mittelwert"
    r"|totaal|eindtotaal|subtotaal|gemiddelde|razem|[ií]tog[oi]?|итого|всего"
)
_FEW = 1_000
_EDGE = r"[\s*#=\-—–:：()（）\[\]【】]*"
# such a cell is no channel's, type's or person's name
_TOTAL = re.compile(rf"{_EDGE}(?:{_HAN}|{_LATIN}){_EDGE}", re.IGNORECASE)
# what may also stand in a row without a date: a group's total, and figures over a column
_GROUP = re.compile(
    rf"(?:{_HAN})\s*[:：(（\[【\d].*|.{{1,20}}?[\s\-_—(（【]?(?:{_HAN})[)）】:：]*"
    rf"|(?:{_LATIN})[\s:(\d].*|.{{1,30}}[\s\-_—](?:{_LATIN}|ergebnis):?"
    r"|最大值?|最小值?|中位数|max(?:imum)?|min(?:imum)?|sum|mean|median|std|count",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:共|总共|共计|合计|总计)\s*[:：]?\s*\d+\s*[条行笔个件张].*|(?:total|sum)[^a-z]*\d.*"
    r"|(?:导出时间|导出人|导出日期|制表人|制表时间|数据来源|统计时间|备注|注|说明|打印时间|exported|generated|note)"
    r"\s*(?:[:：].*|(?:at|on|by) .*)|第\s*\d+\s*页.*|(?:page|seite|pagina) \d+.*"
    r"|\(?\d+\s*(?:rows?|records?|条记录|行|zeilen|righe)\b.*|以下空白|copyright .*"
    r"|[-*= ]*(?:end|完|结束)[-*= ]*|confidential .*",
    re.IGNORECASE,
)
# 合 计: set wide for the eye
_SPACED = re.compile(r"(?<=[一-鿿])\s+(?=[一-鿿])")


def total(draft: Draft) -> Iterator[Find]:
    """Rows without a date that say total or average, and remarks that stand alone.

    A row with a date is one only if the very name of its group says so, and nothing numbers it:
    a ticket may be about a total.
    """
    undated = _undated(draft) if draft.anchors else _filled(draft.cells) == 1
    rows = ~undated & _unnumbered(draft)
    if rows.any():
        rows &= _named_total(draft)
    candidates = draft.cells.loc[undated & draft.here]
    said = np.zeros(len(candidates), dtype=bool)
    remark = np.zeros(len(candidates), dtype=bool)
    for header in map(str, candidates):
        said |= _is_total(candidates[header]) | _fullmatch(candidates[header], _GROUP)
        remark |= _fullmatch(candidates[header], _REMARK)
    rows[undated & draft.here] = said | (remark & (_filled(candidates) == 1))
    yield Find(rows)


def _named_total(draft: Draft) -> Rows:
    rows = np.zeros(len(draft.frame), dtype=bool)
    texts = {draft.headers[name] for name in _TEXTS if name in draft.headers}
    first = [str(header) for header in draft.cells if header not in texts][:1]
    for header in {*first, *(draft.headers[name] for name in _NAMES if name in draft.headers)}:
        rows |= _is_total(draft.cells[header])
    return rows


def _unnumbered(draft: Draft) -> Rows:
    """Rows whose ticket id is none, or says itself that it is a total's."""
    if "ticket_id" not in draft.frame:
        return np.ones(len(draft.frame), dtype=bool)
    ids = draft.frame["ticket_id"]
    return ids.isna().to_numpy() | _is_total(ids.fillna(""))


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


def _is_total(cells: pd.Series) -> Rows:
    if cells.head(_FEW).nunique() <= _FEW / 2:
        return _fullmatch(cells, _TOTAL)
    # of a column of ids hardly a cell has no figure
    found = ~cells.str.contains("[0-9]").to_numpy(dtype=bool)
    found[found] = _fullmatch(cells[found], _TOTAL)
    return found


def _fullmatch(cells: pd.Series, pattern: re.Pattern[str]) -> Rows:
    codes, distinct = pd.factorize(cells)
    texts = (_SPACED.sub("", text.strip()) for text in distinct)
    return np.array([bool(pattern.fullmatch(text)) for text in texts], dtype=bool)[codes]
