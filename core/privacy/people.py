"""Turns names, or the keyed hashes left of names, into what masks these people in any text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.privacy.known import expression_of, is_han_name, normal, variants
from core.privacy.pattern import HAN, LATIN, MASK
from core.privacy.pseudonyms import fingerprint
from core.privacy.words import SURNAME

_MAYBE_HAN = re.compile(rf"(?=({SURNAME}[{HAN}]{{1,2}}))")
_WORD = rf"[A-ZÀ-Þ][{LATIN}'’-]+"
_MAYBE_LATIN = re.compile(rf"(?<![{LATIN}])(?={_WORD})({_WORD}(?: {_WORD}){{0,2}})")


@dataclass(frozen=True)
class Roster:
    """People to be masked in every row of a file. Empty: nobody.

    `expression` matches those named in this file; `remembered` are keyed hashes of those of
    earlier files, whose names nobody keeps.
    """

    expression: re.Pattern[str] | None = None
    remembered: frozenset[int] = frozenset()
    key: bytes = b""

    def mask(self, text: str) -> str:
        """The text without these people."""
        masked = self.expression.sub(MASK, text) if self.expression else text
        if not self.remembered:
            return masked
        for name in sorted(self._recognised(masked), key=len, reverse=True):
            masked = masked.replace(name, MASK)
        return masked

    def _recognised(self, text: str) -> set[str]:
        return {
            name for name in maybe_names(text) if fingerprint(name, self.key) in self.remembered
        }


def roster_of(
    names: Iterable[str], remembered: frozenset[int] = frozenset(), key: bytes = b""
) -> Roster:
    """The roster of these names, with their parts and given names."""
    return Roster(expression_of(each for name in names for each in variants(name)), remembered, key)


def maybe_names(text: str) -> Iterator[str]:
    """Every piece of a text that could be a name: to be hashed and compared, not to be masked."""
    for found in _MAYBE_HAN.finditer(text):
        yield from {found[1], found[1][:-1]} - {found[1][:1]}
    for found in _MAYBE_LATIN.finditer(text):
        words = found[1].split(" ")
        yield from (
            " ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)
        )


def who_are_people(names: Iterable[str], categories: Iterable[str]) -> list[str]:
    """Agents without those that are rather a team or a channel: a word some category cell says."""
    taken = {normal(each) for each in categories}
    return [each for each in names if normal(each) not in taken or is_han_name(each)]
