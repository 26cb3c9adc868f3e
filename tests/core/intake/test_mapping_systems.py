"""Exports of many systems in nine languages: nearly every column right, none wrong by itself."""

import tomllib
from pathlib import Path

import pytest

from core.intake.mapping import Suggestion, suggest

WRITTEN = tomllib.loads(Path(__file__).with_name("systems.toml").read_text(encoding="utf-8"))
SYSTEMS: dict[str, dict[str, list[str]]] = WRITTEN["systems"]
ROUNDS = 6


def cells(field: str, values: str | list[str]) -> list[str]:
    """Enough rows for a column to look like itself; ids do not come again."""
    told = WRITTEN["values"][values] if isinstance(values, str) else values
    ends = ["", *map(str, range(1, ROUNDS))] if field == "ticket_id" else [""] * ROUNDS
    return [f"{cell}{end}" for end in ends for cell in told]


def suggested(system: str) -> list[tuple[str | None, Suggestion]]:
    """The field each column of an export is, beside the one it is taken for."""
    columns = {header: cells(*told) for header, told in SYSTEMS[system].items()}
    meant = [field or None for field, _ in SYSTEMS[system].values()]
    return list(zip(meant, suggest(list(columns), columns), strict=True))


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_column_is_taken_for_another_by_itself(system: str) -> None:
    sure = [(meant, each) for meant, each in suggested(system) if each.certain and each.field]
    assert [(each.header, each.field) for meant, each in sure if each.field != meant] == []


def test_nearly_every_column_is_right() -> None:
    every = [pair for system in SYSTEMS for pair in suggested(system)]
    right = sum(meant == each.field for meant, each in every)
    assert len(every) >= 500
    assert right >= 0.98 * len(every)
    fields = [(meant, each) for meant, each in every if meant]
    assert sum(each.certain and each.field == meant for meant, each in fields) > 0.9 * len(fields)
