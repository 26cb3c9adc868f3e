"""Modules and a rule to what breaks it, by the module it stands in."""

from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]


def where(paths: Iterable[Path], offends: Callable[[Path], object]) -> dict[str, object]:
    """Only the modules with something that offends: an empty answer is what a test hopes for."""
    found = {str(path.relative_to(ROOT)): offends(path) for path in paths}
    return {name: each for name, each in found.items() if each}
