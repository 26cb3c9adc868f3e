"""Turns a plain text into where Chinese names stand in it, weighing what speaks for each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.privacy.naming import cues, evidence
from core.privacy.naming.doubts import STOPS_OF_NAMES, is_doubtful, may_end
from core.privacy.naming.goods import is_goods
from core.privacy.naming.likely_names import LikelyNames
from core.privacy.naming.word_evidence import by_words, most_of_words
from core.privacy.pattern import HAN, Family, Span
from core.privacy.segments import Words, words
from core.privacy.words import (
    DOUBLE_SURNAMES,
    EVERYDAY_GIVEN,
    EVERYDAY_SURNAMES,
    GIVEN,
    NAMED_WORDS,
    NOT_NAMES,
    OFTEN_GIVEN,
    RARE_SURNAMES,
    SURNAMES,
)

_ANY_GIVEN = GIVEN | EVERYDAY_GIVEN
_SINGLE = SURNAMES | EVERYDAY_SURNAMES
_ALL = _SINGLE | RARE_SURNAMES
_USUAL, _ANY = _SINGLE | DOUBLE_SURNAMES, _ALL | DOUBLE_SURNAMES
_FIRST, _SECOND = ({each[place] for each in DOUBLE_SURNAMES} for place in (0, 1))
_TELLING = GIVEN | OFTEN_GIVEN
# what else a family name is, where a role owns it (客户车, 用户单)
_THINGS_TOO = frozenset(
    "车水单钱包门花米皮石金管项路楼房席边池柴药衣墨火鱼字家全于向从和由有经曾常应能连时相但以所且与易强满幸高成平明方多"
)
# what ends with a family name and is a word
_WORDS = frozenset(("师傅", "任何", "如何", "为何", "几何", "奈何"))
_LEAST_FRAMED = -1.3
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
    announced = cues.before(text, start)
    usual = surname in (_ANY if announced >= cues.EDGE else _USUAL)
    if not usual or text[start - 1 : start + 1] in _WORDS:
        return
    most = cues.MOST_BEHIND + (evidence.FRAMED if announced >= cues.ROLE else evidence.ENCLOSED)
    window = text[start - 1 : base + 3] if start else " " + text[: base + 3]
    for length, shape, lacking in _shapes(window, base - start, announced):
        # nothing behind a name says more than that much
        if announced + shape < lacking - most:
            continue
        end = start + length
        ended = cues.behind(text, end)
        framed = announced >= cues.ROLE and ended >= cues.DEED
        points = announced + shape + ended
        points += evidence.FRAMED if framed else _between(announced, ended, end - base)
        if points >= lacking:
            yield Candidate(points, start, end, framed)


@lru_cache(maxsize=1 << 16)
def _shapes(window: str, family: int, announced: float) -> tuple[tuple[int, float, float], ...]:
    """Of one and two characters behind a family name so long: length, points for it, what it needs.

    The window begins one character before the name and ends one behind two characters.
    """
    base, found = 1 + family, list[tuple[int, float, float]]()
    for end in (base + 1, base + 2):
        if not may_end(window, base, end, announced):
            if announced < cues.ROLE or window[base] not in STOPS_OF_NAMES:
                break
            continue
        if not is_doubtful(window, 1, base, end, announced):
            lacking = evidence.ENOUGH - most_of_words(window[1:end])
            found.append((end - 1, evidence.shape(window[1:base], window[base:end]), lacking))
    return tuple(found)


def _between(announced: float, ended: float, given: int) -> float:
    """A little more between a cue and a verb, or for three characters between a role and an end."""
    if announced >= cues.ADDRESSED and ended >= cues.DEED:
        return evidence.ENCLOSED
    return evidence.ENCLOSED if announced >= cues.ROLE and ended and given > 1 else 0.0


def _weighed(text: str, of: Candidate, known: Words) -> Candidate:
    if is_goods(text, of.start, of.end) and text[of.start : of.end] not in NAMED_WORDS:
        return Candidate(0.0, of.start, of.end, framed=False)
    said = by_words(text, of.start, of.end, known)
    name = text[of.start : of.end]
    if of.framed and name in NAMED_WORDS:
        said = max(said, 0.0)
    elif of.framed and len(name) > 2 and name[0] not in _THINGS_TOO and name[:2] not in NOT_NAMES:
        said = max(said, _LEAST_FRAMED)
    return Candidate(of.points + said, of.start, of.end, of.framed)


def _apart(candidates: Iterable[Candidate]) -> list[Span]:
    taken = list[Span]()
    enough = [each for each in candidates if each.points >= evidence.ENOUGH]
    for each in sorted(enough, key=lambda each: -each.points):
        if all(each.end <= start or end <= each.start for start, end in taken):
            taken.append((each.start, each.end))
    return taken


UNTITLED = Family(bool, (HanNames(), LikelyNames()))
