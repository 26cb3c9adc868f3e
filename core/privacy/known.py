"""Turns values known to be personal into the spellings they may have in a text."""

import re
import unicodedata
from functools import lru_cache

from core.privacy.pattern import HAN
from core.privacy.plain import plain
from core.privacy.words import (
    DOUBLE_SURNAMES,
    EVERYDAY_FIRST_NAMES,
    EVERYDAY_GIVEN,
    EVERYDAY_SURNAMES,
    GIVEN,
    NOBODY,
    NOT_GIVEN,
    NOT_NAMES,
    SURNAMES,
)

_PARTS = re.compile(r"[\s,，、;；|/\\()（）\[\]【】<>《》:：\"“”]+")
_HAN_WORD = re.compile(rf"[{HAN}]{{2,4}}")
_ANY_HAN = re.compile(f"[{HAN}]")
_TEAM_END = tuple("组部队线区店科室员型类中台")
_MAIL = re.compile(r"([^@＠\s]{4,})[@＠][^@＠\s]+\.\w+")
_PHONE = re.compile(r"[+＋(（]?\d[\d \-–()（）]{6,22}")
_MAINLAND = re.compile(r"(?:\+|00)?86(?=1\d{10}$)")
_ANY_GIVEN = GIVEN | EVERYDAY_GIVEN


def normal(value: str) -> str:
    """One spelling of a value: NFKC, lower case, single spaces."""
    if value.isascii():
        return " ".join(value.lower().split())
    return " ".join(unicodedata.normalize("NFKC", value).casefold().split())


def is_han_name(value: str) -> bool:
    """Whether two to four Han characters read as family and given name (王小明, 欧阳娜娜)."""
    name = plain(value)
    if not _HAN_WORD.fullmatch(name) or name[:2] in NOT_NAMES or name in NOT_NAMES:
        return False
    if name[:2] in DOUBLE_SURNAMES:
        return len(name) > 2
    if len(name) > 3 or name.endswith(_TEAM_END):
        return False
    return name[0] in SURNAMES or (name[0] in EVERYDAY_SURNAMES and _ANY_GIVEN.issuperset(name[1:]))


@lru_cache(maxsize=65536)
def variants(value: str) -> tuple[str, ...]:
    """The spellings of one known value worth masking, longest first; none for empty words.

    A name also by its parts and given name, an address by what stands before the @, a telephone
    number also by its bare figures.
    """
    whole = value.strip()
    parts = [part for part in _PARTS.split(whole) if part]
    if mail := _MAIL.fullmatch(whole):
        parts.append(mail[1])
    if _PHONE.fullmatch(whole):
        parts = [_figures(whole)]
    found = {each for each in (whole, *parts) if _telling(each, whole)}
    found |= {_given(each) for each in found if is_han_name(each)} - {""}
    return tuple(sorted(found, key=lambda each: (-len(each), each)))


def _figures(phone: str) -> str:
    return _MAINLAND.sub("", "".join(filter(str.isdecimal, phone)))


def _given(name: str) -> str:
    """The given name, if it is long enough to tell anyone."""
    given = name[2:] if plain(name[:2]) in DOUBLE_SURNAMES else name[1:]
    return given if len(given) > 1 and plain(given) not in NOT_GIVEN else ""


def _telling(part: str, whole: str) -> bool:
    if normal(part) in NOBODY:
        return False
    if part.isdecimal():
        return len(part) >= 5
    if _ANY_HAN.search(part):
        return len(part) >= 2
    if part != whole and part.isalpha():
        return len(part) >= 3 and part.lower() not in EVERYDAY_FIRST_NAMES
    return len(part) >= 3


def may_occur(value: str, folded: str) -> bool:
    """Cheaper than the variants: a value of one part ends like each of them, a number in full."""
    if not value.isalnum():
        return True
    return value[-7 if value.isascii() else -2 :].lower() in folded
