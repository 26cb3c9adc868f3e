"""A header and a sample of its values to the fields that the column may be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from core.intake.formats import Format
from core.intake.mapping.evidence import are_ids, category_of, fits, person_of
from core.intake.mapping.synonyms import RANKS, bare, is_none, kind_of, meanings, synonyms
from core.intake.values.units import clock_of, unit_of
from core.intake.words import plain
from core.tickets import FIELDS

Reason = Literal[
    "format", "exact", "synonym", "remembered", "doubt", "values", "similar", "type", "taken",
    "unknown",
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
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W_\u3040-\u30ff\u4e00-\u9fff]+")
GENERIC = _STRENGTHS.index("generic")
# how long a known word must be to say anything within a longer one
_LONG_ENOUGH = {True: 4, False: 2}


@dataclass(frozen=True, order=True)
class Claim:
    """One column's claim to a field; the smaller, the stronger."""

    strength: int
    is_text: bool
    order: int
    place: int
    column: int
    field: str
    reason: Reason = "synonym"


def claims_of(
    column: int, header: str, cells: Sequence[str], known: Format | None
) -> tuple[Claim, ...]:
    """The claims of a column by its name that its values bear out; an empty column keeps all."""
    return tuple(
        claim
        for claim in _named(column, header, cells, known)
        if _possible(claim.field, header) and fits(claim.field, cells, header)
    )


def guess(header: str, cells: Sequence[str]) -> tuple[str, Reason] | None:
    """A field to suggest for a column whose name says none: by its values, else by likeness."""
    if found := person_of(cells) or (None if is_none(header) else category_of(cells)):
        return found, "values"
    if is_none(header):
        return None
    similar = _similar(header)
    return (similar, "similar") if similar and fits(similar, cells, header) else None


def is_known(header: str) -> bool:
    """Whether a header's words say some field, borne out or not."""
    return bool(meanings(header))


def _named(column: int, header: str, cells: Sequence[str], known: Format | None) -> Iterator[Claim]:
    listed, field = known.field_of(header) if known else (False, None)
    if listed:
        if field:
            yield _claim("format", 0, column, field, "format")
        return
    for meaning in meanings(header):
        reason: Reason = "exact" if meaning.rank == "exact" else "synonym"
        rank = meaning.rank
        if meaning.field == "customer_name" and are_ids(cells):
            yield _claim("second", meaning.place, column, "customer_id", reason)
            rank = "generic"
        yield _claim(rank, meaning.place, column, meaning.field, reason)
        if cells and meaning.field in TWINS:
            yield _claim(rank, meaning.place, column, TWINS[meaning.field], reason)


def _claim(rank: str, place: int, column: int, field: str, reason: Reason) -> Claim:
    """Of the fields one name can mean the first is tried first; a remark is rather a comment."""
    is_text = kind_of(field) == "text"
    order = -_ORDER[field] if is_text else _ORDER[field]
    return Claim(_STRENGTHS.index(rank), is_text, order, place, column, field, reason)


def _possible(field: str, header: str) -> bool:
    """A unit or a clock layout in the header speaks of a duration."""
    return kind_of(field) != "moment" or not (unit_of(header) or clock_of(header))


def _similar(header: str) -> str | None:
    """The field of the longest known word at the header's end; generic words do not count."""
    parts = _PARTS.findall(_CAMEL.sub(" ", bare(header)))
    for start in range(len(parts)):
        word = plain("".join(parts[start:]))
        found = synonyms().get(word, ())
        if found and found[0].rank != "generic" and len(word) >= _LONG_ENOUGH[word.isascii()]:
            return found[0].field
    return None
