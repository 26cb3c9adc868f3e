"""What was typed or uploaded to the list of its problems; it never raises, whatever came in."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from core.store.rows import Row
from core.worktables.cells import day_in, is_number
from core.worktables.columns import Day, Percent, Values
from core.worktables.known import UNKNOWN, Known
from core.worktables.parts import Part, flat, parts
from core.worktables.problems import Problem
from core.worktables.value_checks import check_value
from core.worktables.worktable import Worktable

WHOLE = 100.0
_NOTHING: tuple[Any, ...] = (None, "", [], {})


def check(worktable: Worktable, values: Values, known: Known = UNKNOWN) -> tuple[Problem, ...]:
    """The problems of one row, as stored; () means it is complete and sound."""
    cells = flat(worktable, values)
    return tuple(
        problem
        for part in parts(worktable)
        if not part.locked
        for problem in _part_problems(part, cells, known)
    )


def check_rows(worktable: Worktable, rows: Iterable[Row]) -> tuple[Problem, ...]:
    """What only all rows together show: shares of one problem that do not make 100 %."""
    there = [row for row in rows if not row.deleted]
    return tuple(
        problem
        for column in worktable.columns
        if isinstance(column.kind, Percent) and column.kind.shared_by
        for problem in _sums(column.key, column.kind.shared_by, there)
    )


def _part_problems(part: Part, cells: Mapping[str, Any], known: Known) -> Iterator[Problem]:
    value = cells[part.key]
    if any(value is each or value == each for each in _NOTHING):
        if part.required:
            yield Problem(part.key, "missing", level="missing")
        return
    yield from check_value(part, value, known)
    if isinstance(part.kind, Day) and part.kind.not_before:
        yield from _order(part, part.kind.not_before, cells)


def _order(part: Part, first: str, cells: Mapping[str, Any]) -> Iterator[Problem]:
    earlier, later = day_in(cells.get(first)), day_in(cells[part.key])
    if earlier and later and later < earlier:
        yield Problem(part.key, "before_start", {"start": earlier.isoformat()})


def _sums(column: str, shared_by: str, rows: list[Row]) -> Iterator[Problem]:
    sums = dict[Any, float]()
    for row in rows:
        share, whole = row.values.get(column), row.values.get(shared_by)
        if is_number(share) and isinstance(whole, str | int):
            sums[whole] = sums.get(whole, 0.0) + share
    for whole, total in sums.items():
        if abs(total - WHOLE) > 0.5:
            facts = {"whole": whole, "total": f"{total:g}"}
            yield Problem(column, "not_hundred", facts, "advice")
