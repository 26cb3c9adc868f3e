"""A header that names a part of something to the part, and to what it is a part of."""

import re
from collections.abc import Iterator
from typing import Literal

from core.intake.mapping.asking import of_all
from core.intake.mapping.wording import (
    SCRIPTS,
    little_words,
    thing_named,
    tokens,
    visible,
    without_record,
)
from core.intake.values.units import without_unit
from core.intake.words import plain

_STEP = re.compile(r"\s*[.:：>/|]\s*|\s+[-–—]\s+")
_TRAILING_NAME = re.compile(r"(?:名称|名稱|姓名|名)$")

Whole = Literal["record", "people", "others"]


def looser_forms(header: str) -> tuple[str, ...]:
    """The last steps of a path, the part below a group's title, what is said of the record."""
    name = thing_named(header)
    found = [
        *_ends(name),
        *of_all(name),
        *([name.split()[-1]] if SCRIPTS.search(name) and " " in name else []),
    ]
    stripped = [*of_record(header), *map(without_record, found)]
    unnamed = [_TRAILING_NAME.sub("", each) for each in (name, *found, *stripped)]
    looser = dict.fromkeys((*found, *stripped, *unnamed))
    return tuple(each for form in looser for each in (form, without_unit(form)))


def of_record(header: str) -> tuple[str, ...]:
    """The header without the ticket, call or case in front that it is said of."""
    return (without_record(thing_named(header)),)


def whole_of(header: str) -> Whole:
    """What a path's last step is a part of: a ticket's record, a person, or something else.

    What is no path is said of the record.
    """
    above = [_owner(step) for step in _steps(thing_named(visible(header)))[:-1]]
    return "others" if "others" in above else "people" if "people" in above else "record"


def _owner(step: str) -> Whole:
    if plain(step) in little_words("people"):
        return "people"
    known = little_words("containers") | little_words("records")
    is_known = plain(step) in known or (tokens(step) and known.issuperset(tokens(step)))
    return "record" if is_known else "others"


def _steps(name: str) -> list[str]:
    """The steps of a dotted or colon path, markers at its end gone."""
    steps = [step for step in _STEP.split(name) if step]
    if len(steps) == 1 and SCRIPTS.search(name) and name.split()[0].isascii():
        steps = name.split()
    while len(steps) > 2 and _is_tail(steps):
        steps.pop()
    return steps


def _is_tail(steps: list[str]) -> bool:
    return plain(steps[-1]) in little_words("tails")


def _ends(name: str) -> Iterator[str]:
    """The last two steps and the last step of a path."""
    steps = _steps(name)
    if len(steps) > 1:
        yield " ".join(steps[-2:])
        yield from [" ".join(steps[:-1])] if _is_tail(steps) else []
        yield steps[-1]
