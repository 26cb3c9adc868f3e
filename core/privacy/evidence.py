"""Turns the characters of a possible Chinese name into how much speaks for it."""

from functools import lru_cache

from core.privacy.segments import Words, is_name
from core.privacy.words import (
    DOUBLE_SURNAMES,
    EVERYDAY_GIVEN,
    EVERYDAY_SURNAMES,
    GIVEN,
    NAMED_WORDS,
    NOT_GIVEN,
    NOT_NAMES,
    RARE_SURNAMES,
)

# points; ENOUGH of them make a name. Set by hand on tests/core/privacy/remarks/steer.txt
ENOUGH = 2.25
MOST_OF_WORDS = 0.6
# more than a role before and a deed behind say each by itself
FRAMED = 0.7
# a cue and a deed, or a role and an end with three characters between them
ENCLOSED = 0.3


_GIVEN = dict.fromkeys(EVERYDAY_GIVEN, 0.3) | dict.fromkeys(GIVEN, 1.0)
_UNUSUAL = -0.4


def family(surname: str) -> float:
    """How much a family name looks like nothing else."""
    if surname in RARE_SURNAMES:
        return -0.4
    return 1.5 if len(surname) > 1 else 0.0 if surname in EVERYDAY_SURNAMES else 0.7


@lru_cache(maxsize=65536)
def shape(surname: str, given: str) -> float:
    """How much a family name and one or two characters look like a name by themselves."""
    first = _GIVEN.get(given[0], _UNUSUAL)
    if len(given) == 1:
        return family(surname) + (0.95 if first == 1.0 else first - 0.1)
    both = first + _GIVEN.get(given[1], _UNUSUAL)
    return family(surname) + both * 0.7 + (0.55 if given[0] == given[1] else 0.25)


def most_of_words(name: str) -> float:
    """The most that the dictionary can say for a name."""
    if name in NAMED_WORDS or name[:2] not in NOT_NAMES:
        return MOST_OF_WORDS
    return -1.2 if len(name) > 2 and name[-1] in GIVEN else -2.0


def by_words(text: str, start: int, end: int, known: Words) -> float:
    """How much the dictionary's words speak for or against a name from one place to another."""
    whole = text[start:end]
    points = (-1.3 if start in known.inside else 0.0) - (0.9 if end in known.inside else 0.0)
    if whole in NOT_NAMES:
        return points - 2.5
    inner = known.ends.get(start, start)
    prefix = _by_prefix(text, start, end, inner)
    if prefix:
        return points + prefix
    word = text[start + 1 : end]
    if inner == start and known.ends.get(start + 1) == end and not is_name(word):
        return points + (_given_word(word) if text[start] not in RARE_SURNAMES else -1.5)
    return points or (MOST_OF_WORDS if inner == end else 0.5)


def _by_prefix(text: str, start: int, end: int, inner: int) -> float:
    """What it costs that a word begins where the name would."""
    named = inner == start or is_name(text[start:inner])
    if inner == end and not named:
        return -1.8
    whole = text[start:end]
    if any(text[start : start + n] in NOT_NAMES for n in (2, 3, 4)):
        return -1.2 if whole[-1] in GIVEN else -2.0
    if inner > end and not named:
        return -1.0
    if start < inner < end and not named and whole[:2] not in DOUBLE_SURNAMES:
        return -0.5 if whole[-1] in GIVEN else -1.2
    return 0.0


def _given_word(given: str) -> float:
    """Given names that are a word as well: 建国 and 海燕, but not 非常."""
    if given in NOT_GIVEN:
        return -1.5
    return -0.5 if EVERYDAY_GIVEN.issuperset(given) else 0.3
