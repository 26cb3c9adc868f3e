"""The themes in the package and the team's own rules to the themes that comments are read by."""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from core.privacy.plain import plain
from core.settings import Settings, ThemeRule

HERE = Path(__file__).parent
# the mask of themes that a comment carries has as many bits
MOST = 60
# a run of characters around a Han one, or a phrase without any
_ENTRY = re.compile(r"[^\s|]*[一-鿿][^\s|]*|[^|一-鿿]+")


@dataclass(frozen=True)
class Theme:
    """What a comment may be about: any of its words says so.

    "…" in a word stands for up to six characters of the clause. `unless` are phrases that hold a
    word and mean something else; right after words of `not_after` a word is another theme's. The
    name of the package's themes is `theme.<key>` in the catalogue, a team's own is in `name`.
    """

    key: str
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    praise: bool = False
    name: str = ""


def themes_of(settings: Settings) -> tuple[Theme, ...]:
    """The themes in force: the package's that are not switched off, then the team's own."""
    rules = {rule.key: rule for rule in settings.themes}
    kept = [_changed(theme, rules.get(theme.key)) for theme in default_themes()]
    known = {theme.key for theme in default_themes()}
    own = [
        Theme(rule.key, _plain(rule), name=rule.name)
        for rule in settings.themes
        if rule.key not in known and rule.words and not rule.off
    ]
    return (*(theme for theme in kept if theme is not None), *own)[:MOST]


@cache
def default_themes() -> tuple[Theme, ...]:
    """The themes of customer service in the package, complaints first."""
    return tuple(_read(key, listed) for key, listed in packaged("themes").items())


def packaged(name: str) -> dict[str, Any]:
    """One of the word lists beside this module."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def entries(*texts: str) -> tuple[str, ...]:
    """The entries of word lists: Han words between spaces, other phrases between bars."""
    found = (" ".join(each.split()) for text in texts for each in _ENTRY.findall(text))
    return tuple(dict.fromkeys(each for each in found if each))


def _read(key: str, listed: dict[str, Any]) -> Theme:
    return Theme(
        key,
        entries(listed["words"], listed.get("english", "")),
        entries(listed.get("unless", "")),
        entries(listed.get("not_after", "")),
        listed.get("praise", False),
    )


def _plain(rule: ThemeRule) -> tuple[str, ...]:
    return tuple(map(plain, rule.words))


def _changed(theme: Theme, rule: ThemeRule | None) -> Theme | None:
    if rule is None:
        return theme
    words = tuple(dict.fromkeys((*theme.words, *_plain(rule))))
    return None if rule.off else replace(theme, words=words)
