"""Turns values known to be personal into what they may look like in text, and masks those there."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from core.privacy.pattern import HAN, LATIN, MASK
from core.privacy.words import DOUBLE_SURNAME, EVERYDAY_FIRST_NAMES, NOBODY, SURNAME

_PARTS = re.compile(r"[\s,，、;；|/\\()（）\[\]【】<>《》:：\"“”]+")
_HAN_NAME = re.compile(rf"{SURNAME}[{HAN}]{{1,2}}")
_TEAM_END = tuple("组部队线区店科室员型类中台")
_ANY_HAN = re.compile(f"[{HAN}]")
_LATIN_OR_DIGIT = re.compile(rf"[{LATIN}\d]")


def normal(value: str) -> str:
    """One spelling of a value: NFKC, lower case, single spaces."""
    if value.isascii():
        return " ".join(value.lower().split())
    return " ".join(unicodedata.normalize("NFKC", value).casefold().split())


def is_han_name(value: str) -> bool:
    """Whether two to four Han characters read as family and given name (王小明, 欧阳娜娜)."""
    compound = re.fullmatch(rf"{DOUBLE_SURNAME}[{HAN}]{{1,2}}", value)
    plain = _HAN_NAME.fullmatch(value) and not value.endswith(_TEAM_END)
    return bool(compound or plain)


@lru_cache(maxsize=65536)
def variants(value: str) -> tuple[str, ...]:
    """The spellings of one known value worth masking, longest first; none for empty words."""
    whole = value.strip()
    parts = [part for part in _PARTS.split(whole) if part]
    found = {each for each in (whole, *parts) if _telling(each, whole)}
    found |= {each[1:] for each in found if len(each) == 3 and is_han_name(each)}
    return tuple(sorted(found, key=lambda each: (-len(each), each)))


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


def expression_of(spellings: Iterable[str]) -> re.Pattern[str] | None:
    """One expression for many spellings, grouped by first character so that a miss costs little."""
    groups: dict[str, list[str]] = {}
    for each in sorted(set(spellings), key=lambda each: (-len(each), each)):
        groups.setdefault(each[0].lower(), []).append(_bounded(each))
    if not groups:
        return None
    return re.compile("|".join(f"(?:{'|'.join(group)})" for group in groups.values()))


def _bounded(spelling: str) -> str:
    before = rf"(?<![{LATIN}\d])" if _LATIN_OR_DIGIT.match(spelling) else ""
    after = rf"(?![{LATIN}\d])" if _LATIN_OR_DIGIT.match(spelling[-1]) else ""
    forms = sorted({spelling, spelling.lower(), spelling.upper(), spelling.title()})
    # listed rather than (?i:…): the engine then sees the first letters and skips quickly
    either = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return f"{before}(?:{either}){after}"


def mask_known(text: str, known: Sequence[str]) -> str:
    """The text without any of these values, their parts and given names."""
    folded = text.lower()
    met = [
        each
        for value in known
        if _may_occur(value.strip(), folded)
        for each in variants(value)
        if each.lower() in folded
    ]
    expression = expression_of(met) if met else None
    return expression.sub(MASK, text) if expression else text


def _may_occur(value: str, folded: str) -> bool:
    """Cheaper than the variants: a value of one part ends like each of them."""
    return value[-2:].lower() in folded or _PARTS.search(value) is not None
