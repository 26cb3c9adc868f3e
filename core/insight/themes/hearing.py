"""Facts × filters to the comments of two periods, each marked with the themes it speaks of."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb

from core.insight.themes.patterns import KEPT, patterns
from core.insight.themes.theme import Theme
from core.measure.facts import Facts
from core.measure.filters import Condition, Filters, condition
from core.measure.periods import Period

# Where customers are asked, what they say is in their answers, a rated ticket's own remark among
# them: the remarks of other tickets are the team's notes. Without answers they are all there is.
_SPOKEN = """
SELECT *, {now} AS now FROM facts
WHERE comment IS NOT NULL AND {rows} AND (kind = 'answer' OR NOT EXISTS (FROM answered))
    AND hash(batch, row_no) % {step} = 0
"""
_HOW_MANY = """
SELECT coalesce(nullif(count(*) FILTER (kind = 'answer'), 0), count(*)) FROM facts
WHERE comment IS NOT NULL AND {rows}
"""
_HEARD = """
CREATE TEMP TABLE heard AS
WITH answered AS (
    FROM facts SELECT batch WHERE kind = 'answer' AND comment IS NOT NULL LIMIT 1
), spoken AS ({spoken}), said AS (
    SELECT comment, ({marks})::UBIGINT AS themes FROM (SELECT DISTINCT comment FROM spoken)
)
SELECT day, now, comment, themes, CASE WHEN main_scale THEN score END AS score, satisfied, low,
    frt, target, channel::VARCHAR AS channel, issue_type::VARCHAR AS issue_type, batch, row_no
FROM spoken JOIN said USING (comment)
"""
# the second search only where a word stands, and only where it may mean something else
_MARK = """CASE WHEN NOT regexp_matches(comment, ?) THEN 0
WHEN NOT regexp_matches(comment, ?) THEN {bit}
WHEN regexp_matches(regexp_replace(comment, ?, ?, 'g'), ?) THEN {bit} ELSE 0 END"""


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
    spoken = [_spoken(facts, filters, "true", most)]
    if against is not None:
        other = filters.within(against.start, against.end)
        spoken.append(_spoken(facts, other, "false", most))
    query = _HEARD.format(
        spoken=" UNION ALL ".join(each.text for each in spoken),
        marks=" + ".join(_MARK.format(bit=1 << place) for place in range(len(themes))) or "0",
    )
    values = [value for each in spoken for value in each.values]
    cursor = facts.cursor()
    try:
        yield cursor.execute(query, [*values, *_searches(themes)])
    finally:
        cursor.execute("DROP TABLE IF EXISTS heard").close()


def _spoken(facts: Facts, filters: Filters, now: str, most: int | None) -> Condition:
    rows = condition(filters)
    step = _step(facts, rows, most) if most else 1
    return Condition(f"({_SPOKEN.format(now=now, rows=rows.text, step=step)})", rows.values)


def _step(facts: Facts, rows: Condition, most: int) -> int:
    query = _HOW_MANY.format(rows=rows.text)
    n: tuple[int, ...] = facts.cursor().execute(query, rows.values).fetchall()[0]
    return max(round(n[0] / most), 1)


def _searches(themes: Sequence[Theme]) -> list[Any]:
    found = map(patterns, themes)
    return [each for of in found for each in (of.find, of.doubt, of.strip, KEPT, of.find)]
