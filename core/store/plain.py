"""Frozen nouns to JSON text and back: nothing stored ever runs when it is read."""

import json
from dataclasses import asdict, fields
from typing import Any, cast

from core.errors import Note
from core.tickets import ColumnMapping, Counts


def to_json(plain: object) -> str:
    """JSON with sorted keys, equal for equal values; ValueError for what JSON cannot hold."""
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, allow_nan=False)


def mapping_to_json(mapping: ColumnMapping) -> str:
    """A column mapping as text; equal mappings give equal texts."""
    return to_json(asdict(mapping))


def mapping_from_json(text: str) -> ColumnMapping:
    """A column mapping; what another version wrote beside its fields is ignored."""
    known = {each.name for each in fields(ColumnMapping)}
    plain: dict[str, Any] = json.loads(text)
    return ColumnMapping(**{name: _frozen(plain[name]) for name in plain if name in known})


def counts_to_json(counts: Counts) -> str:
    """The counts of a batch as text."""
    return to_json(asdict(counts))


def counts_from_json(text: str) -> Counts:
    """The counts of a batch."""
    return Counts(**json.loads(text))


def notes_to_json(notes: tuple[Note, ...]) -> str:
    """Notes as text, in order."""
    return to_json([asdict(note) for note in notes])


def notes_from_json(text: str) -> tuple[Note, ...]:
    """Notes, in order."""
    return tuple(Note(**plain) for plain in json.loads(text))


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, cast("list[Any]", value))) if isinstance(value, list) else value
