"""Layers to layers a screen reader speaks: each mark by the words of its hover, or not at all."""

from collections.abc import Sequence
from json import dumps
from typing import Any

from core.texts import Language, say

_FIELD = "spoken"
# one path holds many values: the points on it speak, or the table behind the chart does
_PATHS = ("line", "area")


def spoken(layers: Sequence[dict[str, Any]], language: Language) -> list[dict[str, Any]]:
    """The layers with a description of each mark; what has no hover words is not read out.

    Of equal layers, drawn under and over others, the first speaks.
    """
    return [
        _told(layer, language) if _speaks(layer) and layer not in layers[:place] else _silent(layer)
        for place, layer in enumerate(layers)
    ]


def _speaks(layer: dict[str, Any]) -> bool:
    hover = layer.get("encoding", {}).get("tooltip")
    return isinstance(hover, list) and _mark(layer)["type"] not in _PATHS


def _mark(layer: dict[str, Any]) -> dict[str, Any]:
    return layer["mark"] if isinstance(layer["mark"], dict) else {"type": layer["mark"]}


def _silent(layer: dict[str, Any]) -> dict[str, Any]:
    return {**layer, "mark": {**_mark(layer), "aria": False}}


def _told(layer: dict[str, Any], language: Language) -> dict[str, Any]:
    words = {"calculate": _sentence(layer["encoding"]["tooltip"], language), "as": _FIELD}
    told = {"description": {"field": _FIELD, "type": "nominal"}}
    return {
        **layer,
        "mark": {**_mark(layer), "ariaRoleDescription": say("chart.mark", language)},
        "transform": [*layer.get("transform", []), words],
        "encoding": {**layer["encoding"], **told},
    }


def _sentence(hover: list[dict[str, str]], language: Language) -> str:
    """An expression: title and value of each field that there is, as the hover has them."""
    between, named = say("chart.spoken_between", language), say("chart.spoken_named", language)
    pieces: list[str] = []
    for place, each in enumerate(hover):
        title, value = each["title"].strip(), f"datum[{dumps(each['field'])}]"
        head = (between if place else "") + (title + named if title else "")
        pieces.append(f"(isValid({value}) ? {dumps(head, ensure_ascii=False)} + {value} : '')")
    return " + ".join(pieces)
