"""A column of rating texts to scores on one scale."""

import numpy as np
import pandas as pd

from core.intake.values.column import ScoreColumn, as_text, refused
from core.intake.values.scales import Family, fitting, scale_of
from core.intake.values.scores import Rating, is_unrated, read_rating


def score_column(cells: pd.Series, header: str, *, scale: int | None = None) -> ScoreColumn:
    """Float scores and their scale for a whole column; unrated cells are null and not refused.

    The scale is the given one, else the header's, else what the texts say (4/5; words that occur
    in families of one scale only). Numbers never set it. A text that names another scale, or a
    word while the scale of the words is open, is refused.
    """
    texts = as_text(cells)
    codes, distinct = pd.factorize(texts)
    ratings = [read_rating(text) for text in distinct]
    settled = scale or scale_of(header) or said_scale(ratings)
    family = _family(ratings, settled)
    values = np.array([_value(rating, settled, family) for rating in ratings], dtype=float)
    blank = np.array([is_unrated(text) for text in distinct], dtype=bool)
    scores = pd.Series(values, dtype="float64")
    missed = refused(pd.Series(distinct, dtype="str"), scores).to_numpy() & ~blank
    return ScoreColumn(
        scores.take(codes).set_axis(texts.index), pd.Series(missed[codes], texts.index), settled
    )


def said_scale(ratings: list[Rating | None]) -> int | None:
    """The one scale that the texts themselves name, or else that their words imply."""
    said = {rating.scale for rating in ratings if rating and rating.scale}
    settled = said or {family.scale for family in _families(ratings, None)}
    return settled.pop() if len(settled) == 1 else None


def _families(ratings: list[Rating | None], scale: int | None) -> list[Family]:
    """The families that know every word of the column, with the figures written beside them."""
    worded = {(rating.word, rating.value) for rating in ratings if rating and rating.word}
    found = fitting(frozenset(word for word, _ in worded), scale) if worded else ()
    return [
        family
        for family in found
        if all(value in {None, family.points[word]} for word, value in worded)
    ]


def _family(ratings: list[Rating | None], scale: int | None) -> Family | None:
    """The family of the column's words; the first of several that agree on every word."""
    found = _families(ratings, scale) if scale else []
    words = {rating.word for rating in ratings if rating and rating.word}
    meant = {tuple(family.points[word] for word in sorted(words)) for family in found}
    return found[0] if len(meant) == 1 else None


def _value(rating: Rating | None, scale: int | None, family: Family | None) -> float | None:
    if rating is None or rating.scale not in {None, scale}:
        return None
    if not rating.word:
        return rating.value
    points = family.points[rating.word] if family else None
    return points if rating.value in {None, points} else None
