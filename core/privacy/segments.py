"""Turns a Chinese text into the words of a dictionary that stand in it."""

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple

_NAMES = frozenset(("nr", "nrfg"))
_Tagger = Callable[[str, bool], list[tuple[str, str]]]


class Words(NamedTuple):
    """The words of two characters and more: where each ends, by its start; which may be names.

    `inside` are the places between two characters of one word.
    """

    ends: dict[int, int]
    inside: set[int]
    names: set[int]


@cache
def _tagger() -> _Tagger:
    # its dictionary takes a tenth of a second and 30 MB: only who masks pays for it
    return import_module("rjieba").tag


@lru_cache(maxsize=2)
def words(text: str) -> Words:
    """The most likely words of a text (jieba's dictionary and frequencies)."""
    found = Words({}, set(), set())
    ends, inside, names = found
    at = 0
    for word, tag in _tagger()(text, False):
        length = len(word)
        if length == 2:
            inside.add(at + 1)
        elif length > 2:
            inside.update(range(at + 1, at + length))
        if length > 1:
            ends[at] = at + length
            if tag in _NAMES:
                names.add(at)
        at += length
    return found
