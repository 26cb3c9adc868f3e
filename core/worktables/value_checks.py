"""One value against its kind: the problems a reader of the table would stumble over."""

from collections.abc import Iterator
from typing import Any, assert_never

from core.texts import say
from core.worktables.cells import day_in, is_number, listed
from core.worktables.columns import (
    Choice,
    Day,
    Duration,
    Link,
    LongText,
    Number,
    Percent,
    Person,
    Segment,
    Simple,
    Tags,
    Text,
)
from core.worktables.known import Known
from core.worktables.parts import Part
from core.worktables.problems import Problem
from core.worktables.roles import bare, people_in, reads_as_role, suggested
from core.worktables.tidying import tidied

PERSON = Text(60)
TAG = Text(30)


def check_value(part: Part, value: Any, known: Known) -> Iterator[Problem]:
    """Every problem of one value that is there."""
    kind: Simple = part.kind
    match kind:
        case Text() | LongText():
            return _text(part, kind.limit, value, known)
        case Person():
            return _person(part, value, known)
        case Choice():
            return _choice(part, kind, value)
        case Tags():
            return _tags(part, kind, value, known)
        case Number() | Percent() | Duration():
            return _number(part, kind, value)
        case Day():
            return _day(part, value)
        case Link() | Segment():
            return _reference(part, kind, value, known)
    assert_never(kind)


def ends(kind: Number | Percent | Duration) -> tuple[float | None, float | None]:
    """The lowest and the highest number allowed, as typed."""
    if isinstance(kind, Number):
        return kind.low, kind.high
    return 0, 100 if isinstance(kind, Percent) else None


def _text(part: Part, limit: int, value: Any, known: Known) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield Problem(part.key, "not_text")
    elif len(value) > limit:
        yield Problem(part.key, "too_long", {"limit": limit, "n": len(value)})
    elif tidied(Text(), value, known) != value.strip():
        yield Problem(part.key, "personal", level="advice")


def _person(part: Part, value: Any, known: Known) -> Iterator[Problem]:
    people = list(filter(bare, people_in(value) if isinstance(value, str) else []))
    found = _text(part, PERSON.limit, value, known)
    yield from (each for each in found if not people or each.key != "personal")
    for person in people:
        key = "bare_role" if reads_as_role(person) else "bare_name"
        offer = suggested(person, known.roles, say("example.role", "zh"))
        yield Problem(part.key, key, {"suggested": offer}, "advice")


def _choice(part: Part, kind: Choice, value: Any) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield Problem(part.key, "not_text")
    elif value not in kind.options and not kind.open:
        yield Problem(part.key, "unknown_choice", {"value": value[:40]})


def _tags(part: Part, kind: Tags, value: Any, known: Known) -> Iterator[Problem]:
    tags = listed(value)
    if tags is None:
        yield Problem(part.key, "not_text")
        return
    if len(tags) > kind.limit:
        yield Problem(part.key, "too_many", {"limit": kind.limit, "n": len(tags)})
    for each in tags:
        yield from _text(part, TAG.limit, each, known)


def _number(part: Part, kind: Number | Percent | Duration, value: Any) -> Iterator[Problem]:
    low, high = ends(kind)
    if not is_number(value):
        yield Problem(part.key, "not_number")
    elif low is not None and value < low:
        yield Problem(part.key, "too_low", {"low": low})
    elif high is not None and value > high:
        yield Problem(part.key, "too_high", {"high": high})
    elif isinstance(kind, Number) and kind.whole and value != int(value):
        yield Problem(part.key, "not_whole")


def _day(part: Part, value: Any) -> Iterator[Problem]:
    if day_in(value) is None:
        yield Problem(part.key, "not_day")


def _reference(part: Part, kind: Link | Segment, value: Any, known: Known) -> Iterator[Problem]:
    if isinstance(kind, Segment):
        if not isinstance(value, dict):
            yield Problem(part.key, "unknown_segment")
        return
    titles = known.titles.get(kind.table)
    if isinstance(value, bool) or not isinstance(value, int):
        yield Problem(part.key, "not_link")
    elif titles is not None and value not in titles:
        yield Problem(part.key, "no_such_row", {"id": value})
