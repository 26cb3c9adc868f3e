"""A header to what each of its words speaks of: a customer, a record, a count, a time of day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from core.intake.mapping.wording import SCRIPTS, little_words, thing_named, tokens
from core.intake.words import plain, simplified, word_list

_RUN = re.compile(rf"(?:{SCRIPTS.pattern})+|[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_LITTLE = re.compile("[的之与和及您你我们该本此]")
_LONGEST_PHRASE, _LONGEST_WORD = 3, 6
_SHORTEST_PART, _SHORTEST_WHOLE = 4, 8
# what German and Dutch put between the parts of a compound
_LINKS = ("", "s", "n", "en", "es")

Concepts = frozenset[str]


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


@cache
def lexicon() -> dict[str, Concepts]:
    """Every listed word as it is looked up, with the concepts it may stand for."""
    found: dict[str, Concepts] = {}
    for concept, words in word_list("concepts")["words"].items():
        for word in words.split(","):
            key = plain(word) if SCRIPTS.search(word) else " ".join(tokens(word))
            found[key] = found.get(key, frozenset()) | {concept}
    return found


def _latin(run: str) -> Iterator[tuple[str, Concepts]]:
    said, at = tokens(run), 0
    while at < len(said):
        size, concepts = _phrase(said[at:])
        if not concepts:
            yield from () if _is_little(said[at]) else _parts(said[at])
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


def _parts(word: str) -> list[tuple[str, Concepts]]:
    """A compound's two parts if both are known, else the word as it is."""
    if len(word) >= _SHORTEST_WHOLE:
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            head, tail = _head(word[:cut]), lexicon().get(word[cut:])
            if head and tail:
                return [(word[:cut], head), (word[cut:], tail)]
    return [(word, frozenset())]


def _head(part: str) -> Concepts | None:
    stems = (part.removesuffix(link) for link in _LINKS if part.endswith(link))
    return next((found for stem in stems if (found := lexicon().get(stem))), None)


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
