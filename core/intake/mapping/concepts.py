"""A header to what each of its words speaks of: a customer, a record, a count, a time of day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.intake.mapping.compounds import parts
from core.intake.mapping.lexicon import Concepts, lexicon
from core.intake.mapping.wording import SCRIPTS, little_words, thing_named, tokens
from core.intake.words import simplified

_RUN = re.compile(rf"(?:{SCRIPTS.pattern})+|[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_LITTLE = re.compile("[的之与和及您你我们该本此]")
_LONGEST_PHRASE, _LONGEST_WORD = 3, 6


@dataclass(frozen=True)
class Spoken:
    """The concepts of each known word of a header, and the words that are not known."""

    words: tuple[Concepts, ...]
    unknown: tuple[str, ...]


@lru_cache(maxsize=2048)
def spoken(header: str) -> Spoken:
    """What a header speaks of; its brackets, figures and little words do not count."""
    runs = _RUN.findall(thing_named(header))
    found = [each for run in runs for each in (_han if SCRIPTS.match(run) else _latin)(run)]
    known = (concepts for _, concepts in found if concepts)
    return Spoken(tuple(known), tuple(word for word, concepts in found if not concepts))


def _latin(run: str) -> Iterator[tuple[str, Concepts]]:
    said, at = tokens(run), 0
    while at < len(said):
        size, concepts = _phrase(said[at:])
        if not concepts:
            yield from () if _is_little(said[at]) else parts(said[at])
        else:
            yield said[at], concepts
        at += size


def _phrase(said: tuple[str, ...]) -> tuple[int, Concepts]:
    for size in range(min(_LONGEST_PHRASE, len(said)), 0, -1):
        if concepts := lexicon().get(" ".join(said[:size])):
            return size, concepts
    return 1, frozenset()


def _is_little(word: str) -> bool:
    return len(word) == 1 or not word.isalpha() or word in little_words("little")


def _han(run: str) -> Iterator[tuple[str, Concepts]]:
    """Longest known words first; the characters between them are unknown words."""
    text, at, unknown = simplified(run), 0, ""
    while at < len(text):
        sizes = range(min(_LONGEST_WORD, len(text) - at), 0, -1)
        size = next((n for n in sizes if text[at : at + n] in lexicon()), 0)
        if size or at + 1 == len(text):
            unknown += "" if size else text[at]
            yield from [(each, frozenset[str]()) for each in [_LITTLE.sub("", unknown)] if each]
            unknown = ""
        else:
            unknown += text[at]
        if size:
            yield text[at : at + size], lexicon()[text[at : at + size]]
        at += size or 1
