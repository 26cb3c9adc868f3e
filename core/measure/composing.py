"""Metrics × sets of segments × filters to the one SQL text that measures them all."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.measure.filters import Condition, Filters, condition
from core.measure.metrics import Metric
from core.measure.population import COLUMNS
from core.measure.segments import SEGMENTS, segment

By = tuple[str, ...]


@dataclass(frozen=True)
class Query:
    """The one query: its text and values, its sets and the segments they use, in column order."""

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
    columns = ", ".join([_place(keys), *keys, *_aggregates(metrics, _scales(keys, filters))])
    rows, seen = _rows(metrics, filters), _follow_up(filters)
    text = (
        f"SELECT {columns} FROM (SELECT {_source(keys)} FROM "  # noqa: S608 only registry identifiers
        f"(SELECT *, {seen.text} AS seen FROM facts WHERE {rows.text})) "
        f"GROUP BY GROUPING SETS ({groups})"
    )
    return Query(text, (*seen.values, *rows.values), keys, sets)


def _place(keys: By) -> str:
    return f"GROUPING({', '.join(keys)}) AS place" if keys else "0 AS place"


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


def _source(keys: By) -> str:
    splits = [(key, segment(key).expression) for key in keys]
    return ", ".join(f"{expression} AS {name}" for name, expression in (*splits, *COLUMNS))


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
