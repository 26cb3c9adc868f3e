"""A chart's words and mode to its frame: colours, fonts, title and the language of its axes."""

import re
from dataclasses import dataclass
from typing import Any
from unicodedata import east_asian_width

from core.charts.palette import DARK, LIGHT, Palette
from core.charts.spoken import spoken
from core.texts import Language, say

Spec = dict[str, Any]
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.4.1.json"
# whether the plot beside its labels is that of a telephone held upright
NARROW = "width < 360"
FONT = "Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"


@dataclass(frozen=True)
class Look:
    """What a chart says about itself: the finding in a sentence, then measure · unit · line."""

    title: str = ""
    subtitle: str = ""
    language: Language = "zh"
    dark: bool = False

    @property
    def palette(self) -> Palette:
        """The colours of its mode."""
        return DARK if self.dark else LIGHT

    def say(self, key: str, **facts: object) -> str:
        """A word of the chart in its language."""
        return say(f"chart.{key}", self.language, **facts)


def frame(look: Look, height: int, *layers: Spec, values: list[Spec]) -> Spec:
    """A layered chart as wide as its place, with its data inside."""
    return {
        "$schema": SCHEMA,
        "description": " ".join(filter(None, (look.title, look.subtitle))),
        "usermeta": {"title": look.title, "subtitle": look.subtitle},
        "width": "container",
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "background": look.palette.canvas,
        **_heading(look),
        "data": {"values": values},
        "layer": spoken(layers, look.language),
        "config": config(look),
    }


def _heading(look: Look) -> Spec:
    if not look.title and not look.subtitle:
        return {}
    return {"title": {"text": lines(look.title, 72), "subtitle": lines(look.subtitle, 96)}}


def lines(text: str, most: int) -> list[str]:
    """A text in lines of at most so many half-widths, broken at spaces and after punctuation."""
    pieces = [piece for piece in re.split(r"(?<=[\s，。；：、·])", text) if piece]
    found = [""]
    for piece in pieces:
        if found[-1] and width(found[-1]) + width(piece.rstrip()) > most:
            found.append("")
        found[-1] += piece
    return [line.strip() for line in found]


def width(text: str) -> float:
    """How wide a text is in half-widths."""
    # a Latin letter is a little narrower than half a Han character
    return sum(2 if east_asian_width(each) in "WF" else 0.85 for each in text)


def halo(layer: Spec, look: Look) -> list[Spec]:
    """A text layer over its own outline in the colour of the canvas, readable across lines."""
    outline = {"stroke": look.palette.canvas, "strokeWidth": 4, "strokeJoin": "round"}
    return [{**layer, "mark": {**layer["mark"], **outline}}, layer]


def config(look: Look) -> Spec:
    """Everything a mark takes for granted."""
    colours = look.palette
    words = {"labelColor": colours.muted, "titleColor": colours.muted, "labelFontSize": 12}
    return {
        "font": FONT,
        "locale": {"time": time_locale(look.language)},
        "view": {"stroke": None},
        # Vega describes axes and legends in English only; what they say, the marks say too
        "axis": {
            **words,
            "aria": False,
            "gridColor": colours.line,
            "domainColor": colours.line,
            "tickColor": colours.line,
            "labelPadding": 6,
            "titleFontWeight": "normal",
            "labelLimit": 160,
            "labelSeparation": 6,
        },
        "legend": {**words, "aria": False, "orient": "top", "symbolType": "square", "offset": 4},
        "title": _title(colours),
        "text": {"color": colours.ink, "fontSize": 12},
    }


def _title(colours: Palette) -> Spec:
    return {
        "anchor": "start",
        "frame": "group",
        "fontSize": 15,
        "fontWeight": 600,
        "lineHeight": 21,
        "color": colours.ink,
        "subtitleColor": colours.muted,
        "subtitleFontSize": 12,
        "subtitleLineHeight": 17,
        "subtitlePadding": 4,
        "offset": 14,
    }


def time_locale(language: Language) -> Spec:
    """Months and weekdays of the page's language, as d3 wants them."""

    def words(section: str, keys: range) -> list[str]:
        return [say(f"{section}.{key}", language) for key in keys]

    days, short = words("weekday", range(1, 8)), words("weekday_short", range(1, 8))
    return {
        "dateTime": "%Y-%m-%d %H:%M",
        "date": "%Y-%m-%d",
        "time": "%H:%M",
        "periods": ["AM", "PM"],
        "days": days[-1:] + days[:-1],
        "shortDays": short[-1:] + short[:-1],
        "months": words("month", range(1, 13)),
        "shortMonths": words("month_short", range(1, 13)),
    }
