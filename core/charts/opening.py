"""A mark to the rows behind it: neutral codes travel in its data, a click tells them."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from core.charts.theme import Spec

FIELD = "opens"


def opens(codes: Mapping[str, str]) -> str:
    """Codes by segment as one text a mark can hold; "" is the null code."""
    return urlencode(codes)


def opened(event: Mapping[str, Any]) -> dict[str, str]:
    """What a click told: the codes by segment of the mark that was hit, {} for none."""
    picked = event.get(FIELD) or [{}]
    return dict(parse_qsl(str(picked[0].get(FIELD) or ""), keep_blank_values=True))


def openable(spec: Spec) -> Spec:
    """The spec with a click that tells codes, if any of its marks has some; else as it is."""
    if not any(value.get(FIELD) for value in spec["data"]["values"]):
        return spec
    first, *others = spec["layer"]
    mark = first["mark"] if isinstance(first["mark"], dict) else {"type": first["mark"]}
    click = {"name": FIELD, "select": {"type": "point", "fields": [FIELD], "toggle": False}}
    return spec | {"layer": [{**first, "mark": {**mark, "cursor": "pointer"}, "params": [click]},
                             *others]}  # fmt: skip


def is_openable(spec: Spec) -> bool:
    """Whether a click on the chart tells codes."""
    return any(layer.get("params") for layer in spec["layer"])
