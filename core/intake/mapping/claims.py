"""A header and a sample of its values to the fields that the column may be."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from core.intake.formats import Format
from core.intake.mapping.bearing import bears
from core.intake.mapping.evidence import Evidence, are_ids, category_of, person_of
from core.intake.mapping.fitting import fits
from core.intake.mapping.likeness import alike
from core.intake.mapping.synonyms import RANKS, is_none, kind_of, meanings, speaks_of_others
from core.intake.mapping.wording import little_words, tokens
from core.intake.values.units import clock_of, unit_of, without_unit
from core.intake.values.unix_times import proves_unix
from core.tickets import FIELDS

Reason = Literal[
    "format", "exact", "synonym", "remembered", "doubt", "values", "similar", "type", "taken",
    "unknown", "paired",
]  # fmt: skip

# what a name says may be a moment in one export and a duration in another
TWINS = {
    "first_response_at": "first_response_minutes",
    "first_response_minutes": "first_response_at",
    "resolved_at": "resolution_minutes",
    "resolution_minutes": "resolved_at",
}
_STRENGTHS = ("format", *RANKS)
_ORDER = {field.name: place for place, field in enumerate(FIELDS)}
SECOND, GENERIC = _STRENGTHS.index("second"), _STRENGTHS.index("generic")


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
        if _possible(claim.field, header, seen)
        and fits(claim.field, seen.cells, header)
        and bears(claim.field, _rank(claim), seen)
    )


def guess(header: str, seen: Evidence) -> tuple[str, Reason] | None:
    """A field to suggest for a column whose name says none: by its values, else by likeness.

    None for a header that is about other things.
    """
    others = speaks_of_others(header)
    if not others and (found := person_of(seen.cells)):
        return found, "values"
    if is_none(header):
        return None
    similar = alike(header)
    if similar and fits(similar, seen.cells, header) and bears(similar, "second", seen):
        return similar, "similar"
    if not others and (found := category_of(seen.cells)):
        return found, "values"
    return None


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
        # what names a caller by their number is a way to reach them
        reached = meaning.field == "customer_id" and person_of(seen.cells) == "contact"
        field = "contact" if reached else meaning.field
        yield _claim(rank, meaning.place, column, field, empty)
        if meaning.field in TWINS and (seen.cells or unit_of(header)):
            yield _claim(rank, meaning.place, column, TWINS[meaning.field], empty)


def _claim(rank: str, place: int, column: int, field: str, empty: bool) -> Claim:
    """Of the fields one name can mean the first is tried first; a remark is rather a comment."""
    is_text = kind_of(field) == "text"
    order = -_ORDER[field] if is_text else _ORDER[field]
    reason: Reason = "format" if rank == "format" else "exact" if rank == "exact" else "synonym"
    return Claim(empty, _STRENGTHS.index(rank), is_text, order, place, column, field, reason)


def _rank(claim: Claim) -> str:
    return _STRENGTHS[claim.strength]


def _possible(field: str, header: str, seen: Evidence) -> bool:
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
