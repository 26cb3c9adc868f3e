"""Turns what stands before, in and behind a possible Chinese name into how much speaks for it."""

import re
from functools import lru_cache

from core.privacy.plain import BLANK
from core.privacy.segments import Words, is_name
from core.privacy.words import (
    ASKED,
    DOING,
    DOUBLE_SURNAMES,
    ENDING,
    EVERYDAY_GIVEN,
    EVERYDAY_SURNAMES,
    FAINT,
    GIVEN,
    NAMING,
    NOT_BEFORE,
    NOT_GIVEN,
    NOT_NAMES,
    ROLES,
)

# points; ENOUGH of them make a name. Set by hand on tests/core/privacy/remarks/steer.txt
ENOUGH = 2.25
MOST_OF_WORDS = 0.6
MOST_BEHIND = 1.8
_BEFORE = (
    dict.fromkeys(FAINT, 0.4)
    | dict.fromkeys(ASKED, 1.0)
    | dict.fromkeys(ROLES, 1.3)
    | dict.fromkeys(NAMING, 2.5)
)
_BEHIND = dict.fromkeys(ENDING, 0.5) | dict.fromkeys(DOING, 1.5) | dict.fromkeys(NOT_BEFORE, -1.8)
_LAST_BEFORE = frozenset(each[-1] for each in _BEFORE)
_FIRST_BEHIND = frozenset(each[0] for each in _BEHIND)
_LONGEST_BEFORE = max(map(len, _BEFORE))
_LONGEST_BEHIND = max(map(len, _BEHIND))
_GIVEN = dict.fromkeys(EVERYDAY_GIVEN, 0.3) | dict.fromkeys(GIVEN, 1.0)
_UNUSUAL = -0.4
_EDGE = 0.55
_BESIDE_BLANK = 1.2
_GAPS = frozenset(" \t:：=|/-—_(（[【<《\"“‘'「『")
_COLONS = frozenset(":：=")
# a clock time behind a name, as chats are copied
_STAMP = re.compile(r"[ \t]*[(（\[]?(?:\d{2,4}[-/]\d{1,2}[-/]\d{1,2} )?\d{1,2}:\d{2}").match


def family(surname: str) -> float:
    """How much a family name looks like nothing else."""
    return 1.5 if len(surname) > 1 else 0.0 if surname in EVERYDAY_SURNAMES else 0.7


@lru_cache(maxsize=65536)
def shape(surname: str, given: str) -> float:
    """How much a family name and one or two characters look like a name by themselves."""
    first = _GIVEN.get(given[0], _UNUSUAL)
    if len(given) == 1:
        return family(surname) + (0.95 if first == 1.0 else first - 0.1)
    both = first + _GIVEN.get(given[1], _UNUSUAL)
    return family(surname) + both * 0.7 + (0.55 if given[0] == given[1] else 0.25)


def before(text: str, start: int) -> float:
    """How much the words before a place announce a name."""
    at, colon = start, False
    while at and start - at < 3 and text[at - 1] in _GAPS:
        at -= 1
        colon = colon or text[at] in _COLONS
    cue = _cue(text, at)
    if colon:
        return max(1.2, cue + 1.0)
    if at == start and at and "一" <= text[at - 1] <= "鿿":
        return cue
    return max(cue, _BESIDE_BLANK if at and text[at - 1] == BLANK else _EDGE)


def _cue(text: str, at: int) -> float:
    if not at or text[at - 1] not in _LAST_BEFORE:
        return 0.0
    for n in range(min(at, _LONGEST_BEFORE), 0, -1):
        found = _BEFORE.get(text[at - n : at])
        if found is not None:
            return found
    return 0.0


def behind(text: str, end: int) -> float:
    """How much the words behind a place say that a name ended there."""
    if end == len(text):
        return _EDGE
    if not "一" <= text[end] <= "鿿":
        return _sign_behind(text, end)
    if text[end] not in _FIRST_BEHIND:
        return 0.0
    for n in range(_LONGEST_BEHIND, 0, -1):
        found = _BEHIND.get(text[end : end + n])
        if found is not None:
            return found
    return 0.0


def _sign_behind(text: str, end: int) -> float:
    if _STAMP(text, end):
        return 1.8
    if BLANK in text[end : end + 2]:
        return _BESIDE_BLANK
    return 1.1 if text[end] in _COLONS else _EDGE


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
        return points + _given_word(word)
    return points or (MOST_OF_WORDS if inner == end else 0.5)


def _by_prefix(text: str, start: int, end: int, inner: int) -> float:
    """What it costs that a word begins where the name would."""
    named = inner == start or is_name(text[start:inner])
    if inner == end and not named:
        return -1.8
    whole = text[start:end]
    if whole[:2] in NOT_NAMES or whole[:3] in NOT_NAMES:
        return -1.2
    if start < inner < end and not named and whole[:2] not in DOUBLE_SURNAMES:
        return -0.5 if whole[-1] in GIVEN else -1.2
    return 0.0


def _given_word(given: str) -> float:
    """Given names that are a word as well: 建国 and 海燕, but not 非常."""
    if given in NOT_GIVEN:
        return -1.5
    return -0.5 if EVERYDAY_GIVEN.issuperset(given) else 0.3
