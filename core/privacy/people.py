"""Turns names, or the keyed hashes left of names, into what finds these people in any text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import add

from core.privacy.known import is_han_name, normal, variants
from core.privacy.lexicon import Lexicon, lexicon_of
from core.privacy.pattern import HAN, LATIN, covered
from core.privacy.plain import plain, seen
from core.privacy.pseudonyms import fingerprint
from core.privacy.words import STOP, SURNAME

_MAYBE_HAN = re.compile(rf"(?=({SURNAME}[{HAN}]{{1,2}}))")
_UNBROKEN = re.compile(rf"(?:(?!{STOP})[{HAN}]){{2,}}")
_WORD = rf"[A-ZÀ-Þ][{LATIN}'’-]+"
_MAYBE_LATIN = re.compile(rf"(?<![{LATIN}])(?={_WORD})({_WORD}(?: {_WORD}){{0,2}})")
_MAYBE_CODE = re.compile(rf"(?<![{LATIN}\d])[{LATIN}\d][-_.{LATIN}\d]{{1,24}}")
_AT_ONCE = 500_000


@dataclass(frozen=True)
class Roster:
    """People to be masked in every row of a file. Empty: nobody.

    `lexicon` finds those named in this file; `remembered` are keyed hashes of those of earlier
    files, whose names nobody keeps.
    """

    lexicon: Lexicon = field(default_factory=Lexicon)
    remembered: frozenset[int] = frozenset()
    key: bytes = b""
    spellings: tuple[str, ...] = ()

    def mask(self, text: str) -> str:
        """The text without these people."""
        bare = seen(text)
        spans = self.knowing((bare,)).lexicon.spans(plain(bare))
        return covered(bare, spans) if spans else text

    def knowing(self, texts: Iterable[str]) -> "Roster":
        """The same people, those remembered now by the spelling they have in these texts."""
        if not self.remembered:
            return self
        met = {*self.spellings, *self._met(texts)}
        return Roster(lexicon_of(met), spellings=tuple(met))

    def _met(self, texts: Iterable[str]) -> Iterator[str]:
        done = set[str]()
        for text in texts:
            new = {*maybe_names(text), *_maybe_called(text)} - done
            yield from (each for each in new if fingerprint(each, self.key) in self.remembered)
            if len(done) > _AT_ONCE:
                done.clear()
            done |= new


def roster_of(
    names: Iterable[str], remembered: frozenset[int] = frozenset(), key: bytes = b""
) -> Roster:
    """The roster of these names, with their parts and given names."""
    spellings = tuple(dict.fromkeys(each for name in names for each in variants(name)))
    return Roster(lexicon_of(spellings), remembered, key, spellings)


def maybe_names(text: str) -> Iterator[str]:
    """Every piece of a text that could be a full name: to be hashed and compared, not masked."""
    for found in _MAYBE_HAN.finditer(text):
        yield from {found[1], found[1][:-1]} - {found[1][:1]}
    for found in _MAYBE_LATIN.finditer(text):
        words = found[1].split(" ")
        yield from (
            " ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)
        )


def _maybe_called(text: str) -> Iterator[str]:
    """What agents go by besides: two or three characters that carry no sentence on, codes."""
    for run in _UNBROKEN.findall(text):
        pairs = list(map(add, run, run[1:]))
        yield from pairs
        yield from map(add, pairs, run[2:])
    yield from _MAYBE_CODE.findall(text)


def who_are_people(names: Iterable[str], categories: Iterable[str]) -> list[str]:
    """Agents without those that are rather a team or a channel: a word some category cell says."""
    taken = {normal(each) for each in categories}
    return [each for each in names if normal(each) not in taken or is_han_name(each)]
