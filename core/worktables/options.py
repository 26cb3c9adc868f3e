"""What a cell's drop-down offers, in words: an option, a role, a row, a part of the data."""

from typing import assert_never

from core.texts import Language
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
from core.worktables.words import option_word, segment_words


def options(kind: Simple, language: Language, known: Known) -> tuple[str, ...]:
    """The words to choose from; () where anything may be typed."""
    match kind:
        case Choice():
            return tuple(option_word(kind, each, language) for each in kind.options)
        case Person():
            return known.roles
        case Link():
            return tuple(known.titles.get(kind.table, {}).values())
        case Segment():
            return tuple(segment_words(each, language) for each in known.segments)
        case Text() | LongText() | Tags() | Number() | Percent() | Day() | Duration():
            return ()
    assert_never(kind)


def is_closed(kind: Simple) -> bool:
    """Whether nothing beside its options can be meant."""
    return isinstance(kind, Choice) and not kind.open
