"""Turns the characters of a possible Chinese name into how much speaks for it."""

from functools import lru_cache

from core.privacy.segments import Words, is_name
from core.privacy.words import (
    DOUBLE_SURNAMES,
    EVERYDAY_GIVEN,
    EVERYDAY_SURNAMES,
    GIVEN,
    GIVEN_WORDS,
    NAMED_WORDS,
    NOT_GIVEN,
    NOT_NAMES,
    OFTEN_GIVEN,
    RARE_SURNAMES,
    SELDOM_GIVEN,
    SURNAMES,
    WORDED,
    WORDED_SURNAMES,
)

# points; ENOUGH of them make a name. Set by hand on tests/core/privacy/remarks/steer.txt
ENOUGH = 2.25
MOST_OF_WORDS = 0.6
# more than a role before and a deed behind say each by itself
FRAMED = 0.7
# a cue and a deed, or a role and an end with three characters between them
ENCLOSED = 0.3


_GIVEN = (
    dict.fromkeys(EVERYDAY_GIVEN, 0.3)
    | dict.fromkeys(SELDOM_GIVEN, 0.0)
    | dict.fromkeys(OFTEN_GIVEN, 0.6)
    | dict.fromkeys(GIVEN, 1.0)
)
_UNUSUAL, _SELDOM = -0.4, 0.2
# where the second level of GB 2312 begins
_SELDOM_USED = 0xD8
# the ends of places, peoples, things
_NO_GIVEN_END = frozenset(
    "县市州区镇乡岛路寺性者学族力员品会法权语率机卡站店书车票费米克尔斯特里拉门口桥院馆园场村街楼房"
)
_TELLING = GIVEN | OFTEN_GIVEN
_PURE = SURNAMES - WORDED_SURNAMES - EVERYDAY_SURNAMES - RARE_SURNAMES


def family(surname: str) -> float:
    """How much a family name looks like nothing else."""
    if surname in RARE_SURNAMES:
        return -0.4
    if len(surname) > 1:
        return 1.5
    return 0.0 if surname in EVERYDAY_SURNAMES else 1.0 if surname in _PURE else 0.7


@lru_cache(maxsize=65536)
def shape(surname: str, given: str) -> float:
    """How much a family name and one or two characters look like a name by themselves."""
    look = given_look(given)
    if len(given) == 1:
        return family(surname) + (0.95 if look == 1.0 else look - 0.1)
    return family(surname) + look * 0.7 + (0.55 if given[0] == given[1] else 0.25)


def given_look(given: str) -> float:
    """How much one or two characters look like a given name, all together."""
    if given in GIVEN_WORDS:
        return 1.3
    return sum(_GIVEN[each] if each in _GIVEN else _unlisted(each) for each in given)


def _unlisted(character: str) -> float:
    """Beyond the 3755 frequent characters of GB 2312 there are names rather than words."""
    code = character.encode("gb2312", "ignore")
    return _UNUSUAL if code and code[0] < _SELDOM_USED else _SELDOM


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
        return points + _given_word(text[start], word)
    return points or (MOST_OF_WORDS if inner == end else 0.5)


def _by_prefix(text: str, start: int, end: int, inner: int) -> float:
    """What it costs that a word begins where the name would."""
    named = inner == start or is_name(text[start:inner])
    if inner == end and not named:
        return _whole_word(text[start:end])
    whole = text[start:end]
    if any(text[start : start + n] in NOT_NAMES for n in (2, 3, 4)):
        return -1.2 if whole[-1] in GIVEN else -2.0
    if inner > end and not named:
        return -1.0
    if start < inner < end and not named and whole[:2] not in DOUBLE_SURNAMES:
        return -0.2 if whole[:2] not in WORDED else -0.5 if whole[-1] in GIVEN else -1.2
    return 0.0


def _whole_word(whole: str) -> float:
    """A word of the dictionary: everyday ones are hardly a name, others may well be (万梓良)."""
    if whole in WORDED or not _TELLING.issuperset(whole[1:]):
        return -1.8
    if len(whole) == 2:
        return -0.6
    return -1.8 if whole[-1] in _NO_GIVEN_END else 0.2


def _given_word(surname: str, given: str) -> float:
    """Given names that are a word as well: 建国 and 海燕, but not 非常."""
    if given in NOT_GIVEN:
        return -0.8 if surname in _PURE else -2.5
    if surname in RARE_SURNAMES:
        return -0.7 if _TELLING.issuperset(given) else -1.5
    if surname in _PURE:
        return 0.2
    return -0.3 if EVERYDAY_GIVEN.issuperset(given) else 0.3
