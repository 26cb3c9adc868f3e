"""Keys to sentences: every word the app shows stands in zh.toml and, complete too, in en.toml."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from core.errors import AppError, Note

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@cache
def catalogue(language: Language) -> dict[str, str]:
    """All texts of a language, keyed "section.name"."""
    raw = tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text(encoding="utf-8"))
    return {
        f"{section}.{name}": text for section, texts in raw.items() for name, text in texts.items()
    }


def say(key: str, language: Language, **facts: object) -> str:
    """The text of a key with its {placeholders} filled; KeyError for a key nobody wrote."""
    text = catalogue(language)[key]
    return text.format_map(facts) if facts else text


def has(key: str) -> bool:
    """Whether the catalogue knows this key (a channel code, say, against a word from a file)."""
    return key in catalogue("zh")


def explain(error: AppError, language: Language) -> str:
    """The sentence of an error: what is wrong, where, and what to do."""
    return say(f"errors.{error.key}", language, **error.facts)


def tell(note: Note, language: Language) -> str:
    """The sentence of a note, with its count and example."""
    return say(f"notes.{note.key}", language, n=note.n, example=note.example, **note.facts)
