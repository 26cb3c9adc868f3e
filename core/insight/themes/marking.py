"""Distinct comments to the themes that each speaks of, in a table of the engine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import duckdb

from core.insight.themes.patterns import KEPT, Patterns, patterns
from core.insight.themes.theme import Theme

_DISTINCT = """
CREATE TEMP TABLE said AS SELECT DISTINCT comment, ~(0::UBIGINT) AS possible FROM spoken
"""
_SEARCHED = """
CREATE OR REPLACE TEMP TABLE said AS SELECT *, ({marks})::UBIGINT AS {name} FROM said
"""
_MARK = "CASE WHEN {among} & {bit} = 0 THEN 0 WHEN {test} THEN {bit} ELSE 0 END"
_DONE = """
CREATE OR REPLACE TEMP TABLE said AS SELECT comment, xor(found, doubted) + kept AS themes FROM said
"""
_IN_ANY = "SELECT coalesce(bit_or({name}), 0) FROM said"


@dataclass(frozen=True)
class _Search:
    """A mask of themes, looked for where the mask `among` has them."""

    name: str
    among: str
    test: str
    values: Callable[[Patterns], tuple[str, ...]]


_SEARCHES = (
    _Search("found", "possible", "regexp_matches(comment, ?)", lambda of: (of.find,)),
    _Search("doubted", "found", "regexp_matches(comment, ?)", lambda of: (of.doubt,)),
    _Search(
        "kept",
        "doubted",
        "regexp_matches(regexp_replace(comment, ?, ?, 'g'), ?)",
        lambda of: (of.strip, KEPT, of.find),
    ),
)


def mark(cursor: duckdb.DuckDBPyConnection, themes: Sequence[Theme]) -> None:
    """Make the table `said` of the comments in `spoken`: `themes` has the bit of each one's place.

    Reading a pattern costs as much as searching thousands of comments for it: one is read only for
    themes of which some comment has a word, and only if that word may mean something else.
    """
    cursor.execute(_DISTINCT)
    known = dict(enumerate(map(patterns, themes)))
    for search in _SEARCHES:
        found = _marked(cursor, search, known)
        known = {place: of for place, of in known.items() if found >> place & 1}
    cursor.execute(_DONE)


def _marked(
    cursor: duckdb.DuckDBPyConnection, search: _Search, known: Mapping[int, Patterns]
) -> int:
    """One column more; the bits that any comment has."""
    bits = (1 << place for place in known)
    marks = (_MARK.format(among=search.among, test=search.test, bit=bit) for bit in bits)
    query = _SEARCHED.format(name=search.name, marks=" + ".join(marks) or "0")
    cursor.execute(query, [value for of in known.values() for value in search.values(of)])
    return cursor.execute(_IN_ANY.format(name=search.name)).fetchall()[0][0]
