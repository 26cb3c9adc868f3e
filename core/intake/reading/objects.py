"""A JSON list of objects, or one object a line, to a RawTable with one column per key."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeGuard

from core.intake.reading import encoding as encodings
from core.intake.reading.labels import clean
from core.intake.reading.limits import MAX_COLUMNS
from core.intake.reading.raw_table import RawTable, rejection
from core.intake.reading.recode import decoded
from core.intake.reading.refusals import BrokenObjects, EmptyFile, TooManyColumns
from core.intake.reading.scan import scan
from core.intake.reading.spooled import write

Object = dict[str, Any]

_CONSTANTS = {"null": "", "true": "TRUE", "false": "FALSE"}


def read_objects(source: Path, target: Path, name: str, encoding: str | None = None) -> RawTable:
    """Reads a list of objects, alone or under a key of an object, or an object per line.

    Raises BrokenObjects, EmptyFile, TooManyColumns, UnknownEncoding.
    """
    seen = scan(source)
    written = encoding or encodings.detect(seen.head, seen.evidence)
    text = decoded(source.read_bytes(), written).removeprefix("\ufeff")
    found, rejected = _objects(text)
    rows = [dict(_flat(each)) for each in found]
    keys = list(dict.fromkeys(key for row in rows for key in row))
    if not keys:
        raise EmptyFile
    if len(keys) > MAX_COLUMNS:
        raise TooManyColumns(columns=len(keys), limit=MAX_COLUMNS)
    n_rows = write(([row.get(key, "") for key in keys] for row in rows), target, len(keys))
    header = [clean(key) or f"col_{position}" for position, key in enumerate(keys)]
    return RawTable(name, header, target, written, rejection(rejected, written), 0, n_rows)


def _objects(text: str) -> tuple[list[Object], list[int]]:
    """The objects, and the numbers of the lines that are none."""
    try:
        return _listed(_parse(text)), []
    except json.JSONDecodeError as error:
        if error.msg != "Extra data":
            raise BrokenObjects from error
    return _by_line(text)


def _parse(text: str) -> Any:
    """Numbers keep the digits they were written with."""
    try:
        return json.loads(text, parse_float=str, parse_int=str, parse_constant=lambda _: "")
    except RecursionError as error:
        raise BrokenObjects from error


def _listed(value: Any) -> list[Object]:
    """The objects of a list, of the first list under a key, or the one object there is."""
    if _is_objects(value):
        return value
    if not _is_object(value):
        raise BrokenObjects
    return next((each for each in value.values() if _is_objects(each)), [value])


def _is_object(value: object) -> TypeGuard[Object]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _is_objects(value: object) -> TypeGuard[list[Object]]:
    return _is_list(value) and bool(value) and all(map(_is_object, value))


def _by_line(text: str) -> tuple[list[Object], list[int]]:
    found: list[Object] = []
    rejected: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        value = _parsed_or_none(line)
        if _is_object(value):
            found.append(value)
        elif line.strip():
            rejected.append(number)
    if len(rejected) > len(found):
        raise BrokenObjects
    return found, rejected


def _parsed_or_none(line: str) -> object:
    try:
        return _parse(line)
    except json.JSONDecodeError:
        return None


def _flat(value: Object, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Key and text of each value; inner objects give dotted keys."""
    for key, inner in value.items():
        if _is_object(inner) and inner:
            yield from _flat(inner, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", _text(inner)


def _text(value: object) -> str:
    """Text as it is, words of a list joined, anything deeper as JSON."""
    if isinstance(value, str):
        return value
    if _is_list(value) and all(isinstance(each, str) for each in value):
        return ", ".join(map(str, value))
    return _CONSTANTS.get(json.dumps(value), json.dumps(value, ensure_ascii=False))
