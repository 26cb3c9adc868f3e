"""What a team typed about themes to rules that can be searched for, or to what is wrong with it."""

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from core.errors import AppError
from core.insight.themes.patterns import GAP
from core.insight.themes.theme import default_themes
from core.privacy.plain import plain
from core.settings import ThemeRule

BETWEEN = "、"
_MOST_THEMES, _MOST_WORDS, _LONGEST = 30, 60, 30
_SEPARATORS = re.compile(r"[、,，;；|\n]+")
_LETTER = re.compile(r"[^\W_]")
_HAN = re.compile(r"[一-鿿]")
Typed = tuple[str, str, bool]


class ThemeWordTooShort(AppError):
    """A word that would be found in nearly everything."""

    key = "theme_word_too_short"


class ThemeWordInvalid(AppError):
    """A word that is too long, or has a gap at an end."""

    key = "theme_word_invalid"


class ThemeIncomplete(AppError):
    """A theme of one's own without a name or without words."""

    key = "theme_incomplete"


class ThemeTwice(AppError):
    """Two themes of one name."""

    key = "theme_twice"


class TooManyThemes(AppError):
    """More themes, or words of one, than can be searched for at once."""

    key = "too_many_themes"


def checked(defaults: Sequence[Typed], own: Sequence[Typed]) -> tuple[ThemeRule, ...]:
    """Rules of (key or name, words as typed, on); a default left as it is has none.

    Words are plain text: signs mean themselves, only … stands for up to six characters. Raises one
    of the errors above for the first thing that is wrong.
    """
    changed = (ThemeRule(key, _words(typed), off=not on) for key, typed, on in defaults)
    named = [_own(*each) for each in own if each[0].strip() or each[1].strip()]
    rules = (*(rule for rule in changed if rule.words or rule.off), *named)
    names = [rule.name.casefold() for rule in named]
    for name in names:
        if names.count(name) > 1:
            raise ThemeTwice(name=name)
    if len(named) > _MOST_THEMES or any(len(rule.words) > _MOST_WORDS for rule in rules):
        raise TooManyThemes(themes=_MOST_THEMES, words=_MOST_WORDS)
    return rules


def typed(rules: Sequence[ThemeRule]) -> tuple[list[Typed], list[Typed]]:
    """The way back: the rows of the defaults, all of them, and of the team's own themes."""
    known = {rule.key: rule for rule in rules}
    keys = [theme.key for theme in default_themes()]
    rows = [_row(key, known.get(key, ThemeRule(key))) for key in keys]
    return rows, [_row(rule.name, rule) for rule in rules if rule.key not in keys]


def _row(named: str, rule: ThemeRule) -> Typed:
    return named, BETWEEN.join(rule.words), not rule.off


def _own(name: str, text: str, on: bool) -> ThemeRule:
    called, words = " ".join(name.split())[:_LONGEST], _words(text)
    if not called or not words:
        raise ThemeIncomplete(name=called or text.strip())
    mark = blake2b(called.casefold().encode(), digest_size=6).hexdigest()
    return ThemeRule(f"own-{mark}", words, called, off=not on)


def _words(text: str) -> tuple[str, ...]:
    found = (" ".join(each.split()) for each in _SEPARATORS.split(text))
    return tuple(dict.fromkeys(_sound(found)))


def _sound(words: Iterator[str]) -> Iterator[str]:
    for word in filter(None, words):
        letters = _LETTER.findall(plain(word))
        if len(letters) < (2 if _HAN.search(plain(word)) else 3):
            raise ThemeWordTooShort(word=word)
        if len(word) > _LONGEST or not word.isprintable() or word.strip(GAP) != word:
            raise ThemeWordInvalid(word=word[:_LONGEST], most=_LONGEST)
        yield word
