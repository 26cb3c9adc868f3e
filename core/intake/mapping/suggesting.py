"""Headers with samples of their values to one suggested field per column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.intake.mapping.claims import GENERIC, SECOND, VAGUE, Claim, Reason
from core.intake.mapping.doubts import Won, is_doubted
from core.intake.mapping.evidence import Cells
from core.intake.mapping.looking import Seen, look
from core.intake.mapping.upload_kinds import upload_kind
from core.tickets import UploadKind

# people and their addresses are dropped, so several columns may hold them
_MANY = frozenset({"customer_name", "contact"})
_RATINGS = frozenset({"score", "nps"})
# what happened to a ticket, or to a form
_ENDS = frozenset({"resolved_at", "first_response_at"})


@dataclass(frozen=True)
class Suggestion:
    """What a column is taken for. Only certain ones are used without asking; field None: none.

    `reason` is a key of the texts' section reason.
    """

    header: str
    field: str | None
    certain: bool
    reason: Reason = "unknown"


def suggest(headers: Sequence[str], columns: Cells | None = None) -> tuple[Suggestion, ...]:
    """One suggestion per header, in order.

    Certain are exact field names, known words and known formats, if the values can be what the
    field holds; a moment and a duration of one name are told apart by the values. Where two
    columns claim a field equally, where a name is said of many things and nothing else is known of
    the table, or the values are missing and the name may be either, the suggestion is not certain;
    neither is what only the values or a likeness suggest. At most 1,000 cells a column are read.
    """
    seen = look(headers, columns)
    won = _assigned(_read_as("tickets", seen))
    kind = upload_kind(_fields(seen, won))
    if kind == "surveys":
        won = _assigned(_read_as(kind, seen))
    taken = {claim.field for claim in won.values()}
    found: list[Suggestion] = []
    for place, each in enumerate(seen):
        one = _won(won[place], seen, won, kind) if place in won else _left(each, taken)
        found.append(one)
        taken |= {one.field or ""} - _MANY
    return tuple(found)


def _fields(seen: Sequence[Seen], won: Won) -> Iterator[str]:
    """The fields won, and those that would be suggested for the other columns.

    A column that may as well be an answer's moment says nothing of a ticket, nor does a mere
    "duration": that of a form, perhaps; nor what is only put together from words.
    """
    for claim in won.values():
        either = any(other.field == "answered_at" for other in seen[claim.column].claims)
        vague = claim.field == "handle_minutes" and claim.strength >= GENERIC
        yield "" if vague or (either and claim.field in _ENDS) else claim.field
    others = (each.guessed for place, each in enumerate(seen) if place not in won)
    yield from (field for guess in others for field, reason in guess if reason != "composed")


def _assigned(claims: Sequence[Claim]) -> dict[int, Claim]:
    """One field per column and one column per field, the strongest claims first."""
    won: dict[int, Claim] = {}
    taken: set[str] = set()
    for claim in sorted(claims):
        if claim.column not in won and claim.field not in taken:
            won[claim.column] = claim
            taken |= {claim.field} - _MANY
    return won


def _read_as(kind: UploadKind, seen: Sequence[Seen]) -> list[Claim]:
    """All claims, where a date that may be a ticket's or an answer's is the one of this kind.

    In a survey a mere "source" is where the answer came from, not the ticket's channel, and its
    start is no ticket's.
    """
    found: list[Claim] = []
    rated = any(claim.field in _RATINGS for each in seen for claim in each.claims)
    for each in seen:
        answers = [claim for claim in each.claims if claim.field == "answered_at"]
        others = [claim for claim in each.claims if claim.field != "answered_at"]
        if kind != "surveys":
            answers = [claim for claim in answers if claim.strength != GENERIC]
        own = kind == "surveys" or not others or (rated and _are_plainer(answers, others))
        found += answers if answers and own else others
    if kind != "surveys":
        return found
    own = {"created_at"} if any(each.field == "answered_at" for each in found) else set[str]()
    weak = {GENERIC: {"channel", *own}, SECOND: own}
    # how long the form was filled in is nobody's handling of a ticket
    found = [each for each in found if each.field != "handle_minutes"]
    return [each for each in found if each.field not in weak.get(each.strength, ())]


def _are_plainer(answers: Sequence[Claim], others: Sequence[Claim]) -> bool:
    plain = any(claim.strength < SECOND for claim in answers)
    return plain and all(claim.strength == VAGUE for claim in others)


def _won(claim: Claim, seen: Sequence[Seen], won: Won, kind: UploadKind) -> Suggestion:
    doubted = is_doubted(claim, seen, won, kind)
    reason = "doubt" if doubted else claim.reason
    return Suggestion(seen[claim.column].header, claim.field, not doubted, reason)


def _left(each: Seen, taken: set[str]) -> Suggestion:
    """A column without a field of its own: known to be none, beaten, refuted, or a guess."""
    if each.settled:
        return Suggestion(each.header, None, certain=True, reason=each.settled)
    free = [guess for guess in each.guessed if guess[0] not in taken - _MANY]
    if not free:
        reason = "unknown" if each.guessed else each.unsaid
        return Suggestion(each.header, None, certain=False, reason=reason)
    return Suggestion(each.header, free[0][0], certain=False, reason=free[0][1])
