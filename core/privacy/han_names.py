"""Turns a plain text into where Chinese names stand in it, weighing what speaks for each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.privacy import evidence
from core.privacy.pattern import Family, Span
from core.privacy.segments import Words, words
from core.privacy.words import (
    DOUBLE_SURNAMES,
    EVERYDAY_GIVEN,
    EVERYDAY_SURNAMES,
    GIVEN,
    SURNAMES,
)

_ANY_GIVEN = GIVEN | EVERYDAY_GIVEN
_SINGLE = SURNAMES | EVERYDAY_SURNAMES
_FIRST, _SECOND = ({each[place] for each in DOUBLE_SURNAMES} for place in (0, 1))
_START = re.compile(
    f"[{''.join(sorted(_SINGLE | _FIRST))}](?=[{''.join(sorted(_ANY_GIVEN | _SECOND))}])"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a name, and the points for it."""

    points: float
    start: int
    end: int


class HanNames:
    """Names without a title, label or introduction."""

    def spans(self, text: str) -> list[Span]:
        """The places whose evidence is enough, the likelier of two that overlap."""
        likely = [each for found in _START.finditer(text) for each in _likely(text, found.start())]
        if not likely:
            return []
        known = words(text, likely[0].start, likely[-1].end)
        return _apart(_weighed(text, each, known) for each in likely)


def _likely(text: str, start: int) -> Iterator[Candidate]:
    """What the dictionary can still make a name of."""
    base = start + (2 if text[start : start + 2] in DOUBLE_SURNAMES else 1)
    surname = text[start:base]
    if base - start == 1 and surname not in _SINGLE:
        return
    announced = evidence.before(text, start)
    for end in (base + 1, base + 2):
        if end > len(text) or text[end - 1] not in _ANY_GIVEN:
            return
        points = announced + evidence.shape(surname, text[base:end])
        # nothing behind a name says more than that much
        if points < evidence.ENOUGH - evidence.MOST_OF_WORDS - evidence.MOST_BEHIND:
            continue
        points += evidence.behind(text, end)
        if points >= evidence.ENOUGH - evidence.MOST_OF_WORDS:
            yield Candidate(points, start, end)


def _weighed(text: str, of: Candidate, known: Words) -> Candidate:
    points = of.points + evidence.by_words(text, of.start, of.end, known)
    return Candidate(points, of.start, of.end)


def _apart(candidates: Iterable[Candidate]) -> list[Span]:
    taken = list[Span]()
    enough = [each for each in candidates if each.points >= evidence.ENOUGH]
    for each in sorted(enough, key=lambda each: -each.points):
        if all(each.end <= start or end <= each.start for start, end in taken):
            taken.append((each.start, each.end))
    return taken


UNTITLED = Family(_START.search, (HanNames(),))
