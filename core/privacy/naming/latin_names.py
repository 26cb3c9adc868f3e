"""Turns a plain text into the places where names in Latin letters stand."""

import re
from collections.abc import Iterator
from itertools import takewhile

from core.privacy.naming.latin_cues import cue, names_somebody
from core.privacy.naming.latin_pairs import (
    GIVEN_LAST,
    MORE,
    is_everyday,
    is_firm,
    is_of_a_thing,
    speaks_of_things,
)
from core.privacy.naming.pinyin import is_given
from core.privacy.pattern import LATIN, WORD, Family, Pattern, Span
from core.privacy.words import (
    CANTONESE,
    EVERYDAY_FIRST_NAMES,
    FIRST_NAMES,
    LATIN_SURNAMES,
    NOT_LATIN_NAMES,
    WORDED_FIRST_NAMES,
)

_WORD = re.compile(
    rf"(?<![{LATIN}\d_./-])(?<![{LATIN}\d]@)[A-ZÀ-Þ](?:['’](?=[A-Z]))?[{LATIN}]*(?:['’](?!s"
    rf"(?![{LATIN}]))[{LATIN}]+)?"
    rf"(?:-[{LATIN}]+)?(?![{LATIN}\d_@/])"
)
_FIRST_NAMES = FIRST_NAMES - EVERYDAY_FIRST_NAMES
_PLACES = frozenset(
    [
        "hong",
        "kong",
        "shang",
        "hai",
        "bei",
        "jing",
        "tai",
        "wan",
        "an",
        "hui",
        "he",
        "nan",
        "hu",
        "su",
        "xi",
        "shan",
        "dong",
        "guang",
        "zhou",
        "hang",
    ]
)
_JOINED = frozenset((" ", ". ", "."))
LOWER = Pattern(
    "name",
    re.compile(
        r"(?<![A-Za-z])(?i:my name is|my name's|mr\.|mrs\.|ms\.|dr\.) ?"
        rf"(?P<v>[{LATIN}'’-]{{3,}}(?: (?!and|from|but|i |the|my|has|was|is)[a-z]{{3,}})?)"
    ),
    lambda found: found["v"].split()[0].lower() not in NOT_LATIN_NAMES,
)


class LatinNames:
    """First names with what follows them, Chinese names, and whoever a cue makes a person."""

    def spans(self, text: str) -> list[Span]:
        """The places of the names, from left to right."""
        return list(_names(text, list(_WORD.finditer(text))))


def _names(text: str, found: list[re.Match[str]]) -> Iterator[Span]:
    at = 0
    while at < len(found):
        run = _run(text, found, at)
        if is_firm(run):
            at += 2
            continue
        n = _known(run[0], run[1:]) or _announced(text, found, at, run)
        if not n or is_of_a_thing(text, found[at].start(), found[at + n - 1].end()):
            at += max(n, 1)
            continue
        end = _end(text, found[at].start(), found[at + n - 1].end())
        yield found[at].start(), end
        at += n
        while at < len(found) and found[at].start() < end:
            at += 1


def _end(text: str, start: int, end: int) -> int:
    """Where a name ends: behind particles (de la Cruz), or a given name behind the family's."""
    if more := MORE(text, end):
        return more.end()
    said = cue(text, start) == "naming" or text[start:end].isupper()
    last = GIVEN_LAST(text, end) if said and " " not in text[start:end] else None
    return last.end() if last and not is_everyday(last[0][1:].split()[0]) else end


def _run(text: str, found: list[re.Match[str]], at: int) -> list[str]:
    """The words, in lower case, that stand one space apart from a place on, at most three."""
    run = [found[at][0].lower()]
    for before, after in zip(found[at : at + 2], found[at + 1 : at + 3], strict=False):
        if text[before.end() : after.start()] not in _JOINED:
            break
        run.append(after[0].lower())
    return run


def _known(first: str, rest: list[str]) -> int:
    """How many words are a name that needs no cue; 0 if none."""
    if first in _FIRST_NAMES and (rest or first not in WORDED_FIRST_NAMES):
        return 1 + _surnames(rest)
    if not rest or first in NOT_LATIN_NAMES or {first, rest[0]} <= _PLACES:
        return 0
    if first in LATIN_SURNAMES:
        syllables = len(list(takewhile(CANTONESE.__contains__, rest)))
        if syllables or (is_given(rest[0]) and rest[0] not in NOT_LATIN_NAMES):
            return 1 + max(1, syllables)
    return 2 if rest[0] in LATIN_SURNAMES and is_given(first) else 0


def _surnames(rest: list[str]) -> int:
    return len(list(takewhile(lambda each: each not in NOT_LATIN_NAMES, rest)))


def _announced(text: str, found: list[re.Match[str]], at: int, run: list[str]) -> int:
    """How many words are a name because of what stands around them."""
    if run[0] in NOT_LATIN_NAMES or len(run[0]) < 2:
        return 0
    of = cue(text, found[at].start())
    if not of or (of != "title" and len(run) == 1 and run[0] in EVERYDAY_FIRST_NAMES):
        return 0
    n = 1 + _surnames(run[1:])
    if of in ("role", "naming") and speaks_of_things([each[0] for each in found[at : at + n]]):
        return 0
    return n if names_somebody(of, text, found[at + n - 1].end()) else 0


LATIN_PEOPLE = Family(re.compile("[A-ZÀ-Þ][A-Za-z'’]").search, (LatinNames(),), (WORD,))
LOWER_PEOPLE = Family(re.compile("name['i ]|[md]rs?\\.|ms\\.").search, (LOWER,), (WORD,))
