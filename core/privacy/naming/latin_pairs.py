"""Turns capitalised words into names where a person's verb or a hand-over is beside them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from core.privacy.naming.cues import ADDRESSED, before
from core.privacy.pattern import BLANK, HAN, LATIN, WORD, Family, Span
from core.privacy.words import (
    FAMILY_NAMES,
    FIRST_NAMES,
    LATIN_SURNAMES,
    NAMED_AFTER,
    NOT_LATIN_NAMES,
    WORDED_FIRST_NAMES,
    latin_cues,
    listed,
)

_PARTICLE = (
    r"(?:d[aeiou]s?|del|dell[ao]|den|der|van|von|vom|zu[mr]?|l[aeo]s?|el|al|bin|binti|bint|ibn|ben"
    r"|abu|te[rn]|a[fv]|mac|st\.?)"
)
_WORD = rf"[A-ZÀ-Þ][{LATIN}]*(?:['’-](?!s(?![{LATIN}]))[{LATIN}]+)*"
_RUN = re.compile(
    rf"(?<![{LATIN}\d_./@'’&-]){_WORD}\.?(?:(?: {_PARTICLE}){{1,2}} {_WORD}| al-{_WORD}"
    rf"| {_WORD}\.?){{1,3}}(?![{LATIN}\d_@/])"
)
# what carries a name on behind its first word: a particle, or the given name after a comma
MORE = re.compile(rf"(?:(?: {_PARTICLE}){{1,2}} {_WORD}| [ae]l-{_WORD})(?![{LATIN}])").match
GIVEN_LAST = re.compile(rf", ?{_WORD}(?: {_WORD})?(?=\s*(?:$|[.;,|()\n\r，。；]))").match
_BETWEEN = re.compile(r" ?(?:to|and|&|→|->|=>|/|,) ?")
_OF_FIRMS = FIRST_NAMES | WORDED_FIRST_NAMES | FAMILY_NAMES
_SURNAME_WORDS = frozenset(listed("latin_surname_words"))
_LOWER = re.compile(rf"{_PARTICLE}$").match
_HAN_BEFORE = re.compile(f"[{HAN}][ :：（(]{{0,2}}$").search
_STRONG = frozenset(("van", "von", "bin", "binti", "bint", "ibn", "dos", "della", "der", "den"))

_OF_A_PLACE = re.compile(
    r"(?<![A-Za-z])(?:San|Santa|Saint|St\.?|Los|Las|Fort|Port|Mount|Lake) $"
).search
_OF_A_SHOP = re.compile(rf"['’]s [A-Z]|(?: [A-Z][{LATIN}]+)? ?& ?[A-Z][{LATIN}]*").match


@cache
def deed() -> re.Pattern[str]:
    """What a person does, behind a name."""
    verbs = "|".join(sorted(latin_cues("deeds"), key=len, reverse=True))
    return re.compile(
        rf"(?: (?:has|had|have|is|was|also|just|again|already|still|who|then|now|never|not))"
        rf"{{0,2}} (?:{verbs})(?![{LATIN}])|['’]s [a-z]|,? \(?(?:the|our|your|my) [a-z]"
        rf"|,? here(?![{LATIN}])| \([a-z]+\) [a-z]"
    )


@cache
def _handed() -> re.Pattern[str]:
    words = "|".join(sorted(latin_cues("handing"), key=len, reverse=True))
    return re.compile(rf"(?<![{LATIN}])(?i:{words}):? ?$|{BLANK} ?(?:to|and|&|→|->|=>|/|,) ?$")


def is_everyday(word: str) -> bool:
    """Whether a word is everyday English, a place or a firm: no part of a name by itself."""
    bare = word.lower().rstrip(".")
    return bare in _everyday() or bare in NOT_LATIN_NAMES


def is_firm(words: Sequence[str]) -> bool:
    """Whether words in lower case begin with a firm that bears a name (Calvin Klein)."""
    return len(words) > 1 and words[1] in NAMED_AFTER and (words[0] in _OF_FIRMS)


def is_of_a_thing(text: str, start: int, end: int) -> bool:
    """Whether what looks like a name is part of a place's or a shop's (Santa Barbara)."""
    return bool(_OF_A_PLACE(text[max(0, start - 6) : start]) or _OF_A_SHOP(text, end))


def speaks_of_things(words: Sequence[str]) -> bool:
    """Whether a capitalised word of a run is everyday English: the last may be a family name."""
    named = list(words)
    if len(named) > 1 and named[-1].lower() in _SURNAME_WORDS:
        named.pop()
    if begins_with_family(named):
        del named[0]
    return any(is_everyday(each) for each in named if not _LOWER(each))


def begins_with_family(words: Sequence[str]) -> bool:
    """Whether a word is the family name before a given name: Park Ji-hoon, BROWN MARY."""
    if len(words) < 2 or words[0].lower() not in _SURNAME_WORDS:
        return False
    return "-" in words[1] or (words[0].isupper() and words[1].isupper())


@cache
def _everyday() -> frozenset[str]:
    return frozenset(listed("common_english")) - FIRST_NAMES - LATIN_SURNAMES


class Pairs:
    """Two to four words, none of them everyday, that do what people do."""

    def spans(self, text: str) -> list[Span]:
        """The places of the names, from left to right."""
        return list(_names(text))


def _names(text: str) -> Iterator[Span]:
    done = 0
    for found in _RUN.finditer(text):
        run, start = found[0], found.start()
        words = run.split(" ")
        while len(words) > 1 and is_everyday(words[0]) and not begins_with_family(words):
            start += len(words.pop(0)) + 1
        if len(words) < 2 or speaks_of_things(words):
            continue
        handed = done and _BETWEEN.fullmatch(text, done, start)
        if handed or not _STRONG.isdisjoint(words) or _is_person(text, start, found.end()):
            done = found.end()
            yield start, done


def _is_person(text: str, start: int, end: int) -> bool:
    left = text[max(0, start - 32) : start]
    if _HAN_BEFORE(left) and before(text, start) >= ADDRESSED:
        return True
    return deed().match(text, end) is not None or _handed().search(left) is not None


PAIRS = Family(re.compile(rf"[A-ZÀ-Þ][{LATIN}'’.-]+ [{LATIN}-]+").search, (Pairs(),), (WORD,))
