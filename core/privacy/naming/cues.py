"""Turns the words beside a place of a text into how much they announce or end a name there."""

import re
from collections.abc import Iterable

from core.privacy.plain import BLANK
from core.privacy.words import ASKED, DOING, ENDING, FAINT, NAMING, NOT_BEFORE, ROLES, listed

# points of evidence: what addresses or announces a person, what only a person does,
# what a name follows
ADDRESSED, ROLE, DEED, NAMED = 1.0, 1.2, 1.4, 2.0
# the most that stands behind a name
MOST_BEHIND = 1.8


def _lengths(words: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for each in words:
        found.setdefault(each[place], set()).add(len(each))
    return {end: tuple(sorted(of, reverse=True)) for end, of in found.items()}


_BEFORE = (
    dict.fromkeys(FAINT, 0.4)
    | dict.fromkeys(ASKED, 1.0)
    | dict.fromkeys(ROLES, 1.3)
    | dict.fromkeys(NAMING, 2.5)
    | {role + word: 2.3 for role in ROLES for word in ("叫", "名叫", "是叫")}
)
_BEHIND = dict.fromkeys(ENDING, 0.5) | dict.fromkeys(DOING, 1.5) | dict.fromkeys(NOT_BEFORE, -1.8)
# how long the words are that end, or begin, with a character: the longest first
_LENGTHS_BEFORE, _LENGTHS_BEHIND = _lengths(_BEFORE, -1), _lengths(_BEHIND, 0)
DEED_BEGINS = "".join(sorted({each[0] for each in DOING}))
# the ends of what may announce a person
CUE_ENDS = "".join(
    sorted(
        {each[-1] for each, points in _BEFORE.items() if points >= ADDRESSED} - set("的有是了会到")
    )
)
EDGE = 0.55
_BESIDE_BLANK, _BEHIND_BLANK = 1.2, 1.0
_GAPS = frozenset(" \t:：=|/-—_(（[【<《\"“‘'「『")
_THINGS = frozenset(listed("thing_labels"))
_COLONS = frozenset(":：=")
# a clock time behind a name, as chats are copied
_STAMP = re.compile(r"[ \t]*[(（\[]?(?:\d{2,4}[-/]\d{1,2}[-/]\d{1,2} )?\d{1,2}:\d{2}").match

# what follows a name behind a sign: how to reach who it is, or their number at work
_CONTACT = re.compile(
    r"[,，、:： /(（]{1,2}"
    "(?:联系电话|电话|手机|微信|邮箱|工号|身份证|[女男][,，、 ]|先生|女士)"
).match


def before(text: str, start: int) -> float:
    """How much the words before a place announce a name."""
    at, colon = start, False
    while at and start - at < 3 and text[at - 1] in _GAPS:
        at -= 1
        colon = colon or text[at] in _COLONS
    cue = _cue(text, at)
    if colon:
        return EDGE if at and text[at - 1] in _THINGS else max(1.2, cue + 1.0)
    if at == start and at and "一" <= text[at - 1] <= "鿿":
        return cue
    if at and text[at - 1] == BLANK:
        return max(cue, _BEHIND_BLANK if at == start else _BESIDE_BLANK)
    return max(cue, EDGE)


def label(text: str) -> float:
    """How much the end of a text, taken as a label, announces a person."""
    return _cue(text, len(text))


def _cue(text: str, at: int) -> float:
    for n in _LENGTHS_BEFORE.get(text[at - 1], ()) if at else ():
        if n <= at and (found := _BEFORE.get(text[at - n : at])) is not None:
            return found
    return 0.0


def behind(text: str, end: int) -> float:
    """How much the words behind a place say that a name ended there."""
    if end == len(text):
        return EDGE
    if not "一" <= text[end] <= "鿿":
        return _sign_behind(text, end)
    for n in _LENGTHS_BEHIND.get(text[end], ()):
        if (found := _BEHIND.get(text[end : end + n])) is not None:
            return found
    return 0.0


def _sign_behind(text: str, end: int) -> float:
    if _CONTACT(text, end):
        return DEED
    if _STAMP(text, end):
        return 1.8
    if BLANK in text[end : end + 2]:
        return _BESIDE_BLANK
    return 1.1 if text[end] in _COLONS else EDGE
