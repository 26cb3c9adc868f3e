"""Headers and rating words to the scale of a score: how many points its best answer has."""

import re
from dataclasses import dataclass
from functools import cache

from core.intake.values.numerals import number
from core.intake.values.spoken import unaccented
from core.intake.words import simplified, split_words, word_list

SCALES = (2, 3, 4, 5, 7, 10, 100)
_SAYS_SCALE = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\d.])[01]\s*(?:分|星)?\s*(?:[-~–—～]|to|至|到|bis|a|tot|から)\s*(\d{1,3})(?!\d)",
        r"满分\D{0,3}(\d{1,3}|[五十])",
        r"(\d{1,3}|[五十])\s*(?:分|星|级|点)制",
        r"(\d{1,3})\s*(?:点満点|점\s*만점|段[階阶])",
        r"(?<![a-z])(?:von|sur|su|van)\s*(\d{1,3})(?!\d)",
        r"(\d{1,3})[\s-]*(?:points?|pts?|stars?)(?:[\s-]*scale)?",
        r"out\s*of\s*(\d{1,3})",
        r"(?<!\d)/\s*(\d{1,3})(?!\d)",
    )
)


@dataclass(frozen=True)
class Family:
    """A set of rating words that belong together: word key to points on one scale.

    `only_asked`: not thought of until somebody has said the scale.
    """

    scale: int
    points: dict[str, int]
    only_asked: bool


@cache
def families() -> tuple[Family, ...]:
    """All families of rating words; the first that knows a word is its usual one."""
    return tuple(
        Family(plain["scale"], _points(plain["levels"]), plain.get("only_asked", False))
        for plain in word_list("scores")["family"]
    )


@cache
def rating_words() -> frozenset[str]:
    """The keys of all words of all families, also of those that wait for a scale."""
    return frozenset(word for family in families() for word in family.points)


@cache
def unrated_words() -> frozenset[str]:
    """The keys of words that say nobody rated (未评价, Offered)."""
    return frozenset(split_words(word_list("scores")["unrated"]))


def scale_of(header: str) -> int | None:
    """The scale a header names: (1-5分), 满分10, 五分制, out of 5; None if none or several."""
    text = unaccented(simplified(header))
    said = {number(found) for pattern in _SAYS_SCALE for found in pattern.findall(text)}
    known = [scale for scale in SCALES if float(scale) in said]
    return known[0] if len(known) == 1 else None


def fitting(words: frozenset[str], scale: int | None = None) -> tuple[Family, ...]:
    """The families (of a scale, if given) that know every one of the word keys."""
    return tuple(
        family
        for family in families()
        if words <= family.points.keys()
        and (family.scale == scale if scale else not family.only_asked)
    )


def _points(levels: list[str]) -> dict[str, int]:
    return {
        word: points for points, words in enumerate(levels, start=1) for word in split_words(words)
    }
