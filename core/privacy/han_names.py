"""Turns a plain text into where Chinese names stand in it, weighing what speaks for each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.privacy import cues, evidence
from core.privacy.pattern import HAN, Family, Span
from core.privacy.segments import Words, words
from core.privacy.words import (
    DOUBLE_SURNAMES,
    EVERYDAY_GIVEN,
    EVERYDAY_SURNAMES,
    GIVEN,
    GIVEN_WORDS,
    NAMED_WORDS,
    OFTEN_GIVEN,
    RARE_SURNAMES,
    STOPS,
    SURNAMES,
)

_ANY_GIVEN = GIVEN | EVERYDAY_GIVEN
_SINGLE = SURNAMES | EVERYDAY_SURNAMES
_ALL = _SINGLE | RARE_SURNAMES
_USUAL, _ANY = _SINGLE | DOUBLE_SURNAMES, _ALL | DOUBLE_SURNAMES
_FIRST, _SECOND = ({each[place] for each in DOUBLE_SURNAMES} for place in (0, 1))
_TELLING = GIVEN | OFTEN_GIVEN
_PLACE_ENDS = frozenset("仓店站组县")
_SEEN = "".join(sorted(_ANY_GIVEN | _SECOND))
_START = re.compile(
    f"[{''.join(sorted(_ALL | _FIRST))}]"
    f"(?:(?<=[{''.join(sorted(_SINGLE | _FIRST))}])(?=[{_SEEN}])"
    f"|(?:(?<=[{cues.CUE_ENDS}].)|(?<=[{cues.CUE_ENDS}] .)|(?<=[:：].))(?=[{HAN}])"
    f"|(?<=[{''.join(sorted(_SINGLE))}])(?<![{HAN}].)"
    f"(?=[{HAN}][{HAN}]?[{cues.DEED_BEGINS}])"
    f"|(?<=[{''.join(sorted(RARE_SURNAMES))}])(?<![{HAN}].)(?=[{''.join(sorted(_TELLING))}]{{2}}[{cues.DEED_BEGINS}]))"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a name, and the points for it."""

    points: float
    start: int
    end: int
    framed: bool


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
    if text[start - 1 : start + 1] == "师傅":
        return
    announced = cues.before(text, start)
    if surname not in (_ANY if announced >= cues.EDGE else _USUAL):
        return
    most = cues.MOST_BEHIND + (evidence.FRAMED if announced >= cues.ROLE else evidence.ENCLOSED)
    for end in (base + 1, base + 2):
        if text[base : base + 2] not in GIVEN_WORDS and not _may_end(text, end, announced):
            return
        if _is_doubtful(surname, text[base:end], announced):
            continue
        lacking = evidence.ENOUGH - evidence.most_of_words(text[start:end])
        points = announced + evidence.shape(surname, text[base:end])
        # nothing behind a name says more than that much
        if points < lacking - most:
            continue
        ended = cues.behind(text, end)
        framed = announced >= cues.ROLE and ended >= cues.DEED
        points += ended
        points += evidence.FRAMED if framed else _between(announced, ended, end - base)
        if points >= lacking:
            yield Candidate(points, start, end, framed)


def _is_doubtful(surname: str, given: str, announced: float) -> bool:
    """Whether a shop ends there, or everyday characters follow a worded family name (有多少)."""
    if surname not in RARE_SURNAMES or given[-1] in _PLACE_ENDS:
        return given[-1] in _PLACE_ENDS
    if announced < cues.ADDRESSED:
        return len(given) < 2 or not _TELLING.issuperset(given)
    return given[0] != "小" and evidence.given_look(given) < 0.3


def _between(announced: float, ended: float, given: int) -> float:
    """A little more between a cue and a verb, or for three characters between a role and an end."""
    if announced >= cues.ADDRESSED and ended >= cues.DEED:
        return evidence.ENCLOSED
    return evidence.ENCLOSED if announced >= cues.ROLE and ended and given > 1 else 0.0


def _may_end(text: str, end: int, announced: float) -> bool:
    """Whether the character before a place may end a given name; any, behind a role."""
    if end > len(text):
        return False
    last = text[end - 1]
    if last in _ANY_GIVEN:
        return True
    if last in STOPS:
        return announced >= cues.ADDRESSED and text[end : end + 1] in GIVEN
    return (announced >= cues.ADDRESSED or announced == cues.EDGE) and "一" <= last <= "鿿"


def _weighed(text: str, of: Candidate, known: Words) -> Candidate:
    said = evidence.by_words(text, of.start, of.end, known)
    if of.framed and text[of.start : of.end] in NAMED_WORDS:
        said = max(said, 0.0)
    return Candidate(of.points + said, of.start, of.end, of.framed)


def _apart(candidates: Iterable[Candidate]) -> list[Span]:
    taken = list[Span]()
    enough = [each for each in candidates if each.points >= evidence.ENOUGH]
    for each in sorted(enough, key=lambda each: -each.points):
        if all(each.end <= start or end <= each.start for start, end in taken):
            taken.append((each.start, each.end))
    return taken


UNTITLED = Family(bool, (HanNames(),))
