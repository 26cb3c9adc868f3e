"""Rated tickets to the single ones worth reading: both ends of each field of speed × score."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.insight.speed.quadrants import QUADRANTS
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters, condition

MOST = 15
_CASES = """
SELECT day, channel, issue_type, frt, target, score, scale,
    coalesce(comment, description, subject) AS words, count(*) OVER () AS n
FROM facts WHERE kind = 'ticket' AND {chosen}
ORDER BY score / scale {scores}, words IS NULL, frt {waits}, day DESC NULLS LAST, batch, row_no
LIMIT ?
"""


@dataclass(frozen=True)
class Case:
    """One rated ticket (seconds; codes); `words` are the customer's, else what was written down."""

    day: date | None
    channel: str | None
    issue_type: str | None
    frt: float
    target: float
    score: float
    scale: int
    words: str | None


@dataclass(frozen=True)
class CasesOf:
    """The foremost cases of a field, by its key in `quadrants`, of `n` tickets there."""

    field: str
    n: int
    shown: tuple[Case, ...]


def cases(facts: Facts, filters: Filters = ALL) -> tuple[CasesOf, ...]:
    """The public entry: at most MOST tickets of each field, fast but dissatisfied first.

    The lowest score of the dissatisfied comes first, the highest of the others, scales made equal;
    of equal ones those with words; then the fastest of the fast, the slowest of the slow. A field
    without tickets is left out.
    """
    asked = filters.codes("quadrant") or QUADRANTS
    return tuple(each for key in QUADRANTS if key in asked for each in _of(facts, filters, key))


def _of(facts: Facts, filters: Filters, key: str) -> Iterator[CasesOf]:
    rows = condition(filters.choosing("quadrant", key))
    scores = "ASC" if key.endswith("_dissatisfied") else "DESC"
    waits = "ASC" if key.startswith("fast") else "DESC"
    query = _CASES.format(chosen=rows.text, scores=scores, waits=waits)
    found = facts.cursor().execute(query, [*rows.values, MOST]).fetchall()
    if found:
        yield CasesOf(key, found[0][-1], tuple(Case(*row[:-1]) for row in found))
