"""Marked comments to the few that are shown: per theme the lowest score first, then the newest."""

from collections.abc import Sequence
from typing import Any

import duckdb

from core.insight.themes.mention import Quote, SlowCase
from core.insight.themes.theme import Theme

QUOTES = 3
CASES = 500
LENGTH = 120
_QUOTES = """
SELECT comment, any_value(day ORDER BY day DESC NULLS LAST) AS newest,
    min(score) AS least, any_value(channel ORDER BY channel) AS channel
FROM heard WHERE now AND themes & ? > 0 GROUP BY comment
ORDER BY least {order} NULLS LAST, newest DESC NULLS LAST, comment LIMIT ?
"""
_SLOW = "now AND (themes & $bit > 0 OR frt > target)"
_CASES = f"""
SELECT day, channel, issue_type, frt, target, themes & $bit > 0 AS said, score, comment
FROM heard WHERE {_SLOW}
ORDER BY said AND coalesce(frt > target, false) DESC, said DESC, frt DESC NULLS LAST,
    score NULLS LAST, day DESC NULLS LAST, comment LIMIT $most
"""  # noqa: S608 only our own words
_SIZES = f"""
SELECT count(*), count(*) FILTER (themes & $bit > 0 AND frt > target) FROM heard WHERE {_SLOW}
"""  # noqa: S608 only our own words


def quotes(cursor: duckdb.DuckDBPyConnection, place: int, theme: Theme) -> tuple[Quote, ...]:
    """Example comments of the theme at a place, each text once; of praise the highest scores."""
    query = _QUOTES.format(order="DESC" if theme.praise else "ASC")
    rows = cursor.execute(query, [1 << place, QUOTES]).fetchall()
    return tuple(Quote(shortened(text), *rest) for text, *rest in rows)


def slow_cases(
    cursor: duckdb.DuckDBPyConnection, themes: Sequence[Theme]
) -> tuple[tuple[SlowCase, ...], int, int]:
    """Comments that say replies are slow, or whose ticket waited past its target; those that are
    both first, then the longest wait. With how many there are in all, and how many are both."""
    bit = sum(1 << place for place, theme in enumerate(themes) if theme.key == "slow_reply")
    rows = cursor.execute(_CASES, {"bit": bit, "most": CASES}).fetchall()
    sizes: Any = cursor.execute(_SIZES, {"bit": bit}).fetchone()
    return tuple(SlowCase(*each) for each in rows), sizes[0], sizes[1]


def shortened(text: str) -> str:
    """One line of at most LENGTH characters."""
    line = " ".join(text.split())
    return line if len(line) <= LENGTH else f"{line[: LENGTH - 1]}…"
