"""Headers and columns to a column mapping: what is certain in it, and what has to be asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from core.intake.formats import Format, recognise
from core.intake.mapping.claims import TWINS
from core.intake.mapping.evidence import Cells, evidence
from core.intake.mapping.fitting import fits
from core.intake.mapping.looking import evidence_of
from core.intake.mapping.open_words import OpenWord, with_words, words_to_ask
from core.intake.mapping.pairs import parts_of
from core.intake.mapping.questions import UNIT_ASKED, Question, answer, questions_of, with_unit
from core.intake.mapping.settling import settled
from core.intake.mapping.suggesting import Suggestion, suggest
from core.intake.mapping.synonyms import kind_of
from core.intake.mapping.upload_kinds import kind_by_headers, upload_kind
from core.intake.mapping.wording import visible
from core.tickets import ColumnMapping

__all__ = [
    "OpenWord",
    "Proposal",
    "Question",
    "Suggestion",
    "answer",
    "fingerprint",
    "kind_by_headers",
    "propose",
    "questions_of",
    "suggest",
    "upload_kind",
    "with_unit",
    "with_words",
    "words_to_ask",
]


@dataclass(frozen=True)
class Proposal:
    """A mapping of the certain columns, a suggestion for each, and the questions still open."""

    mapping: ColumnMapping
    suggestions: tuple[Suggestion, ...]
    questions: tuple[Question, ...]


def propose(
    headers: Sequence[str],
    columns: Cells,
    *,
    timezone: str,
    remembered: ColumnMapping | None = None,
) -> Proposal:
    """The mapping to begin with: certain suggestions only, or the one remembered for this shape.

    `columns` holds whole columns: the order of dates is proven by all of them. A remembered mapping
    asks nothing that was answered when it was made; only what is a moment in one export and a
    duration in the next, under one header, is told by the values.
    """
    found = suggest(headers, columns)
    if remembered is not None:
        remembered = _by_values(_in_order(remembered, headers), columns)
        found = tuple(_recalled(each, remembered) for each in found)
    mapping = settled(remembered or _fresh(found, headers, columns, timezone), columns)
    return Proposal(mapping, found, questions_of(mapping, columns))


def _fresh(
    found: tuple[Suggestion, ...], headers: Sequence[str], columns: Cells, timezone: str
) -> ColumnMapping:
    certain = tuple((each.header, each.field if each.certain else None) for each in found)
    moments = {header for header, field in certain if field and kind_of(field) == "moment"}
    known = recognise(headers)
    return ColumnMapping(
        kind=kind_by_headers((each.header, each.field) for each in found),
        fields=certain,
        timezone=timezone,
        scale=known.scale if known else None,
        words=tuple(_units(known, dict(certain))) if known else (),
        pairs=tuple(pair for pair in _pairs(found, columns) if pair[0] in moments),
    )


def _pairs(found: tuple[Suggestion, ...], columns: Cells) -> tuple[tuple[str, ...], ...]:
    if all(each.reason != "paired" for each in found):
        return ()
    seen = evidence_of([each.header for each in found], columns)
    return parts_of({header: each.cells for header, each in seen.items()})


def _units(known: Format, fields: Mapping[str, str | None]) -> Iterator[tuple[str, str, str]]:
    """The units of a known format's durations, as a person would have given them."""
    for header, unit in known.units:
        if field := fields.get(header):
            yield field, UNIT_ASKED, unit


def fingerprint(headers: Sequence[str]) -> str:
    """The shape of a header row as 16 hex figures: the same headers, in whatever order.

    A mapping goes by names, so that columns moved about keep theirs. Where one name stands twice,
    its columns are told apart by their order, which then is part of the shape.
    """
    names = [visible(header) for header in headers]
    row = "\x1f".join(sorted(names) if len(set(names)) == len(names) else names)
    return blake2b(row.encode(), digest_size=8).hexdigest()


def _in_order(remembered: ColumnMapping, headers: Sequence[str]) -> ColumnMapping:
    """The remembered mapping in the order of this file's columns, under its headers."""
    known = {visible(header): field for header, field in remembered.fields}
    now = {visible(header): header for header in headers}
    return replace(
        remembered,
        fields=tuple((each, known.get(visible(each))) for each in headers),
        extras=tuple(now.get(visible(each), each) for each in remembered.extras),
        pairs=tuple(tuple(now.get(visible(e), e) for e in pair) for pair in remembered.pairs),
    )


def _by_values(remembered: ColumnMapping, columns: Cells) -> ColumnMapping:
    for header, field in remembered.fields:
        if field in TWINS and header in columns:
            cells = evidence(columns[header]).cells
            if not fits(field, cells, header) and fits(TWINS[field], cells, header):
                remembered = remembered.with_field(header, TWINS[field])
    return remembered


def _recalled(suggestion: Suggestion, remembered: ColumnMapping) -> Suggestion:
    known = dict(remembered.fields)
    if suggestion.header not in known:
        return suggestion
    return replace(suggestion, field=known[suggestion.header], certain=True, reason="remembered")
