"""The value of a JSON to the lists of records in it, however they are wrapped."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from core.intake.reading.refusals import BrokenObjects, EmptyFile
from core.intake.reading.wrong_kinds import WebPage

Object = dict[str, Any]
_DEEPEST = 4
_MESSAGE = {
    *("error", "errors", "error_code", "error_description", "errcode", "errmsg"),
    *("message", "msg", "detail", "reason", "title", "exception", "trace", "hint"),
}
_AROUND_MESSAGE = {
    *("code", "status", "success", "ok", "data", "result", "type", "instance"),
    *("timestamp", "time", "path", "request_id", "requestid", "trace_id", "traceid"),
}


@dataclass(frozen=True)
class Found:
    """Records and the key they were under; lists have their header, if any, as the first."""

    name: str
    objects: list[Object]
    lists: list[list[Any]]


def found_in(value: object) -> list[Found]:
    """All lists of records; one object alone is one record.

    Raises BrokenObjects if there is none, EmptyFile if there is room for some, WebPage for the
    message that a website sends instead.
    """
    found = list(_lists(value, "", 0))
    if found:
        return found
    if value == [] or (is_object(value) and _has_room(value)):
        raise EmptyFile
    if not is_object(value):
        raise BrokenObjects
    if _is_message(value):
        raise WebPage
    return [Found("", [value], [])]


def is_object(value: object) -> TypeGuard[Object]:
    """Whether it is one record."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _lists(value: object, name: str, depth: int) -> Iterator[Found]:
    if is_list(value) and value and all(map(is_object, value)):
        yield Found(name, value, [])
    elif is_list(value) and value and all(map(is_list, value)):
        yield Found(name, [], value)
    elif is_object(value) and depth < _DEEPEST:
        table = _with_header(value) or _by_column(value)
        if table:
            yield Found(name, [], table)
            return
        for key, inner in value.items():
            yield from _lists(inner, f"{name}.{key}" if name else key, depth + 1)


def _with_header(value: Mapping[str, Any]) -> list[list[Any]] | None:
    """Rows under one key and the names of their columns under another."""
    inside = [each for each in value.values() if is_list(each) and each]
    rows = next((each for each in inside if all(map(is_list, each))), None)
    if not rows:
        return None
    names = (_names(each) for each in inside if len(each) == len(rows[0]) and each is not rows)
    header = next(filter(None, names), None)
    return [header, *rows] if header else None


def _names(value: list[Any]) -> list[str]:
    """Column names, given as such or as objects that have one."""
    told = [each.get("name") or each.get("title") if is_object(each) else each for each in value]
    return [each for each in told if isinstance(each, str)] if all(told) else []


def _by_column(value: Mapping[str, Any]) -> list[list[Any]] | None:
    """A list of values per column, all equally long, as rows."""
    columns = list(value.values())
    if len(columns) < 2 or not all(is_list(each) and each for each in columns):
        return None
    is_plain = not any(is_list(v) or is_object(v) for each in columns for v in each)
    if not is_plain or len({len(each) for each in columns}) > 1:
        return None
    return [list(value), *map(list, zip(*columns, strict=True))]


def _has_room(value: Mapping[str, Any]) -> bool:
    """Whether a list of records would stand here, at this level or the next."""
    inner = [each for each in value.values() if is_object(each)]
    return any([] in each.values() for each in (value, *inner)) and not _MESSAGE & {*value} - {
        "message",
        "msg",
    }


def _is_message(value: Mapping[str, Any]) -> bool:
    """Nothing but words of an answer that went wrong."""
    keys = {key.lower() for key in value}
    return bool(keys & _MESSAGE) and keys <= _MESSAGE | _AROUND_MESSAGE
