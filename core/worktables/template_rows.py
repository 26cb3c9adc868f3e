"""The example row of a template, to write it and to know it again when it comes back."""

from typing import Any

from core.texts import LANGUAGES, Language, catalogue
from core.worktables.parts import flat
from core.worktables.worktable import Worktable


def example(worktable: Worktable, language: Language) -> dict[str, Any]:
    """The example's values, as stored: its texts from the catalogue, the rest as declared."""
    prefix = f"example.{worktable.key}."
    texts = {
        key.removeprefix(prefix): text
        for key, text in catalogue(language).items()
        if key.startswith(prefix)
    }
    return worktable.example | texts


def is_example(worktable: Worktable, values: dict[str, Any]) -> bool:
    """Whether these values are the example's, unchanged, in any language."""
    return any(
        _typed(worktable, values) == _typed(worktable, example(worktable, language))
        for language in LANGUAGES
    )


def _typed(worktable: Worktable, values: dict[str, Any]) -> dict[str, Any]:
    cells = flat(worktable, values)
    return {key: cell for key, cell in cells.items() if cell not in (None, "", {}, [])}
