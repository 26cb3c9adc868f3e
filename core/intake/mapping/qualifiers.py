"""A header to whether it is about something else than the fields: an order, a target, a share."""

import re
from functools import cache, lru_cache

from core.intake.mapping.wording import bag, bracketed, forms, halves, little_words, tokens, visible
from core.intake.words import plain, simplified
from core.intake.words.headers import listed

_BY_WHOM = ("人", "员", "者", "顾问", "管家", "经理", "师傅", "师")
_SHARE = re.compile(r"[%％‰]|percent|占比|百分比|率$", re.IGNORECASE)


@lru_cache(maxsize=2048)
def is_none(header: str) -> bool:
    """Whether a header is known to be none of the fields, such as an order's number."""
    words, some_order = _nothing()
    said = (*forms(header), *halves(header))
    return any(plain(form) in words or bag(form) in some_order for form in said)


def speaks_of_others(header: str) -> bool:
    """Whether a word in the header says that it is about an order, a place, a deadline …"""
    return bool(others_named(header))


@lru_cache(maxsize=2048)
def others_named(header: str) -> frozenset[str]:
    """The words of a header that are said of other things than the fields."""
    latin, others = _about()
    text = simplified(visible(header))
    return latin & set(tokens(header)) | {word for word in others if word in text}


@lru_cache(maxsize=2048)
def is_qualified(header: str) -> bool:
    """Whether a header is a share of many, or its brackets make it another thing: (target)."""
    said = [each for each in bracketed(header) if plain(each) not in little_words("harmless")]
    return _SHARE.search(visible(header)) is not None or any(map(speaks_of_others, said))


def asks_freely(header: str) -> bool:
    """Whether the brackets of a header say that anything may be written there: (free text)."""
    return any(plain(each) in little_words("freely") for each in bracketed(header))


@lru_cache(maxsize=2048)
def names_staff(header: str) -> bool:
    """Whether a header names who works there, or by whom something was done."""
    text, said = simplified(visible(header)), tokens(header)
    by_whom = text.endswith(_BY_WHOM) and text not in little_words("customers")
    return by_whom or not little_words("staff").isdisjoint(said)


@cache
def _nothing() -> tuple[frozenset[str], frozenset[str]]:
    words = listed("none", "words")
    return frozenset(map(plain, words)) - {""}, frozenset(filter(None, map(bag, words)))


@cache
def _about() -> tuple[frozenset[str], tuple[str, ...]]:
    words = listed("none", "about")
    latin = frozenset(word for word in words if word.isascii())
    return latin, tuple(simplified(word) for word in words if not word.isascii())
