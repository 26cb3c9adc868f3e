"""The days of one month to a calendar of channels: filled, empty, not exported told apart."""

from typing import Any

import pandas as pd

from core.charts.hatching import hatched
from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, frame
from core.measure.periods import day_label
from core.texts import say

STEP = 26
_QUIET = {"ticks": False, "domain": False}


def coverage_days(days: pd.DataFrame, look: Look) -> Spec:
    """A cell per channel and day of `Coverage.days` of one month; `name` is the channel in words.

    Blue by how busy the day was for its channel; 0 where a file speaks of a day without tickets;
    hatched where no file does; both in the colour of attention where it should not be so.
    """
    busiest = days.groupby("name")["n"].transform("max").clip(lower=1)
    values = [_cell(row, look) for row in days.assign(share=days["n"] / busiest).to_dict("records")]
    missing = hatched("datum.state == 'missing'", look, "datum.alarming")
    hover = {"tooltip": _hover(look)}
    layers = [
        each | {"encoding": each["encoding"] | hover}
        for each in (_filled(look), _zeros(look), missing)
    ]
    names = list(dict.fromkeys(days["name"]))
    spec = frame(look, STEP * len(names), *layers, values=values)
    return spec | {"encoding": _encoding(names)}


def _cell(row: dict[Any, Any], look: Look) -> Spec:
    day = row["day"]
    weekday = say(f"weekday_short.{day.isoweekday()}", look.language)
    return {
        "name": row["name"],
        "number": day.day,
        "day": f"{day_label(day.date(), look.language)} {weekday}",
        "n": row["n"],
        "share": row["share"],
        "state": row["state"],
        "alarming": bool(row["alarming"]),
        "usual": f"{row['usual']:.0f}",
        "said": _said(row, look),
    }


def _said(row: dict[Any, Any], look: Look) -> str:
    words = look.say(f"coverage_{row['state']}")
    why = look.say(f"coverage_{row['rest']}") if row["rest"] and row["n"] == 0 else ""
    return f"{words} · {why}" if why else words


def _encoding(names: list[str]) -> Spec:
    shown = "datum.value % 5 == 0 || datum.value == 1 ? datum.value : ''"
    return {
        "x": {
            "field": "number",
            "type": "ordinal",
            "title": None,
            "axis": {**_QUIET, "labelAngle": 0, "labelExpr": shown},
        },
        "y": {"field": "name", "type": "nominal", "sort": names, "title": None, "axis": _QUIET},
    }


def _hover(look: Look) -> list[Spec]:
    return tooltip(
        ("name", " "),
        ("day", look.say("day")),
        ("n", look.say("coverage_n")),
        ("usual", look.say("coverage_usual")),
        ("said", look.say("coverage_state")),
    )


def _filled(look: Look) -> Spec:
    scale = {"range": list(look.palette.sequence), "domain": [0, 1]}
    return {
        "transform": [{"filter": "datum.state == 'counted'"}],
        "mark": {"type": "rect", "stroke": look.palette.canvas, "strokeWidth": 2},
        "encoding": {
            "color": {"field": "share", "type": "quantitative", "scale": scale, "legend": None}
        },
    }


def _zeros(look: Look) -> Spec:
    alarming = {"condition": {"test": "datum.alarming", "value": look.palette.attention}}
    return {
        "transform": [{"filter": "datum.state == 'none'"}],
        "mark": {"type": "text", "text": "0", "fontSize": 11},
        "encoding": {"color": {**alarming, "value": look.palette.muted}},
    }
