"""Metrics × sets of segments × filters to the one SQL text that measures them all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.measure.filters import Condition, Filters, condition
from core.measure.metrics import Metric
from core.measure.population import COLUMNS
from core.measure.segments import SEGMENTS, SegmentKind, segment

By = tuple[str, ...]
_TYPES: dict[SegmentKind, str] = {"word": "VARCHAR", "number": "BIGINT", "date": "DATE"}


@dataclass(frozen=True)
class Query:
    """The one query: its text and values, its sets and the segments they use, in column order.

    Its rows come set by set, in the order of `place`, and of the codes within each.
    """

    text: str
    values: tuple[object, ...]
    segments: By
    sets: tuple[By, ...]

    def place(self, by: By) -> int:
        """The number GROUPING gives to the rows of a set: one bit per segment it leaves out."""
        bits = ("0" if key in by else "1" for key in self.segments)
        return int("".join(bits) or "0", 2)


def compose(metrics: Sequence[Metric], by: Sequence[By], filters: Filters) -> Query:
    """One GROUPING SETS query; identifiers come from the registries, values are parameters."""
    asked = {key for keys in by for key in keys}
    found = [segment(key) for key in sorted(asked)]  # a KeyError here, before any text is made
    own = tuple(each.key for each in found if each not in SEGMENTS)
    keys = (*(each.key for each in SEGMENTS if each in found), *own)
    sets = tuple(dict.fromkeys(tuple(key for key in keys if key in wanted) for wanted in by))
    groups = ", ".join(f"({', '.join(each)})" for each in sets)
    aggregates = _aggregates(metrics, _scales(keys, filters))
    columns = ", ".join([_place(keys), *map(_code, keys), *aggregates])
    rows, seen = _rows(metrics, filters), _follow_up(filters)
    text = (
        f"SELECT {columns} FROM (SELECT {_source(keys, aggregates)} FROM "  # noqa: S608 only registry identifiers
        f"(SELECT *, {seen.text} AS seen FROM facts WHERE {rows.text})) "
        f"GROUP BY GROUPING SETS ({groups}) ORDER BY {', '.join(('place', *keys))}"
    )
    return Query(text, (*seen.values, *rows.values), keys, sets)


def _place(keys: By) -> str:
    return f"GROUPING({', '.join(keys)}) AS place" if keys else "0 AS place"


def _code(key: str) -> str:
    """A segment's codes in a type that holds the null code; words sort as words, not as an ENUM."""
    kind = "DOUBLE" if key == "score" else _TYPES[segment(key).kind]
    return f"{key}::{kind} AS {key}"


def _aggregates(metrics: Sequence[Metric], by_scale: str) -> list[str]:
    columns = [
        column
        for each in metrics
        for column in (
            f'{each.expression} AS "{each.key}"',
            f'{each.sample} AS "{each.key}|n"',
            *([f'{each.spread} AS "{each.key}|sd"'] if each.spread else []),
        )
    ]
    return [column.replace("{by_scale}", by_scale) for column in columns]


def _source(keys: By, aggregates: Sequence[str]) -> str:
    """The segments and the columns that are spoken of: planning the others costs as much again."""
    spoken = set(re.findall(r"\w+", " ".join(aggregates)))
    splits = [(key, segment(key).expression) for key in keys]
    columns = [(name, expression) for name, expression in COLUMNS if name in spoken]
    return ", ".join(f"{expression} AS {name}" for name, expression in (*splits, *columns))


def _rows(metrics: Sequence[Metric], filters: Filters) -> Condition:
    chosen = condition(filters)
    kinds = {each.population for each in metrics}
    if len(kinds) > 1 or "both" in kinds:
        return chosen
    return Condition(f"kind = ? AND {chosen.text}", (*kinds, *chosen.values))


def _follow_up(filters: Filters) -> Condition:
    if filters.seen_until is None:
        return Condition("true", ())
    return Condition("coalesce(resolved_at <= ?, true)", (filters.seen_until,))


def _scales(keys: By, filters: Filters) -> str:
    if len(filters.codes("scale")) == 1:
        return "true"
    return "GROUPING(scale) = 0" if "scale" in keys else "false"
