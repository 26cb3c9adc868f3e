"""Turns a capitalised word into whether English, a place or a firm explains it."""

from functools import cache, lru_cache

from core.privacy.naming.latin_pairs import is_everyday
from core.privacy.words import FAMILY_NAMES, FIRST_NAMES, LATIN_SURNAMES, listed

_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ies", "y", "able", "ion", "ment")


@cache
def _english() -> frozenset[str]:
    return frozenset((*listed("more_english"), *listed("latin_things")))


@cache
def things() -> frozenset[str]:
    """Places and firms, in lower case."""
    return frozenset(listed("latin_things"))


def is_known(word: str) -> bool:
    """Whether a word in lower case is in the lists of names, all or a part of it."""
    return any(
        each in FIRST_NAMES or each in LATIN_SURNAMES or each in FAMILY_NAMES
        for each in (word, *word.split("-"))
    )


@lru_cache(maxsize=8192)
def is_explained(word: str) -> bool:
    """Whether a word is English, a place or a brand: as it is, or without its ending."""
    bare = word.lower()
    if is_known(bare):
        return False
    stems = {bare}
    for end in _ENDINGS:
        if bare.endswith(end) and len(bare) > len(end) + 2:
            stem = bare[: -len(end)]
            stems |= {stem, stem + "e", stem + "y", stem[:-1]}
    return any(map(_is_english, stems)) or any(
        _is_english(bare[:n]) and _is_english(bare[n:]) for n in range(3, len(bare) - 2)
    )


def _is_english(word: str) -> bool:
    return word in _english() or is_everyday(word)
