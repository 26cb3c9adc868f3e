"""Turns cells and their mapping into a draft: every mapped column read as what it means."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import numpy as np
import pandas as pd

from core.intake.rules.cut_off import cut_off
from core.intake.rules.field_columns import field_column, named, words
from core.intake.rules.rule import ANCHORS, Draft, Rows
from core.intake.values import Column, MomentColumn, ScoreColumn
from core.privacy.anonymising import KNOWN_PREFIX
from core.privacy.columns import personal_headers
from core.tickets import FIELD, ColumnMapping, extra_column

_SAMPLE = 200
_AT_ONCE = 2
_PEOPLE = ("customer_name", "contact")
_PERSONAL = ("id", "name", "contact", "agent")


def draft(
    cells: pd.DataFrame, mapping: ColumnMapping, as_of: datetime | None = None, name: str = ""
) -> Draft:
    """The table with moments in naive UTC, durations in seconds, scores on their scale.

    The table's `name` may say the year that its dates leave out.
    """
    frame = pd.DataFrame({"row_no": np.arange(1, len(cells) + 1, dtype="int64")})
    frame["left_out"] = pd.Series(None, index=frame.index, dtype="str")
    result = Draft(cells, frame, {}, {}, {}, mapping, as_of)
    for header, field, column in _columns(cells, mapping, name):
        _place(result, column_of(field), column)
        result.headers[column_of(field)] = header
    for header in mapping.extras:
        if header in cells:
            frame[extra_column(header)] = words(cells[header])
    for position, header in enumerate(people_besides(cells, mapping)):
        frame[f"{KNOWN_PREFIX}{position}"] = named(cells[header])
    frame.insert(2, "has_time", _has_time(result))
    found = as_of or cut_off([(frame[each], timed) for each, timed in result.timed.items()])
    return Draft(cells, frame, result.headers, result.timed, result.refused, mapping, found)


def mapped(cells: pd.DataFrame, mapping: ColumnMapping) -> Iterator[tuple[str, str]]:
    """Header and field of each column that is used: the first header of each field."""
    seen: set[str] = set()
    for header, name in mapping.fields:
        if name and name not in seen and header in cells:
            seen.add(name)
            yield header, name


def _columns(
    cells: pd.DataFrame, mapping: ColumnMapping, name: str
) -> Iterator[tuple[str, str, Column]]:
    """Header, field and values of each used column; columns are read side by side."""
    asked = list(mapped(cells, mapping))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        read = pool.map(lambda each: field_column(cells, mapping, each[0], each[1], name), asked)
        yield from ((*each, column) for each, column in zip(asked, read, strict=True))


def people_besides(cells: pd.DataFrame, mapping: ColumnMapping) -> tuple[str, ...]:
    """Headers of columns that hold people and are not used: they only help to mask their row."""
    used = {header for header, _ in mapped(cells, mapping)} | set(mapping.extras)
    rest = [header for header in map(str, cells) if header not in used]
    said = [header for header, name in mapping.fields if name in _PEOPLE and header in rest]
    found = personal_headers({header: sample(cells[header]) for header in rest})
    return tuple(dict.fromkeys((*said, *found)))


def sample(cells: pd.Series) -> list[str]:
    """Some filled cells from all over a column."""
    filled = cells[cells != ""]
    return filled.iloc[:: max(1, len(filled) // _SAMPLE)].head(_SAMPLE).tolist()


def column_of(name: str) -> str:
    """The column of a field at this stage: personal ones still stand under the field's name."""
    return name if FIELD[name].kind in _PERSONAL else FIELD[name].stored


def _place(found: Draft, stored: str, column: Column) -> None:
    found.frame[stored] = column.values
    found.refused[stored] = column.refused.to_numpy(dtype=bool)
    if isinstance(column, MomentColumn):
        found.timed[stored] = column.has_time.to_numpy(dtype=bool)
    if isinstance(column, ScoreColumn) and stored == "score":
        scale = pd.Series(column.scale, index=found.frame.index, dtype="Int64")
        found.frame["score_scale"] = scale.where(column.values.notna())


def _has_time(found: Draft) -> Rows:
    """Where the first moment that dates a row carries a clock time."""
    has_time = np.zeros(len(found.frame), dtype=bool)
    for name in reversed([each for each in ANCHORS[found.mapping.kind] if each in found.timed]):
        filled = found.frame[name].notna().to_numpy()
        has_time[filled] = found.timed[name][filled]
    return has_time
