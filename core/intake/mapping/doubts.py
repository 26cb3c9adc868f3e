"""A claim that has won its field to whether it is sure enough not to be asked about."""

from collections.abc import Mapping, Sequence

from core.intake.mapping.claims import (
    BY_VALUES,
    EXACT,
    FORMAT,
    GENERIC,
    SECOND,
    TWINS,
    VAGUE,
    Claim,
)
from core.intake.mapping.evidence import are_yes_no
from core.intake.mapping.looking import Seen
from core.intake.mapping.proof import is_open
from core.intake.mapping.synonyms import kind_of
from core.intake.mapping.wording import little_words
from core.intake.words import plain
from core.tickets import UploadKind

Won = Mapping[int, Claim]
_MANY_ROWS = 20
_HALF = 0.5
_FEW = 6


def is_doubted(claim: Claim, seen: Sequence[Seen], won: Won, kind: UploadKind) -> bool:
    """Whether something speaks against taking the claim as it stands."""
    each = seen[claim.column]
    return (
        claim.strength == VAGUE
        or (claim.strength > FORMAT and is_open(claim.field, each.header, each.values))
        or _rivalled(claim, seen, won)
        or _either(claim, each)
        or _constant(claim, each)
        or _alone(claim, won)
        or _noted(claim, won)
        or _repeated(claim, each)
        or _answered(claim, each)
        or _of_the_other_kind(claim, won, kind)
    )


def _rivalled(claim: Claim, seen: Sequence[Seen], won: Won) -> bool:
    """Another column that got nothing claimed the same field as strongly.

    A category that has a subcategory beside it has no rivals.
    """
    return not _has_parts(seen[claim.column].header, seen) and any(
        (other.field, other.strength, other.is_empty)
        == (claim.field, claim.strength, claim.is_empty)
        for each in seen
        for other in each.claims
        if other.column not in won and other.place < BY_VALUES
    )


def _has_parts(header: str, seen: Sequence[Seen]) -> bool:
    below = {f"{word}{plain(header)}" for word in little_words("parts")}
    return any(plain(each.header) in below for each in seen)


def _either(claim: Claim, each: Seen) -> bool:
    """Without values, a name that says a moment and a duration, or a score and a comment."""
    return not each.values.cells and any(
        other.field == TWINS.get(claim.field)
        or (other.strength == claim.strength and kind_of(other.field) != kind_of(claim.field))
        for other in each.claims
    )


def _constant(claim: Claim, each: Seen) -> bool:
    """A text that is nearly always the same is hardly a text, a title of a few words no title."""
    few = 0 < len(each.values.cells) <= (_FEW if claim.field == "subject" else 2)
    return kind_of(claim.field) == "text" and few and each.values.rows >= _MANY_ROWS


def _repeated(claim: Claim, each: Seen) -> bool:
    """What is a ticket's number only by the way, and comes again and again, may be a customer's."""
    values = each.values
    often = values.filled >= _MANY_ROWS and values.different < _HALF * values.filled
    return claim.field == "ticket_id" and claim.strength == SECOND and often


def _answered(claim: Claim, each: Seen) -> bool:
    """Yes and no below "solved?" may be what the customer says of it."""
    weak = claim.field == "status" and claim.strength >= SECOND
    return weak and are_yes_no(each.values.cells)


def _of_the_other_kind(claim: Claim, won: Won, kind: UploadKind) -> bool:
    """In a survey what began is the filling in, and in calls what was answered is the call."""
    if kind == "surveys":
        numbered = claim.field == "ticket_id" and claim.strength == GENERIC
        return numbered or (claim.field == "created_at" and claim.strength > EXACT)
    rated = [other for other in won.values() if other.field in {"score", "nps"}]
    own = any(other.strength == EXACT for other in rated)
    return claim.field == "answered_at" and (not rated or (claim.strength == EXACT and not own))


def _noted(claim: Claim, won: Won) -> bool:
    """A mere note below a ticket's number is a remark, unless what was wrong is told beside it."""
    is_note = claim.strength == GENERIC and kind_of(claim.field) == "text"
    told = {other.field for other in won.values()}
    return is_note and {"ticket_id", "description"} <= told


def _alone(claim: Claim, won: Won) -> bool:
    """A name said of many things, in a table where no other name says what the table is about."""
    return claim.strength == GENERIC and all(
        other.strength == GENERIC for other in won.values() if other is not claim
    )
