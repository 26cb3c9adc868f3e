"""Ticket ids to a number for each, in the order of their first appearance."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.intake.values.shapes import shaped
from core.privacy.pseudonyms import normal_column

_MOST_FIGURES = 18
_SAMPLE = 1000


def numbers_of(ids: pd.Series) -> NDArray[np.int64]:
    """The same number for ids that are equal however they are spelled; -1 for none.

    Ids of one shape (GD-000123), as most exports have, are told apart by their figures alone.
    """
    texts = ids.fillna("")
    if len(shaped(texts.head(_SAMPLE))) == 1 and (numbers := _of_one_shape(texts)) is not None:
        return numbers
    return pd.factorize(normal_column(ids))[0]


def _of_one_shape(texts: pd.Series) -> NDArray[np.int64] | None:
    (first, *others) = shaped(texts)
    figures = [at for at, byte in enumerate(first.shape.encode()) if byte == ord("0")]
    if others or len(figures) > _MOST_FIGURES:
        return None
    told = np.zeros(len(first.rows), dtype=np.int64)
    for at in figures:
        told = told * 10 + (first.table[:, at] - ord("0"))
    numbers = np.full(len(texts), -1)
    # as most exports have them
    rises = bool((told[1:] > told[:-1]).all())
    numbers[first.rows] = np.arange(len(told)) if rises else pd.factorize(told)[0]
    return numbers
