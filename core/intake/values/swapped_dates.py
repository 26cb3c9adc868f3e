"""A column of dates to those in which a spreadsheet has most likely exchanged day and month."""

import re
from collections.abc import Sequence

import numpy as np

from core.intake.values.regular_moments import Flags
from core.intake.values.shapes import Shaped, Whole

# a spreadsheet takes 05/10 for May 10th, makes a real date of it, and leaves 25/10 the text it was
_REAL = re.compile(r"(0000)[-/](00?)[-/](00?)(?:[ T].*)?")
_TEXT = re.compile(r"(00?)[-/.](00?)[-/.](0000|00)(?:[ T,].*)?")
_FEW = 5
_MONTHS = 12
_HALF_A_YEAR = 6


def swapped(texts: Sequence[Shaped], size: int) -> Flags:
    """Where a date is not to be trusted: everywhere it is a real one, or nowhere.

    Only if each real date has a day up to 12 and each text one beyond, the days of the real ones
    are months that the texts have, and their months are not, or the texts are of half a year.
    """
    real = [(each, match) for each in texts if (match := _REAL.fullmatch(each.shape))]
    typed = [(each, match) for each in texts if (match := _TEXT.fullmatch(each.shape))]
    doubtful = np.zeros(size, dtype=bool)
    if real and typed and _exchanged(_parts(real, 2, 3), _parts(typed, 1, 2)):
        for each, _ in real:
            doubtful[each.rows] = True
    return doubtful


def _parts(
    texts: Sequence[tuple[Shaped, re.Match[str]]], one: int, other: int
) -> tuple[Whole, Whole]:
    """Two groups of figures over all shapes."""
    firsts, seconds = (
        np.concatenate([each.figures(*_span(match, group)) for each, match in texts])
        for group in (one, other)
    )
    return firsts, seconds


def _exchanged(real: tuple[Whole, Whole], typed: tuple[Whole, Whole]) -> bool:
    months, days = real
    first, second = typed
    if min(len(days), len(first)) < _FEW or days.max() > _MONTHS:
        return False
    if first.min() > _MONTHS:
        known = set(second.tolist())
    elif second.min() > _MONTHS:
        known = set(first.tolist())
    else:
        return False
    elsewhere = not set(months.tolist()) <= known
    return set(days.tolist()) <= known and (elsewhere or len(known) >= _HALF_A_YEAR)


def _span(match: re.Match[str], group: int) -> tuple[int, int]:
    start, end = match.span(group)
    return start, end - start
