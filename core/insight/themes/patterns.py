"""The words of a theme to the two patterns that find it in a comment, negations left out (RE2)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from core.insight.themes.theme import Theme, entries, packaged
from core.privacy.plain import simplified_from

GAP = "…"
# two characters in one, as writers use them, though both are simplified ones too
_ALSO = {"复": "覆", "着": "著", "里": "裡裏", "台": "臺"}
# a clause ends at a sign; what is denied within the gap is not said
_GAP = r"[^，。！？；、,.!?;|\n不没沒无無未]{0,6}?"
_HAN = re.compile(r"[一-鿿]")
_NOTHING = r"[^\x00-\x{10FFFF}]"


@dataclass(frozen=True)
class Patterns:
    """`find` matches where a word stands, `doubt` where it may mean something else.

    Replacing `strip` by `KEPT` leaves what really counts, to be searched again.
    """

    find: str
    doubt: str
    strip: str


KEPT = r"\1|"


@lru_cache(maxsize=256)
def patterns(theme: Theme) -> Patterns:
    """The patterns of a theme, for DuckDB's regular expressions.

    A negation is one of the grammar's words before a theme's word, with up to three fillers in
    the middle; what looks like one and is none stays, as does a word that begins with a negation.
    """
    words = _any(theme.words)
    latin = _any(word for word in theme.words if not _HAN.search(word))
    unless = [_any(theme.unless)] if theme.unless else []
    doubts = [f"{_before()}{words}", f"{_before_latin()}{latin}", *_elsewhere(theme, latin)]
    return Patterns(
        f"(?i){words}",
        f"(?i){'|'.join((*unless, *doubts))}",
        f"(?i){'|'.join((*unless, f'({_none()}|{words})', *doubts))}",
    )


def pattern_of(word: str) -> str:
    """One plain word: both scripts of Han, any space between Latin words, whole Latin words."""
    start, end = (r"\b" if _latin(each) else "" for each in (word[:1], word[-1:]))
    return start + "".join(_spelled(each) for each in word) + end


def _spelled(character: str) -> str:
    if character == GAP:
        return _GAP
    if character in "'’":
        return "['’]?"
    if character in " -":
        return r"[\s-]+"
    both = simplified_from(character) + _ALSO.get(character, "")
    return f"[{character}{both}]" if both else re.escape(character)


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _any(words: Iterable[str]) -> str:
    # the longest first: the first that fits is taken
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(pattern_of, ordered))})" if ordered else _NOTHING


@cache
def _grammar(section: str, name: str) -> str:
    return _any(entries(packaged("grammar")[section][name]))


def _none() -> str:
    return _grammar("negation", "none")


def _before() -> str:
    between = _grammar("negation", "between")
    return rf"{_grammar('negation', 'words')}(?:\s*{between}){{0,3}}\s*"


def _before_latin() -> str:
    no, between = _grammar("negation", "english"), _grammar("negation", "between_english")
    return rf"(?:{no}|n['’]t\b)(?:\s+{between}){{0,3}}\s+"


def _elsewhere(theme: Theme, latin: str) -> list[str]:
    """The words that belong to another theme, after what that theme is about."""
    # those with a gap name their own subject, and would make the search slow
    words = _any(word for word in theme.words if GAP not in word)
    if not theme.not_after:
        return []
    about, degree = _any(theme.not_after), _grammar("negation", "degree")
    return [
        rf"{about}(?:\s*{degree}){{0,4}}\s*{words}",
        rf"{about}(?:\s+{degree}){{0,4}}\s+{latin}",
    ]
