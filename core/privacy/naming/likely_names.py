"""Turns a plain text into the names in it that neither words nor surroundings explain away."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.privacy.naming import cues
from core.privacy.naming.goods import is_goods
from core.privacy.naming.name_odds import FAMILY, FIRST, LAST, WEIGHTS, look
from core.privacy.naming.name_surroundings import WORD_BEHIND, most_behind, said_before, said_behind
from core.privacy.naming.step_labels import names_nobody
from core.privacy.naming.word_evidence import CARRYING
from core.privacy.pattern import HAN, Span
from core.privacy.segments import Words, is_name, words
from core.privacy.words import DOUBLE_SURNAMES, THING_ENDS

# without those that are rather words (有, 来), and never before what no name goes on with
_FAMILIES = frozenset(each for each, odds in FAMILY.items() if odds > 0)
_FIRST = "".join(sorted(_FAMILIES | {each[0] for each in DOUBLE_SURNAMES}))
_NEVER = "".join(
    sorted(each for each, odds in FIRST.items() if max(odds, LAST.get(each, 1.0)) < -1)
)
_START = re.compile(f"[{_FIRST}](?=[{HAN}])(?![{_NEVER}])")
# as likely a name as not
_ENOUGH = 0.0


class Place(NamedTuple):
    """A place that may be a name, where its given name begins, and the log-odds of it."""

    odds: float
    start: int
    base: int
    end: int


class LikelyNames:
    """Names as likely as not, whatever announces them."""

    def spans(self, text: str) -> list[Span]:
        """The places of the names, the likelier of two that overlap."""
        places = [each for found in _START.finditer(text) for each in _places(text, found.start())]
        if not places:
            return []
        known = words(text, places[0].start, places[-1].end)
        weighed = (each._replace(odds=each.odds + _said(text, each, known)) for each in places)
        return _apart([each for each in weighed if each.odds >= _ENOUGH])


def _places(text: str, start: int) -> Iterator[Place]:
    """What the dictionary can still make a name of."""
    base = start + (2 if text[start : start + 2] in DOUBLE_SURNAMES else 1)
    surname = text[start:base]
    if base == start + 1 and surname not in _FAMILIES:
        return
    announced = cues.before(text, start)
    cue, most = said_before(announced), most_behind(announced)
    for end in (base + 1, base + 2):
        if not "一" <= text[end - 1 : end] <= "鿿":
            return
        odds = look(surname, text[base:end])
        if odds + cue + most >= _ENOUGH:
            odds += cue + said_behind(announced, cues.behind(text, end))
            if odds + WORD_BEHIND >= _ENOUGH and not _is_nobody(text, start, end):
                yield Place(odds, start, base, end)


def _is_nobody(text: str, start: int, end: int) -> bool:
    labelled = text[start - 1 : start] in (":", "：")
    if text[end - 1] in THING_ENDS or is_goods(text, start, start + 2):
        return True
    return labelled and names_nobody(text[start:end])


def _said(text: str, of: Place, known: Words) -> float:
    """What the words of the dictionary around a place say."""
    said = WEIGHTS["starts_inside"] if of.start in known.inside else 0.0
    said += WORD_BEHIND if of.end in known.ends else 0.0
    word_end = known.ends.get(of.start, of.start)
    if word_end > of.end:
        return said + WEIGHTS["longer_word"]
    said += WEIGHTS["ends_inside"] if of.end in known.inside else 0.0
    if word_end > of.start:
        return said + WEIGHTS[_own_word(text[of.start : word_end], of)]
    if of.end - of.base == 2 and known.ends.get(of.base) == of.end:
        given = "given_is_name" if is_name(text[of.base : of.end]) else "given_is_word"
        # 于凌晨 and 向客服 carry a sentence on
        said += WEIGHTS["no_given"] if text[of.start] in CARRYING else 0.0
        return said + WEIGHTS[given]
    return said


def _own_word(word: str, of: Place) -> str:
    """What a word of the dictionary is to a place that it begins, or is all of."""
    if len(word) < of.end - of.start:
        return "begins_with_name" if is_name(word) else "begins_with_word"
    if is_name(word):
        return "name_of_dictionary"
    return "word_of_two" if of.end - of.base == 1 else "word_of_three"


def _apart(places: Sequence[Place]) -> list[Span]:
    taken = list[Span]()
    for each in sorted(places, key=lambda each: -each.odds):
        if all(each.end <= start or end <= each.start for start, end in taken):
            taken.append((each.start, each.end))
    return taken
