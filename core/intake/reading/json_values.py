"""The text of a JSON to its values, numbers with the digits they were written with."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from core.intake.reading.refusals import BrokenObjects

_FIRST_LINES = 20
_BETWEEN = re.compile(r"[\s,]*")
_SETTINGS: dict[str, Any] = {
    "parse_float": str,
    "parse_int": str,
    "parse_constant": lambda _: "",  # pyright: ignore[reportUnknownLambdaType]
    "strict": False,
}


def document(text: str) -> object:
    """The one value of the text, or the list of those that follow each other in it.

    Raises BrokenObjects.
    """
    decoder = json.JSONDecoder(**_SETTINGS)
    found: list[object] = []
    try:
        at = _after_blank(text, 0)
        while at < len(text):
            value, at = decoder.raw_decode(text, at)
            found.append(value)
            at = _after_blank(text, at)
    except (json.JSONDecodeError, RecursionError) as error:
        raise BrokenObjects from error
    return found[0] if len(found) == 1 else found


def is_by_line(lines: Iterable[str]) -> bool:
    """Whether each line is a value of its own: the first is, and most after it."""
    first = list(islice((line for line in lines if line.strip()), _FIRST_LINES))
    values = [by_line(line) is not None for line in first]
    return len(values) > 1 and values[0] and sum(values) > len(values) / 2


def by_line(line: str) -> dict[str, Any] | list[Any] | None:
    """The object or list of a line, None if there is no whole one."""
    try:
        value = json.loads(line, **_SETTINGS)
    except (json.JSONDecodeError, RecursionError):
        return None
    return value if isinstance(value, dict | list) else None


def lines_of(pieces: Iterable[str]) -> Iterator[str]:
    """The lines of a text that comes in pieces."""
    rest = ""
    for piece in pieces:
        *lines, rest = (rest + piece).split("\n")
        yield from lines
    yield rest


def _after_blank(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at
