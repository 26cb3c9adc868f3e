"""Values as typed to values as stored: trimmed, asterisks made plain, personal data masked."""

from typing import Any

from core.privacy.masking import mask
from core.worktables.cells import listed
from core.worktables.columns import LongText, Person, Simple, Tags, Text, Values
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
    match (kind, value):
        case (Text() | LongText(), str()):
            return mask(value.strip(), known=known.names)
        case (Person(), str()):
            return mask(starred(value.strip()), known=known.names)
        case (Tags(), list()):
            return [mask(str(each).strip(), known=known.names) for each in listed(value) or ()]
        case _:
            return value
