"""Comments to the words they hold: dictionary words of two characters and more, and Latin words."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from core.insight.themes.theme import entries, packaged
from core.privacy.plain import plain

# a word of Han characters, or of letters; masks, figures and signs are none
_WORD = re.compile(r"[一-鿿]{2,}|(?=.{3})[^\W\d_一-鿿]+(?:['’-][^\W\d_一-鿿]+)*")


def words_in(comment: str) -> dict[str, str]:
    """The words of a masked comment, plain (simplified, small), to how they are written there."""
    text, found, at = plain(comment), dict[str, str](), 0
    for word in _cut()(text, True):
        written = comment[at : at + len(word)]
        at += len(word)
        if _WORD.fullmatch(word) and word.casefold() not in stop_words():
            found.setdefault(word.casefold(), written)
    return found


def parts_of(words: Iterator[str]) -> frozenset[str]:
    """All words that stand in these, each a text of its own."""
    return frozenset(part for word in words for part in (word, *words_in(word)))


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing of a service."""
    plain_words = packaged("stop_words")
    return frozenset(entries(plain_words["words"], plain_words["english"]))


@cache
def _cut() -> Callable[[str, bool], list[str]]:
    # only who looks for new words pays for the dictionary
    return import_module("rjieba").cut
