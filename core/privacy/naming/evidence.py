"""Turns the characters of a possible Chinese name into how much speaks for it."""

from functools import lru_cache

from core.privacy.words import (
    EVERYDAY_GIVEN,
    EVERYDAY_SURNAMES,
    GIVEN,
    GIVEN_WORDS,
    OFTEN_GIVEN,
    RARE_SURNAMES,
    SELDOM_GIVEN,
    SURNAMES,
    WORDED_SURNAMES,
)

# points; ENOUGH of them make a name. Set by hand on tests/core/privacy/remarks/steer.txt
ENOUGH = 2.25
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
# family names that are hardly a word
PURE = SURNAMES - WORDED_SURNAMES - EVERYDAY_SURNAMES - RARE_SURNAMES


def family(surname: str) -> float:
    """How much a family name looks like nothing else."""
    if surname in RARE_SURNAMES:
        return -0.4
    if len(surname) > 1:
        return 1.5
    return 0.0 if surname in EVERYDAY_SURNAMES else 1.0 if surname in PURE else 0.7


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
