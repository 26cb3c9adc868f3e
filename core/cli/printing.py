"""What a command has to say: plain values as JSON, lines on stdout, progress on stderr."""

import json
import sys
from typing import Any

from core.texts import Language, say

_BAR = 24


def print_json(plain: Any) -> None:
    """Readable JSON, Chinese as it is."""
    print(to_json(plain))


def to_json(plain: Any) -> str:
    """The same as text; a number that is none of JSON's would be a bug, not a NaN."""
    return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False, default=str)


def progress(share: float, what: str) -> None:
    """A line on stderr that replaces itself on a screen and stays quiet in a pipe."""
    if sys.stderr.isatty():
        done = round(share * _BAR)
        bar = f"[{'#' * done}{' ' * (_BAR - done)}]"
        print(f"\r{bar} {what:<32}", end="\n" if share >= 1 else "", file=sys.stderr, flush=True)
    elif share < 1:
        print(what, file=sys.stderr)


def said(key: str, language: Language, **facts: object) -> None:
    """One line on stdout."""
    print(say(f"cli.{key}", language, **facts))
