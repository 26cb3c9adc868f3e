"""Facts × filters to the comments of two periods, each marked with the themes it speaks of."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb

from core.insight.themes.marking import mark
from core.insight.themes.theme import Theme
from core.measure.facts import Facts
from core.measure.filters import Condition, Filters, condition
from core.measure.periods import Period

# Where customers are asked, what they say is in their answers, a rated ticket's own remark among
# them: the remarks of other tickets are the team's notes. Without answers they are all there is.
_ANSWERED = "SELECT 1 FROM facts WHERE kind = 'answer' AND comment IS NOT NULL LIMIT 1"
_SPOKEN = """
SELECT day, ?::BOOLEAN AS now, comment, CASE WHEN main_scale THEN score END AS score, satisfied,
    low, frt, target, channel::VARCHAR AS channel, issue_type::VARCHAR AS issue_type, batch, row_no
FROM facts WHERE comment IS NOT NULL AND kind = ? AND {rows} AND hash(batch, row_no) % {step} = 0
"""
_HOW_MANY = "SELECT count(*) FROM facts WHERE comment IS NOT NULL AND kind = ? AND {rows}"
_SPOKEN_IN = "CREATE TEMP TABLE spoken AS {spoken}"
_HEARD = "CREATE TEMP TABLE heard AS FROM spoken JOIN said USING (comment)"
_TABLES = ("spoken", "said", "heard")


@contextmanager
def heard(
    facts: Facts,
    filters: Filters,
    against: Period | None,
    themes: Sequence[Theme],
    most: int | None = None,
) -> Generator[duckdb.DuckDBPyConnection]:
    """A cursor with the table `heard`: one row per comment of the filters' days and of `against`.

    `now` tells the periods apart, `themes` has the bit of each theme's place; scores are those of
    the commonest scale. Every distinct comment is searched once. The table ends with the block.
    Of more comments of a period than about `most` every so many-eth is heard, always the same.
    """
    cursor = facts.cursor()
    kind = "answer" if cursor.execute(_ANSWERED).fetchone() else "ticket"
    spoken = [_spoken(facts, filters, (True, kind), most)]
    if against is not None:
        other = filters.within(against.start, against.end)
        spoken.append(_spoken(facts, other, (False, kind), most))
    query = _SPOKEN_IN.format(spoken=" UNION ALL ".join(each.text for each in spoken))
    try:
        cursor.execute(query, [value for each in spoken for value in each.values])
        mark(cursor, themes)
        yield cursor.execute(_HEARD)
    finally:
        for table in _TABLES:
            cursor.execute(f"DROP TABLE IF EXISTS {table}")
        cursor.close()


def _spoken(facts: Facts, filters: Filters, of: tuple[bool, str], most: int | None) -> Condition:
    rows = condition(filters)
    values = (of[1], *rows.values)
    step = _step(facts, rows.text, values, most) if most else 1
    return Condition(f"({_SPOKEN.format(rows=rows.text, step=step)})", (of[0], *values))


def _step(facts: Facts, rows: str, values: Sequence[Any], most: int) -> int:
    n: tuple[int, ...] = facts.cursor().execute(_HOW_MANY.format(rows=rows), values).fetchall()[0]
    return max(round(n[0] / most), 1)
