"""Headers with samples of their values to one suggested field per column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.intake.formats import Format, recognise
from core.intake.mapping.claims import GENERIC, Claim, Reason, claims_of, guess
from core.intake.mapping.evidence import Cells, Evidence, evidence, person_of
from core.intake.mapping.pairs import pairs_of
from core.intake.mapping.synonyms import kind_of, meanings
from core.intake.mapping.upload_kinds import upload_kind
from core.intake.mapping.wording import visible
from core.tickets import UploadKind

# people and their addresses are dropped, so several columns may hold them
_MANY = frozenset({"customer_name", "contact"})
_MANY_ROWS = 20


@dataclass(frozen=True)
class Suggestion:
    """What a column is taken for. Only certain ones are used without asking; field None: none.

    `reason` is a key of the texts' section reason.
    """

    header: str
    field: str | None
    certain: bool
    reason: Reason = "unknown"


@dataclass(frozen=True)
class _Seen:
    """A column as it is looked at; `settled` is why it is none of the fields, if it is settled."""

    header: str
    values: Evidence
    claims: tuple[Claim, ...]
    settled: Reason | None = None


def suggest(headers: Sequence[str], columns: Cells | None = None) -> tuple[Suggestion, ...]:
    """One suggestion per header, in order.

    Certain are exact field names, known words and known formats, if the values can be what the
    field holds; a moment and a duration of one name are told apart by the values. Where two
    columns claim a field equally, where a name is said of many things and nothing else is known of
    the table, or the values are missing and the name may be either, the suggestion is not certain;
    neither is what only the values or a likeness suggest. At most 2,000 cells a column are read.
    """
    known = recognise(headers)
    clocks = {clock for _, clock in pairs_of(headers, columns)}
    seen = [_look(place, header, columns, known) for place, header in enumerate(headers)]
    seen = [_Seen(each.header, each.values, (), "paired") if each.header in clocks else each
            for each in seen]  # fmt: skip
    won = _assign(_read_as("tickets", seen))
    if upload_kind(claim.field for claim in won.values()) == "surveys":
        won = _assign(_read_as("surveys", seen))
    taken = {claim.field for claim in won.values()}
    found: list[Suggestion] = []
    for place, each in enumerate(seen):
        found.append(_won(place, seen, won) if place in won else _left(each, taken))
        taken |= {found[-1].field or ""} - _MANY
    return tuple(found)


def _look(place: int, header: str, columns: Cells | None, known: Format | None) -> _Seen:
    values = evidence(columns[header]) if columns is not None and header in columns else Evidence()
    name = visible(header)
    listed, field = known.field_of(name) if known else (False, None)
    claims = claims_of(place, name, values, known)
    return _Seen(header, values, claims, "format" if listed and field is None else None)


def _assign(claims: Sequence[Claim]) -> dict[int, Claim]:
    """One field per column and one column per field, the strongest claims first."""
    won: dict[int, Claim] = {}
    taken: set[str] = set()
    for claim in sorted(claims):
        if claim.column not in won and claim.field not in taken:
            won[claim.column] = claim
            taken |= {claim.field} - _MANY
    return won


def _read_as(kind: UploadKind, seen: Sequence[_Seen]) -> list[Claim]:
    """All claims, where a date that may be a ticket's or an answer's is the one of this kind."""
    found: list[Claim] = []
    for each in seen:
        answers = [claim for claim in each.claims if claim.field == "answered_at"]
        others = [claim for claim in each.claims if claim.field != "answered_at"]
        found += answers if answers and (kind == "surveys" or not others) else others
    return found


def _won(place: int, seen: Sequence[_Seen], won: Mapping[int, Claim]) -> Suggestion:
    claim, each = won[place], seen[place]
    doubts = (_rivalled(claim, seen, won), _either(claim, each), _constant(claim, each),
              _row_number(claim, won), _alone(claim, won))  # fmt: skip
    doubted = any(doubts)
    return Suggestion(each.header, claim.field, not doubted, "doubt" if doubted else claim.reason)


def _rivalled(claim: Claim, seen: Sequence[_Seen], won: Mapping[int, Claim]) -> bool:
    """Another column that got nothing claimed the same field as strongly."""
    return any(
        (other.field, other.strength, other.is_empty)
        == (claim.field, claim.strength, claim.is_empty)
        for each in seen
        for other in each.claims
        if other.column not in won
    )


def _either(claim: Claim, each: _Seen) -> bool:
    """Without values, a name that says a moment and a duration, or a score and a comment."""
    return not each.values.cells and any(
        other.strength == claim.strength and kind_of(other.field) != kind_of(claim.field)
        for other in each.claims
    )


def _constant(claim: Claim, each: _Seen) -> bool:
    """A text that is nearly always the same is hardly a text."""
    few = 0 < len(each.values.cells) <= 2
    return kind_of(claim.field) == "text" and few and each.values.rows >= _MANY_ROWS


def _row_number(claim: Claim, won: Mapping[int, Claim]) -> bool:
    """A mere "id" in a survey is the answer's own number."""
    mere = claim.field == "ticket_id" and claim.strength == GENERIC
    return mere and upload_kind(each.field for each in won.values()) == "surveys"


def _alone(claim: Claim, won: Mapping[int, Claim]) -> bool:
    """A name said of many things, in a table where no other name says what the table is about."""
    return claim.strength == GENERIC and all(
        other.strength == GENERIC for other in won.values() if other is not claim
    )


def _left(each: _Seen, taken: set[str]) -> Suggestion:
    """A column without a field of its own: known to be none, beaten, refuted, or a guess."""
    if each.settled:
        return Suggestion(each.header, None, certain=True, reason=each.settled)
    if each.claims and not person_of(each.values.cells):
        return Suggestion(each.header, None, certain=False, reason="taken")
    empty = each.values.rows and not each.values.cells
    found = None if empty else guess(visible(each.header), each.values)
    field, reason = found or (None, "type" if meanings(visible(each.header)) else "unknown")
    if field in taken - _MANY:
        return Suggestion(each.header, None, certain=False, reason="unknown")
    return Suggestion(each.header, field, certain=False, reason=reason)
