"""One record with values inside values to a flat one of texts under dotted keys."""

import json
from collections.abc import Iterator

from core.intake.reading.records_found import Object, is_list, is_object

_CONSTANTS = {"null": "", "true": "TRUE", "false": "FALSE"}
_DEEPEST = 12


def flat(record: Object) -> dict[str, str]:
    """Key and text of each value; inner objects give keys like a.b, those too deep stay JSON."""
    return dict(_flat(record, "", 0))


def text_of(value: object) -> str:
    """Text as it is, words of a list joined, anything deeper as JSON."""
    if isinstance(value, str):
        return value
    if is_list(value) and all(isinstance(each, str) for each in value):
        return ", ".join(map(str, value))
    written = json.dumps(value, ensure_ascii=False)
    return _CONSTANTS.get(written, written)


def _flat(record: Object, prefix: str, depth: int) -> Iterator[tuple[str, str]]:
    for key, inner in record.items():
        if is_object(inner) and inner and depth < _DEEPEST:
            yield from _flat(inner, f"{prefix}{key}.", depth + 1)
        else:
            yield f"{prefix}{key}", text_of(inner)
