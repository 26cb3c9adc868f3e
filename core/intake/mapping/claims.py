"""A header and a sample of its values to the fields that the column may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from core.intake.formats import Format
from core.intake.mapping.bearing import bears
from core.intake.mapping.evidence import (
    MOST,
    Evidence,
    are_ids,
    are_names,
    is_reach,
    person_of,
    share,
)
from core.intake.mapping.fitting import fits
from core.intake.mapping.recommending import asks_to_recommend
from core.intake.mapping.synonyms import RANKS, kind_of, meanings
from core.intake.mapping.wording import little_words, tokens
from core.intake.values.units import clock_of, unit_of, without_unit
from core.intake.values.unix_times import proves_unix
from core.tickets import FIELDS

Reason = Literal[
    "format", "exact", "synonym", "remembered", "doubt", "values", "similar", "type", "taken",
    "unknown", "paired", "composed",
]  # fmt: skip

# what a name says may be a moment in one export and a duration in another
TWINS = {
    "first_response_at": "first_response_minutes",
    "first_response_minutes": "first_response_at",
    "resolved_at": "resolution_minutes",
    "resolution_minutes": "resolved_at",
}
# behind every place in a list: who is called so outright comes first
BY_VALUES = 100_000
_ADDRESS = re.compile(
    "址|住所|addres|adres|anschrift|indirizz|direcci|endere[cç]|domicil|주소", re.IGNORECASE
)
_STRENGTHS = ("format", *RANKS)
_ORDER = {field.name: place for place, field in enumerate(FIELDS)}
FORMAT, EXACT = map(_STRENGTHS.index, ("format", "exact"))
SECOND, GENERIC, VAGUE = map(_STRENGTHS.index, RANKS[-3:])


@dataclass(frozen=True, order=True)
class Claim:
    """One column's claim to a field; the smaller, the stronger. An empty column's are weakest."""

    is_empty: bool
    strength: int
    is_text: bool
    order: int
    place: int
    column: int
    field: str
    reason: Reason = "synonym"


def claims_of(column: int, header: str, seen: Evidence, known: Format | None) -> tuple[Claim, ...]:
    """The claims of a column by its name that its values bear out; an empty column keeps all."""
    return tuple(
        claim
        for claim in _named(column, header, seen, known)
        if possible(claim.field, header, seen)
        and fits(claim.field, seen.cells, header)
        and bears(claim.field, _rank(claim), seen)
    )


def _named(column: int, header: str, seen: Evidence, known: Format | None) -> Iterator[Claim]:
    listed, field = known.field_of(header) if known else (False, None)
    empty = seen.is_empty
    if listed:
        if field:
            yield _claim("format", 0, column, field, empty)
        return
    said = meanings(header)
    kinds = {said[0].field, TWINS.get(said[0].field)} if said else set[str | None]()
    for meaning in said:
        if not seen.cells and meaning.rank != said[0].rank and meaning.field not in kinds:
            continue
        rank = meaning.rank
        if meaning.field == "customer_name" and are_ids(seen.cells):
            yield _claim("second", meaning.place, column, "customer_id", empty)
            rank = "generic"
        field = _reached(meaning.field, header, seen)
        yield _claim(rank, meaning.place, column, field, empty)
        if meaning.field in TWINS and (seen.cells or unit_of(header)):
            rank = "second" if rank in {"exact", "words"} else rank
            yield _claim(rank, meaning.place + BY_VALUES, column, TWINS[meaning.field], empty)
    if asks_to_recommend(header, seen):
        yield _claim("words", BY_VALUES, column, "nps", empty)


def _reached(field: str, header: str, seen: Evidence) -> str:
    """What names a caller by a phone or mail is a way to reach them, and a contact a name.

    An address is none: towns and streets are written as names are.
    """
    if field == "customer_id" and person_of(seen.cells) == "contact":
        return "contact"
    if field == "customer_name" and seen.cells and share(seen.cells, is_reach) >= MOST:
        return "contact"
    named = field == "contact" and not _ADDRESS.search(header)
    return "customer_name" if named and are_names(seen.cells) else field


def _claim(rank: str, place: int, column: int, field: str, empty: bool) -> Claim:
    """Of the fields one name can mean the first is tried first; a remark is rather a comment."""
    is_text = kind_of(field) == "text"
    order = -_ORDER[field] if is_text else _ORDER[field]
    reason: Reason = "format" if rank == "format" else "exact" if rank == "exact" else "synonym"
    return Claim(empty, _STRENGTHS.index(rank), is_text, order, place, column, field, reason)


def _rank(claim: Claim) -> str:
    return _STRENGTHS[claim.strength]


def possible(field: str, header: str, seen: Evidence) -> bool:
    """A unit or a clock layout in the header speaks of a duration, a word for the hour of none.

    Figures that count from 1970 are moments, whatever unit they are counted in.
    An hour without a date is a moment only if its cells say so.
    """
    hour = not little_words("clock").isdisjoint(tokens(header))
    unix = proves_unix(seen.cells, without_unit(header))
    match kind_of(field):
        case "moment":
            timed = (
                not hour
                or bool(seen.cells)
                or not little_words("moment").isdisjoint(tokens(header))
            )
            return unix or (timed and not (unit_of(header) or clock_of(header)))
        case "duration":
            return not hour and not unix
        case _:
            return True
