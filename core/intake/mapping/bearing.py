"""A column's values as a whole to whether they bear out a field its name says only by the way."""

from core.intake.mapping.evidence import (
    Evidence,
    are_directions,
    are_ids,
    are_numbers,
    are_yes_no,
    known_channels,
    known_statuses,
)
from core.intake.mapping.synonyms import kind_of

_LONG = 40
_MOST = 0.8
_SOME = 0.2
_YES_NO_FIELDS = frozenset({"status", "priority", "customer_group"})


def bears(field: str, rank: str, seen: Evidence) -> bool:
    """Whether the sampled values are of the field; without values everything is.

    A category repeats itself and is neither a list of directions nor, but for some, yes and no.
    A name that is only second best needs words of its field: a "state" may be a country's, a
    "source" a web page.
    """
    if not seen.cells or rank == "format":
        return True
    if kind_of(field) == "category":
        return _is_category(field, seen) and _is_of(field, rank, seen)
    if kind_of(field) == "agent":
        return not are_yes_no(seen.cells)
    return field != "ticket_id" or not _repeats_words(seen)


def _is_category(field: str, seen: Evidence) -> bool:
    if field not in _YES_NO_FIELDS and are_yes_no(seen.cells):
        return False
    if field == "issue_type" and are_directions(seen.cells):
        return False
    mean = sum(map(len, seen.cells)) / len(seen.cells)
    return not (seen.varied and (mean > _LONG or are_ids(seen.cells)))


def _is_of(field: str, rank: str, seen: Evidence) -> bool:
    weak = rank in {"second", "generic", "vague"}
    match field:
        case "channel":
            told = known_channels(seen.cells) > 0 or are_numbers(seen.cells)
            return told or rank not in {"generic", "vague"}
        case "status":
            told = known_statuses(seen.cells) >= _SOME or are_numbers(seen.cells)
            return told or not weak
        case "issue_type" | "team":
            return not weak or known_channels(seen.cells) < _MOST or len(seen.cells) < 2
        case _:
            return True


def _repeats_words(seen: Evidence) -> bool:
    """A few words over and over, without a figure in them, are no ids."""
    worded = not any(any(c.isdigit() for c in cell) for cell in seen.cells)
    return worded and seen.filled >= 20 and seen.different < 0.2 * seen.filled
