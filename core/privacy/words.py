"""Turns the word lists of words.toml into what the name patterns need."""

import tomllib
from pathlib import Path

_LISTS = {
    name: tuple(words.split())
    for name, words in tomllib.loads(
        (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    ).items()
}

DOUBLE_SURNAME = f"(?:{'|'.join(_LISTS['double_surnames'])})"
SURNAME = f"(?:{'|'.join(_LISTS['double_surnames'])}|[{''.join(_LISTS['surnames'])}])"
STRICT_LABELS = "|".join(_LISTS["strict_labels"])
LOOSE_LABELS = "|".join(_LISTS["loose_labels"])
TITLES = "|".join(_LISTS["titles"])
NOT_NAMES = frozenset(_LISTS["not_names"])
NOT_LATIN_NAMES = frozenset(_LISTS["not_latin_names"])
EVERYDAY_FIRST_NAMES = frozenset(_LISTS["everyday_first_names"])
NOBODY = frozenset(_LISTS["nobody"])
