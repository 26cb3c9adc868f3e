"""A filled file beside the rows there are to a plan: new, changed, in conflict, the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, cast

from core.store.rows import Row
from core.worktables.columns import MetricSegment, Values
from core.worktables.filled import Filled, FilledRow
from core.worktables.problems import Problem
from core.worktables.worktable import Worktable

Verdict = Literal["changed", "conflicting", "same"]


@dataclass(frozen=True)
class Change:
    """A row and the whole values it would have; `columns` holds (column, before, after)."""

    row: Row
    values: dict[str, Any]
    columns: tuple[tuple[str, Any, Any], ...]


@dataclass(frozen=True)
class Merge:
    """`new`: values to add; `changed`: to save at the row's version; `same`: rows left alone.

    `conflicting`: the row was changed or deleted after the file was made; the person chooses.
    """

    new: tuple[dict[str, Any], ...]
    changed: tuple[Change, ...]
    conflicting: tuple[Change, ...]
    same: tuple[Row, ...]
    problems: tuple[Problem, ...]


def plan_merge(
    worktable: Worktable, existing: Iterable[Row], filled: Filled, past: Iterable[Row] = ()
) -> Merge:
    """What saving the file would do; nothing is saved.

    `existing` are the current rows, deleted ones too; `past` their earlier versions, by which a
    line that nobody touched in the file is known although its row has moved on.
    """
    rows = {row.id: row for row in existing}
    versions = {(row.id, row.version): row for row in past}
    ours, others = _by_row(filled.rows, rows)
    judged = [
        (_verdict(worktable, row, line, versions.get((row.id, line.version))), row, line)
        for row, line in ours
    ]
    twins = [row.values for row in rows.values() if not row.deleted]
    added = [line for line in others if not any(_equal(worktable, v, line) for v in twins)]
    return Merge(
        new=tuple({k: v for k, v in line.values.items() if v is not None} for line in added),
        changed=tuple(_change(worktable, r, line) for v, r, line in judged if v == "changed"),
        conflicting=tuple(
            _change(worktable, r, line) for v, r, line in judged if v == "conflicting"
        ),
        same=tuple(row for verdict, row, _ in judged if verdict == "same"),
        problems=(*filled.problems, *_strangers(others)),
    )


def _by_row(
    lines: Iterable[FilledRow], rows: dict[int, Row]
) -> tuple[list[tuple[Row, FilledRow]], list[FilledRow]]:
    """The first line of each row there is, and all other lines."""
    ours, others = dict[int, FilledRow](), list[FilledRow]()
    for line in lines:
        if line.id is None or line.id not in rows or line.id in ours:
            others.append(line)
        else:
            ours[line.id] = line
    return [(rows[number], line) for number, line in ours.items()], others


def _verdict(worktable: Worktable, row: Row, line: FilledRow, base: Row | None) -> Verdict:
    if not _differences(worktable, row.values, line):
        return "same"
    if line.version == row.version and not row.deleted:
        return "changed"
    untouched = base is not None and not _differences(worktable, base.values, line)
    return "same" if untouched else "conflicting"


def _change(worktable: Worktable, row: Row, line: FilledRow) -> Change:
    columns = _differences(worktable, row.values, line)
    values = row.values | {column: after for column, _, after in columns}
    return Change(row, {k: v for k, v in values.items() if v is not None}, columns)


def _differences(
    worktable: Worktable, before: Values, line: FilledRow
) -> tuple[tuple[str, Any, Any], ...]:
    return tuple(
        (column.key, before.get(column.key), line.values[column.key])
        for column in worktable.columns
        if column.key in line.values
        and _meant(column.kind, before.get(column.key))
        != _meant(column.kind, line.values[column.key])
    )


def _equal(worktable: Worktable, values: Values, line: FilledRow) -> bool:
    return not _differences(worktable, values, line)


def _meant(kind: object, value: Any) -> Any:
    """What counts when two values are compared: not the frozen figure, not outer space."""
    if isinstance(kind, MetricSegment) and isinstance(value, dict):
        figure = cast("dict[str, Any]", value)
        return figure.get("metric"), figure.get("segment") or None
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return None if value in ([], {}) else value


def _strangers(lines: Iterable[FilledRow]) -> tuple[Problem, ...]:
    """Lines with an id that no row has, or that an earlier line has: they are added as new."""
    return tuple(
        Problem("", "added_as_new", {"id": line.id}, "advice", line.line)
        for line in lines
        if line.id is not None
    )
