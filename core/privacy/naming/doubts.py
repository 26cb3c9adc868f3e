"""Turns the characters of a possible Chinese name into what flatly speaks against it."""

from core.privacy.naming import cues
from core.privacy.naming.evidence import given_look
from core.privacy.naming.step_labels import names_nobody
from core.privacy.words import (
    EVERYDAY_GIVEN,
    GIVEN,
    GIVEN_WORDS,
    OFTEN_GIVEN,
    RARE_SURNAMES,
    STOPS,
    THING_ENDS,
)

_ANY_GIVEN, _TELLING = GIVEN | EVERYDAY_GIVEN, GIVEN | OFTEN_GIVEN
# of what carries a sentence on, what names have in their middle as well (牛得草, 蔡来兴)
STOPS_OF_NAMES = frozenset("得来会为信见问对等多有之以所能若因定")
_RATHER_THINGS = frozenset("鱼果茶酒药片")


def is_doubtful(text: str, start: int, base: int, end: int, announced: float) -> bool:
    """Whether nobody is named: a team, a shop, or everyday characters behind 有 or 从 (有多少).

    The given name begins at `base`; `announced` is what stands before.
    """
    surname, given = text[start:base], text[base:end]
    if given[-1] in THING_ENDS or (given[-1] in _RATHER_THINGS and given[0] not in "小晓一"):
        return given[-1] in THING_ENDS or announced < cues.NAMED
    if announced > cues.ROLE and text[start - 1] in ":：" and names_nobody(text[start:end]):
        return True
    if surname not in RARE_SURNAMES:
        return False
    if announced < cues.ADDRESSED:
        return len(given) < 2 or not _TELLING.issuperset(given)
    return given[0] != "小" and given_look(given) < 0.3


def may_end(text: str, base: int, end: int, announced: float) -> bool:
    """Whether the character before a place may end a given name; any, behind a role."""
    if text[base : base + 2] in GIVEN_WORDS:
        return True
    if end > len(text):
        return False
    last = text[end - 1]
    if last in _ANY_GIVEN:
        return True
    if last in STOPS:
        return announced >= cues.ADDRESSED and text[end : end + 1] in GIVEN
    return (announced >= cues.ADDRESSED or announced == cues.EDGE) and "一" <= last <= "鿿"
