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
    layers = list(spec["layer"])
    # shades and target lines, drawn first, have data of their own and open nothing
    at = next((place for place, each in enumerate(layers) if "data" not in each), 0)
    mark = layers[at]["mark"]
    named = mark if isinstance(mark, dict) else {"type": mark}
    click = {"name": FIELD, "select": {"type": "point", "fields": [FIELD], "toggle": False}}
    layers[at] = {**layers[at], "mark": {**named, "cursor": "pointer"}, "params": [click]}
    return spec | {"layer": layers}


def is_openable(spec: Spec) -> bool:
    """Whether a click on the chart tells codes."""
    return any(layer.get("params") for layer in spec["layer"])
