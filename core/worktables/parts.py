"""Columns to the cells they take in a grid or a sheet, and those cells back to stored values."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from core.measure.metrics import METRICS
from core.texts import Language, has, say
from core.worktables.columns import (
    Choice,
    Column,
    Day,
    MetricSegment,
    Number,
    Segment,
    Simple,
    Values,
)
from core.worktables.evidence import shown
from core.worktables.worktable import Worktable

# a band's share is named by the settings' limits, so it has no word of its own to choose by
METRIC = Choice("metric", tuple(m.key for m in METRICS if not m.key.startswith("band.")))
_FROZEN: tuple[tuple[str, Simple], ...] = (
    ("value", Number()), ("n", Number(0, whole=True)), ("start", Day()), ("end", Day()),
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """One cell of a column. `key` is the column's own, or column.part where it takes several."""

    column: str
    key: str
    kind: Simple
    required: bool = False
    locked: bool = False


def parts(worktable: Worktable) -> tuple[Part, ...]:
    """Every cell a row has, from left to right."""
    return tuple(part for column in worktable.columns for part in _parts_of(column))


def label(worktable: Worktable, part: Part, language: Language) -> str:
    """The words on a header; a table may word the parts of a figure for itself."""
    own = f"column.{worktable.key}.{part.key}"
    if has(own):
        return say(own, language)
    return say(f"column.part.{part.key.removeprefix(f'{part.column}.')}", language)


def flat(worktable: Worktable, values: Values) -> dict[str, Any]:
    """Stored values, one for each part; a frozen figure in the unit people read."""
    return {
        part.key: value
        for column in worktable.columns
        for part, value in zip(_parts_of(column), _flat_of(column, values), strict=True)
    }


def folded(worktable: Worktable, cells: Mapping[str, Any], before: Values) -> dict[str, Any]:
    """Parts back to stored values, of those columns that `cells` holds.

    A frozen figure stays while its metric and segment do; another metric starts without one.
    """
    return {
        column.key: _folded_of(column, cells, before.get(column.key))
        for column in worktable.columns
        if _typed(column)[0].key in cells and column.computed is None
    }


def _parts_of(column: Column) -> tuple[Part, ...]:
    if not isinstance(column.kind, MetricSegment):
        locked = column.computed is not None
        return (Part(column.key, column.key, column.kind, column.required, locked),)
    frozen = tuple(
        Part(column.key, f"{column.key}.{name}", kind, locked=True) for name, kind in _FROZEN
    )
    return (*_typed(column), *frozen)


def _typed(column: Column) -> tuple[Part, ...]:
    first = Part(column.key, column.key, METRIC, column.required)
    if not isinstance(column.kind, MetricSegment):
        return (first,)
    named = replace(first, key=f"{column.key}.metric")
    return (named, Part(column.key, f"{column.key}.segment", Segment()))


def _flat_of(column: Column, values: Values) -> tuple[Any, ...]:
    value = values.get(column.key)
    if not isinstance(column.kind, MetricSegment):
        return (column.computed(values) if column.computed else value,)
    figure = cast("dict[str, Any]", value) if isinstance(value, dict) else {"metric": value}
    figure = figure | {"segment": figure.get("segment") or None, "value": shown(figure)}
    return tuple(figure.get(name) for name in ("metric", "segment", *dict(_FROZEN)))


def _folded_of(column: Column, cells: Mapping[str, Any], before: Any) -> Any:
    if not isinstance(column.kind, MetricSegment):
        return cells[column.key]
    metric, segment = (cells.get(part.key) for part in _typed(column))
    if metric is None and segment is None:
        return None
    named: dict[str, Any] = {"metric": metric, "segment": segment or {}}
    old = cast("dict[str, Any]", before) if isinstance(before, dict) else {}
    same = all((old.get(key) or None) == (named[key] or None) for key in named)
    return old if same else named
