"""Values as typed to values as stored: trimmed, asterisks made plain, personal data masked."""

from typing import Any

from core.privacy.masking import mask
from core.worktables.cells import listed
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
    Values,
)
from core.worktables.known import UNKNOWN, Known
from core.worktables.parts import flat, folded, parts
from core.worktables.roles import starred
from core.worktables.worktable import Worktable


def tidy(worktable: Worktable, values: Values, known: Known = UNKNOWN) -> dict[str, Any]:
    """The values a row may be stored with; blank ones are left out.

    Phones, e-mails, ids and known names become masks; what only looks like a name stays.
    """
    cells = flat(worktable, values)
    clean = {part.key: tidied(part.kind, cells[part.key], known) for part in parts(worktable)}
    kept = folded(worktable, clean, values)
    return {key: value for key, value in kept.items() if value not in (None, "", [], {})}


def tidied(kind: Simple, value: Any, known: Known) -> Any:
    """One value, if its kind holds people's words."""
    match kind:
        case Text() | LongText():
            return mask(value.strip(), known=known.names) if isinstance(value, str) else value
        case Person():
            return (
                _tidied_person(starred(value.strip()), known) if isinstance(value, str) else value
            )
        case Tags():
            return _tidied_tags(value, known) if isinstance(value, list) else value
        case Choice() | Number() | Percent() | Day() | Duration() | Link() | Segment():
            return value


def _tidied_person(text: str, known: Known) -> str:
    masked = mask(text, known=known.names)
    # that a lone word is a name is a guess: the advice to write a role has to show the word
    is_lone_word = text.isalpha() and not any(name in text for name in known.names)
    return text if is_lone_word else masked


def _tidied_tags(tags: Any, known: Known) -> list[str]:
    return [mask(str(each).strip(), known=known.names) for each in listed(tags) or ()]
