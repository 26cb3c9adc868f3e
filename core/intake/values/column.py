"""A column of cells, each distinct text read once, to a column of values and what was refused."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.intake.words import simplified

_BLANK_FIGURES = ["-", "--", "---", "—", "——", "–", "/", "\\", ".", "...", "…"]
_BLANK_WORDS = (
    "n/a,na,#n/a,nan,nat,none,null,nil,(null),(blank),<na>,unknown,not available,not applicable"
)
_BLANK_CHINESE = ["无", "暂无", "空", "没有", "未知", "不适用", "無", "暫無"]
BLANKS = frozenset((*_BLANK_FIGURES, *_BLANK_WORDS.split(","), *_BLANK_CHINESE))
_NOT_YET_WORDS = (
    "未回复,未响应,未解决,未处理,未完成,未结束,未关闭,未接入,未接起,未接通,未分配,未应答,未结单,未办结,尚未回复,尚未解决,"
    "待回复,待处理,待解决,处理中,进行中,无回复,无响应,无应答,未対応,未解決,対応中,미처리,미해결,처리중,pending,open,"
    "unresolved,unanswered,ongoing,never,not yet,not resolved,not answered,not replied,not closed,"
    "no reply,no response,in progress,offen,ausstehend,en cours,pendiente,in corso,pendente"
)
# in a column of moments or durations these say that it has not happened
NOT_YET = frozenset(_NOT_YET_WORDS.split(","))
# four times the longest of them, for letters may be written in pieces
_LONGEST = 4 * max(map(len, NOT_YET))


@dataclass(frozen=True)
class Column:
    """Values aligned with the input; refused where a text that is not blank gave no value."""

    values: pd.Series
    refused: pd.Series


@dataclass(frozen=True)
class MomentColumn(Column):
    """Naive UTC moments; has_time where the text carries a clock time."""

    has_time: pd.Series


@dataclass(frozen=True)
class ScoreColumn(Column):
    """Scores on `scale`; None if nothing says the scale."""

    scale: int | None


def is_blank(text: str) -> bool:
    """Whether a cell says that there is no value: empty, "-", "N/A", 无."""
    return not text.strip() or text.strip().casefold() in BLANKS


def has_not_been(text: str) -> bool:
    """Whether a cell for a moment or a duration says that there is none (yet): 未回复, pending."""
    return is_blank(text) or (len(text) <= _LONGEST and simplified(text) in NOT_YET)


def as_text(cells: pd.Series) -> pd.Series:
    """The cells as trimmed strings without nulls."""
    return cells.fillna("").astype("str").str.strip()


def over_distinct(texts: pd.Series, read: Callable[[pd.Series], pd.Series]) -> pd.Series:
    """What `read` makes of the distinct texts (a series as long), spread over all cells."""
    codes, distinct = pd.factorize(texts)
    values = read(pd.Series(distinct, dtype="str"))
    return values.take(codes).set_axis(texts.index)


def refused(
    texts: pd.Series, values: pd.Series, says_none: Callable[[str], bool] = is_blank
) -> pd.Series:
    """Where a text that does not say that there is none has no value."""
    missing = values.isna().to_numpy(copy=True)
    told = texts[missing]
    # none of the words that say so has a figure
    said = told.str.contains("[0-9]").to_numpy(dtype=bool, copy=True)
    codes, distinct = pd.factorize(told[~said])
    said[~said] = np.array([not says_none(text) for text in distinct], dtype=bool)[codes]
    missing[missing] = said
    return pd.Series(missing, index=texts.index)
