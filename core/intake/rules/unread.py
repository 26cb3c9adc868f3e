"""A cell that gave no value, and how its table is mapped, to the reason in one word."""

from core.intake.mapping.questions import with_unit
from core.intake.values import has_not_been, is_blank
from core.intake.values.refusals import Refusal, duration_refusal, moment_refusal, score_refusal
from core.intake.values.scores import is_unrated
from core.tickets import FIELD, ColumnMapping


def why_unread(mapping: ColumnMapping, header: str, text: str) -> Refusal | None:
    """The key of `unread.<key>` for a cell without a value; None where it says there is none.

    Asked of a cell that its column gave no value, it needs nothing but the cell: cheap enough for
    each of the cells a page shows.
    """
    name = dict(mapping.fields).get(header)
    kind = FIELD[name].kind if name else ""
    match kind:
        case "moment":
            return None if has_not_been(text) else moment_refusal(text, mapping.order, header)
        case "duration" if name:
            told = with_unit(mapping, header, name)
            return None if has_not_been(text) else duration_refusal(text, told)
        case "score" | "nps":
            scale = 10 if kind == "nps" else mapping.scale
            return None if is_unrated(text) else score_refusal(text, scale)
        case _:
            return None if is_blank(text) else "unknown"
