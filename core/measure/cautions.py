"""What a reader must know beside the numbers of a view: notes on what they leave out."""

from dataclasses import dataclass
from typing import Any

from core.errors import Fact, Note
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters, condition
from core.measure.wording import format_value
from core.settings import Settings

# below this share of closed tickets the time to resolution misleads
MOSTLY_CLOSED = 0.9


@dataclass(frozen=True)
class _Caution:
    """A note given when `holds` is true of the rows looked at; `n` counts what it is about."""

    key: str
    n: str
    holds: str = "{n} > 0"


CAUTIONS: tuple[_Caution, ...] = (
    _Caution("unanswered", "count_if(kind = 'ticket' AND NOT answered)"),
    _Caution(
        "open_tickets",
        "count_if(kind = 'ticket' AND NOT closed)",
        f"count(ttr) > 0 AND {{n}} > {1 - MOSTLY_CLOSED} * count_if(kind = 'ticket')",
    ),
    _Caution("instant_replies", "count_if(kind = 'ticket' AND auto_reply)"),
    _Caution(
        "no_working_time", "count_if(kind = 'ticket' AND frt IS NULL AND frt_calendar IS NOT NULL)"
    ),
    _Caution(
        "no_working_resolution",
        "count_if(kind = 'ticket' AND ttr IS NULL AND ttr_calendar IS NOT NULL)",
    ),
    _Caution(
        "waiting_not_taken_off",
        "count_if(kind = 'ticket' AND waiting > 0 AND ttr = ttr_work AND ttr <> ttr_calendar)",
    ),
    _Caution("first_close", "count_if(kind = 'ticket' AND first_close AND ttr IS NOT NULL)"),
    _Caution("several_scales", "count_if(kind = 'answer' AND valid AND NOT main_scale)"),
    _Caution("nps_from_one", "count_if(nps = 1)", "min(nps) = 1 AND max(nps) = 10"),
    _Caution("nps_other_scale", "count_if(nps NOT BETWEEN 0 AND 10)"),
)
_CLOSED_SHARE = "count_if(kind = 'ticket' AND closed) / nullif(count_if(kind = 'ticket'), 0)"


def cautions(facts: Facts, filters: Filters = ALL) -> tuple[Note, ...]:
    """The notes that hold for the rows looked at, in the order of CAUTIONS."""
    rows = condition(filters)
    columns = ", ".join(f"{each.n}, {each.holds.format(n=each.n)}" for each in CAUTIONS)
    query = f"SELECT {_CLOSED_SHARE}, {columns} FROM facts WHERE {rows.text}"  # noqa: S608 only registry identifiers
    found: tuple[Any, ...] = facts.cursor().execute(query, rows.values).fetchall()[0]
    pairs = zip(found[1::2], found[2::2], strict=True)
    return tuple(
        Note(each.key, n, facts=_facts(each.key, found[0], facts.settings))
        for each, (n, holds) in zip(CAUTIONS, pairs, strict=True)
        if holds
    )


def _facts(key: str, closed: float, settings: Settings) -> dict[str, Fact]:
    return (
        {"share": format_value(closed, "share", settings.language)} if key == "open_tickets" else {}
    )
