"""One text such as 非常满意, 4/5, 5分 or ★★★★☆ to a score, and to its scale if it says one."""

import re
from dataclasses import dataclass

from core.intake.values.column import is_blank
from core.intake.values.numerals import NUMERAL, number
from core.intake.values.scales import SCALES, fitting, rating_words, unrated_words
from core.intake.values.spoken import unaccented
from core.intake.words import key, simplified

_POINTS = (
    r"分|颗?星|点|点|점|별|points?|pts?|stars?|sternen?|etoiles?|estrellas?|stell[ae]|estrelas?"
    r"|sterren|punkte?|puntos?|punti|pontos?|punten"
)
_LED = r"(?:(?:评分|得分|评价|分数|score|rating|rated)\s*[:=]?\s*)?"
_PLAIN = re.compile(
    rf"{_LED}(-?\d+(?:[.,]\d{{1,2}})?|[{NUMERAL}]+(?={_POINTS})|-?\d+\.\d+)\s*(?:{_POINTS})?"
)
_OF = re.compile(
    rf"{_LED}(\d+(?:[.,]\d+)?)\s*(?:{_POINTS})?\s*"
    r"(?:/|out of|of|von|sur|de|su|van|中|[/(]?\s*满分\s*:?)\s*"
    rf"(\d{{1,3}})(?:[.,]0+)?\s*(?:{_POINTS})?\)?"
)
_STARS = re.compile(r"([★⭐✭🌟⋆])(?:\s*\1)*\s*((?:[☆✩]\s*)*)")
_LABELLED = re.compile(r"\s*(10|\d)\s*(?:[-–—:：=.、(（]\s*)?(?!\d)[^\d/%]*[^\d/%.,]")
_RAISED = re.compile("[²³¹\u2070-\u209c½¼¾]")
_WORD_FIRST = re.compile(rf"(\D+?)[\s(:=,、_-]*(\d+)\s*(?:{_POINTS})?\s*\)?")
_NUMBER_FIRST = re.compile(rf"(\d+)\s*(?:{_POINTS})?[\s(:=,.、_-]*(\D+?)\)?")


@dataclass(frozen=True)
class Rating:
    """What one text says: a number on a scale it may name, and the key of the word in it."""

    value: float | None
    scale: int | None = None
    word: str = ""


def parse_score(text: str) -> tuple[float, int | None] | None:
    """The score and its scale (None if the text does not say it); None if there is no score.

    Rating words give their points on their usual scale (非常满意: 5 of 5, good: 2 of 2). 0 comes
    back as a value: whether it means "not rated" is for cleaning to say.
    """
    rating = read_rating(text)
    if rating is None:
        return None
    if not rating.word:
        return None if rating.value is None else (rating.value, rating.scale)
    found = [
        (points, family.scale)
        for family in fitting(frozenset({rating.word}))
        if (points := float(family.points[rating.word])) == (rating.value or points)
    ]
    return found[0] if found else None


def is_unrated(text: str) -> bool:
    """Whether a cell says that there was no rating."""
    return is_blank(text) or key(text) in unrated_words()


def without_label(text: str) -> str:
    """A likelihood from 0 to 10 without the words beside it: 10 - Extremely likely → 10."""
    match = _LABELLED.fullmatch(text)
    return match[1] if match else text


def read_rating(text: str) -> Rating | None:
    """The parts of one text; None if it is no rating at all."""
    body = unaccented(simplified(text.replace("\ufe0f", "")))
    if is_unrated(text) or len(body) > 60 or _RAISED.search(text):
        return None
    if match := _PLAIN.fullmatch(body):
        sign = -1.0 if match[1].startswith("-") else 1.0
        value = number(match[1].lstrip("-").replace(",", "."))
        return None if value is None else Rating(sign * value)
    if match := _OF.fullmatch(body):
        return _of(float(match[1].replace(",", ".")), int(match[2]))
    if match := _STARS.fullmatch(body):
        return _stars(body, match)
    return _worded(body)


def _of(value: float, scale: int) -> Rating | None:
    return Rating(value, scale) if scale in SCALES and value <= scale else None


def _stars(body: str, match: re.Match[str]) -> Rating | None:
    full, empty = body.count(match[1]), len("".join(match[2].split()))
    if not empty:
        return Rating(float(full))
    return _of(float(full), full + empty)


def _worded(body: str) -> Rating | None:
    if key(body) in rating_words():
        return Rating(None, None, key(body))
    for pattern, word, figure in ((_WORD_FIRST, 1, 2), (_NUMBER_FIRST, 2, 1)):
        match = pattern.fullmatch(body)
        if match and key(match[word]) in rating_words():
            return Rating(float(match[figure]), None, key(match[word]))
    return None
