"""The columns of a table to what is seen of each: values, claims, and what it may be besides."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.intake.formats import Format, recognise
from core.intake.mapping.claims import Claim, Reason, claims_of
from core.intake.mapping.completing import completed, completing
from core.intake.mapping.evidence import Cells, Evidence, evidence, person_of
from core.intake.mapping.guessing import guesses
from core.intake.mapping.spread_dates import whole_name
from core.intake.mapping.synonyms import meanings
from core.intake.mapping.wording import visible

_NOTHING = Evidence()


@dataclass(frozen=True)
class Seen:
    """A column as it is looked at; `settled` is why it is none of the fields, if that is settled.

    `guessed` are the fields to suggest where the column's name claims none, each with why;
    `unsaid` is why there is none.
    """

    header: str
    values: Evidence = _NOTHING
    claims: tuple[Claim, ...] = ()
    settled: Reason | None = None
    guessed: tuple[tuple[str, Reason], ...] = ()
    unsaid: Reason = "unknown"


def look(headers: Sequence[str], columns: Cells | None) -> tuple[Seen, ...]:
    """Every column of the table, in order. At most 1,000 cells of each are read."""
    known = recognise(headers)
    values = evidence_of(headers, columns)
    parts = completing(headers, values if columns is not None else None)
    dates = completed(headers, columns, values)
    return tuple(
        Seen(header, settled="paired")
        if header in parts
        else _spread(place, header, dates[header])
        if header in dates
        else _seen(place, header, values.get(header, _NOTHING), known)
        for place, header in enumerate(headers)
    )


def evidence_of(headers: Sequence[str], columns: Cells | None) -> dict[str, Evidence]:
    """The evidence of every column there is, by header."""
    there = columns if columns is not None else {}
    return {header: evidence(there[header]) for header in headers if header in there}


def _spread(place: int, header: str, values: Evidence) -> Seen:
    """The column of years, looked at as if the whole date stood there."""
    claims = claims_of(place, whole_name(header), values, None)
    return Seen(header, values, claims)


def _seen(place: int, header: str, values: Evidence, known: Format | None) -> Seen:
    name = visible(header)
    listed, field = known.field_of(name) if known else (False, None)
    if listed and field is None:
        return Seen(header, values, settled="format")
    claims = claims_of(place, name, values, known)
    if claims and not person_of(values.cells):
        return Seen(header, values, claims, unsaid="taken")
    found = () if values.is_empty else tuple(guesses(name, values))
    return Seen(header, values, claims, None, found, "type" if meanings(name) else "unknown")
