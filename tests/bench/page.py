"""A store of many tickets to the seconds of preparing it and of one page's aggregates."""

import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from math import isclose
from pathlib import Path

import duckdb

from core.derive import Facts, prepare
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.store import Store
from tests.bench import byhand
from tests.bench.clock import seconds, side_by_side
from tests.bench.data import filled

_NINE_MORE = """
INSERT INTO facts BY NAME
SELECT facts.* EXCLUDE (frt, ttr, ticket_key, customer_key, subject, description, comment)
FROM facts, range(9)
"""


def prepared(rows: int) -> dict[str, float]:
    """Derived columns and links built once, then opened again."""
    store = Store(filled(rows))
    for cached in store.cache.iterdir():
        cached.unlink()
    built = seconds(lambda: prepare(store).close())
    return {"built": built, "opened": seconds(lambda: prepare(store))}


def aggregates(rows: int) -> dict[str, float]:
    """The one query of a page beside six by hand, over the same facts with the same filter."""
    facts = prepare(Store(filled(rows)))
    _same(facts)
    one, six = side_by_side(lambda: _one(facts), lambda: _six(facts))
    return {"one": one, "six": six}


def tenfold(rows: int) -> dict[str, float]:
    """The same over ten times as many rows: those of the store, each ten times, without texts."""
    store = Store(filled(rows))
    with closing(prepare(store)) as facts, tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "tenfold.duckdb")
        shutil.copyfile(store.cache / f"{facts.mark}.duckdb", path)
        with duckdb.connect(path) as connection:
            connection.execute("SET enable_progress_bar = false")
            connection.execute(_NINE_MORE)
        with duckdb.connect(path, read_only=True) as connection:
            many = replace(facts, connection=connection)
            one, six = side_by_side(lambda: _one(many), lambda: _six(many), 3)
    return {"one": one, "six": six}


def _one(facts: Facts) -> object:
    filters = Filters().choosing("channel", *byhand.CHANNELS)
    return measure(facts, byhand.KEYS, byhand.SPLITS, filters)


def _six(facts: Facts) -> list[object]:
    return [facts.cursor().execute(query).df() for query in byhand.queries()]


def _same(facts: Facts) -> None:
    """A faster wrong answer is no answer: the totals must be those by hand."""
    filters = Filters().choosing("channel", *byhand.CHANNELS)
    found = measure(facts, byhand.KEYS, ((),), filters)
    by_hand = facts.cursor().execute(byhand.queries()[0]).fetchone() or ()
    for key, value in zip(byhand.KEYS, by_hand, strict=True):
        mine = found.figure(key).value
        if mine is None or not isclose(mine, value, rel_tol=1e-9):
            raise AssertionError(f"{key}: {mine} here, {value} by hand")
