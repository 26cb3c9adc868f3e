"""Turns a Chinese text into the words of a dictionary that stand in it."""

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from typing import Any, NamedTuple

# a word that begins farther away hardly reaches the place in question
_REACH = 6
_NAMES = frozenset(("nr", "nrfg"))


class Words(NamedTuple):
    """The words of two characters and more: where each ends, by its start.

    `inside` are the places between two characters of one word.
    """

    ends: dict[int, int]
    inside: set[int]


@cache
def _dictionary() -> Any:
    # it takes a tenth of a second and 30 MB: only who masks pays for it
    return import_module("rjieba")


def words(text: str, first: int, last: int) -> Words:
    """The most likely words around two places (jieba's dictionary and frequencies)."""
    start = max(0, first - _REACH)
    return _words(text[start : last + _REACH], start)


@lru_cache(maxsize=2)
def _words(text: str, at: int) -> Words:
    ends, inside = dict[int, int](), set[int]()
    cut: Callable[[str, bool], list[str]] = _dictionary().cut
    for word in cut(text, False):
        length = len(word)
        if length > 1:
            ends[at] = at + length
            inside.add(at + 1)
            if length > 2:
                inside.update(range(at + 2, at + length))
        at += length
    return Words(ends, inside)


@lru_cache(maxsize=4096)
def is_name(word: str) -> bool:
    """Whether a word of the dictionary is a person's name there."""
    return _dictionary().tag(word, False)[0][1] in _NAMES
