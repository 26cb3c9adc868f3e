"""A column of cells, each distinct text read once, to a column of values and what was refused."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

_BLANK_FIGURES = ["-", "--", "---", "—", "——", "–", "/", "\\", ".", "...", "…"]
_BLANK_WORDS = (
    "n/a,na,#n/a,nan,nat,none,null,nil,(null),(blank),<na>,unknown,not available,not applicable"
)
_BLANK_CHINESE = ["无", "暂无", "空", "没有", "未知", "不适用", "無", "暫無"]
BLANKS = frozenset((*_BLANK_FIGURES, *_BLANK_WORDS.split(","), *_BLANK_CHINESE))


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


def as_text(cells: pd.Series) -> pd.Series:
    """The cells as trimmed strings without nulls."""
    return cells.fillna("").astype("str").str.strip()


def over_distinct(texts: pd.Series, read: Callable[[pd.Series], pd.Series]) -> pd.Series:
    """What `read` makes of the distinct texts (a series as long), spread over all cells."""
    codes, distinct = pd.factorize(texts)
    values = read(pd.Series(distinct, dtype="str"))
    return values.take(codes).set_axis(texts.index)


def refused(texts: pd.Series, values: pd.Series) -> pd.Series:
    """Where a text (distinct ones will do) that is not blank has no value."""
    missing = values.isna().to_numpy(copy=True)
    missing[missing] = np.array([not is_blank(text) for text in texts[missing]], dtype=bool)
    return pd.Series(missing, index=texts.index)
