"""Turns spellings of any shape into the places where they stand in a text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.privacy.known import may_occur, variants
from core.privacy.pattern import LATIN, Span
from core.privacy.plain import plain

_LATIN_OR_DIGIT = re.compile(rf"[{LATIN}\d]").match
_NEVER = re.compile("(?!)")


@dataclass(frozen=True)
class Lexicon:
    """Spellings by their first two characters; `first` finds where one of them may begin."""

    first: re.Pattern[str] = _NEVER
    by_start: dict[str, tuple[str, ...]] | None = None

    def spans(self, text: str) -> list[Span]:
        """Where spellings stand in a plain text, the longest at each place."""
        if not self.by_start:
            return []
        folded, found, done = fold(text), list[Span](), 0
        for each in self.first.finditer(folded):
            start = each.start()
            if start >= done and (end := self._end(folded, start)):
                found.append((start, end))
                done = end
        return found

    def _end(self, folded: str, start: int) -> int:
        for spelling in (self.by_start or {}).get(folded[start : start + 2], ()):
            end = start + len(spelling)
            if folded.startswith(spelling, start) and _stands_alone(folded, start, end):
                return end
        return 0


def lexicon_of(spellings: Iterable[str]) -> Lexicon:
    """The lexicon of these spellings, of two characters or more; case and script do not count."""
    folded = {fold(plain(each)) for each in spellings if len(each) > 1}
    if not folded:
        return Lexicon()
    starts: dict[str, list[str]] = {}
    for each in sorted(folded, key=lambda each: (-len(each), each)):
        starts.setdefault(each[:2], []).append(each)
    first = "".join(re.escape(each) for each in sorted({each[0] for each in folded}))
    return Lexicon(
        re.compile(f"[{first}]"), {start: tuple(words) for start, words in starts.items()}
    )


def fold(text: str) -> str:
    """A plain text in lower case; as it is, where lower case would be longer (İ)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def known_spans(text: str, known: Sequence[str]) -> list[Span]:
    """Where these values, their parts and given names stand in a plain text."""
    folded = fold(text)
    found = list[Span]()
    for value in known:
        if may_occur(value.strip(), folded):
            for spelling in variants(value):
                found += _places(folded, fold(plain(spelling)))
    return found


def _places(folded: str, spelling: str) -> list[Span]:
    found, at = list[Span](), folded.find(spelling)
    while at >= 0:
        if _stands_alone(folded, at, at + len(spelling)):
            found.append((at, at + len(spelling)))
        at = folded.find(spelling, at + 1)
    return found


def _stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether letters and digits at the edges are not the middle of a longer word or number."""
    before = start and _LATIN_OR_DIGIT(folded[start]) and _LATIN_OR_DIGIT(folded[start - 1])
    behind = end < len(folded) and _LATIN_OR_DIGIT(folded[end - 1]) and _LATIN_OR_DIGIT(folded[end])
    return not before and not behind
