"""A daily table to a line per metric: gaps for empty days, the target and what was odd drawn."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from core.charts.apart import apart
from core.charts.daily_axes import HEIGHT, day_axis, value_axis
from core.charts.levels import stepped
from core.charts.marking import NO_MARKS, Marks, marked, target_line
from core.charts.measures import point, tooltip, unit_of
from core.charts.opening import opens
from core.charts.shading import shaded
from core.charts.theme import Look, Spec, frame
from core.measure.naming import line_name
from core.measure.wording import in_table

_X = {"field": "day", "type": "temporal", "scale": {"type": "utc"}}


def trend(
    table: pd.DataFrame,
    keys: Sequence[str],
    look: Look,
    target: float | None = None,
    marks: Marks = NO_MARKS,
) -> Spec:
    """Lines of the same unit over `day`; `target` in the unit's base (seconds, share 0–1).

    A column `week` of Mondays stands for `day` where days are too many to tell apart. Isolated
    days are drawn as dots; more than one line is labelled at its end; long tails stand on
    a log scale, which the subtitle says.
    """
    step = "week" if "week" in table else "day"
    table = table.rename(columns={step: "day"})
    values = [value for key in keys for value in _line(table, (key, step), look)]
    days = _days(table, marks)
    up, is_log = value_axis(table, keys, target, look)
    if is_log:
        look = replace(look, subtitle=" · ".join((look.subtitle, look.say("log_scale"))))
    height = in_table(target, unit_of(keys[0])) if target is not None else None
    layers = [
        *shaded(marks.shades, days, HEIGHT, look),
        *([target_line(height, look)] if height is not None else []),
        *_drawn(values, keys, is_log, look),
        *stepped(marks.levels, days, unit_of(keys[0]), look),
        *marked(values, marks.days, look),
    ]
    spec = frame(look, HEIGHT, *layers, values=values)
    n_days = len(table) * (7 if step == "week" else 1)
    return spec | {"encoding": _encoding(n_days, up, look)}


def _encoding(n_days: int, up: Spec, look: Look) -> Spec:
    across = {**_X, "title": None, "axis": day_axis(n_days, look)}
    return {"x": across, "y": {"field": "value", "type": "quantitative", "title": None, **up}}


def _drawn(values: list[Spec], keys: Sequence[str], is_log: bool, look: Look) -> list[Spec]:
    """The lines, the days that stand alone, and more than one line's name at its end."""
    named = [_names(values, keys, is_log, look)] if len(keys) > 1 else []
    return [_lines(keys, look), _dots(keys, look), *named]


def _days(table: pd.DataFrame, marks: Marks) -> tuple[date, date]:
    """The first day drawn and the last, days without data yet included."""
    drawn = [
        *(day.date() for day in table["day"]),
        *(each.day for each in marks.shades if each.open),
    ]
    return min(drawn, default=date.min), max(drawn, default=date.min)


def _line(table: pd.DataFrame, asked: tuple[str, str], look: Look) -> list[Spec]:
    (key, step), rows = asked, table.to_dict("records")
    found = [
        {
            "day": f"{row['day']:%Y-%m-%d}",
            # Vega makes a moment of what it draws as one, and would say that in milliseconds
            "date": f"{row['day']:%Y-%m-%d}",
            "line": key,
            "name": line_name(key, look.language),
            "opens": opens({step: f"{row['day']:%Y-%m-%d}"}),
            **point(row, key, look),
        }
        for row in rows
    ]
    empty = [True, *(each["value"] is None for each in found), True]
    for at, each in enumerate(found):
        each["alone"] = not empty[at + 1] and empty[at] and empty[at + 2]
    return found


def _colours(keys: Sequence[str], look: Look) -> Spec:
    colours = look.palette
    chosen = (colours.blue, colours.muted, colours.attention, colours.good)[: len(keys)]
    return {
        "field": "line",
        "type": "nominal",
        "scale": {"domain": list(keys), "range": list(chosen)},
        "legend": None,
    }


def _lines(keys: Sequence[str], look: Look) -> Spec:
    return {
        "mark": {"type": "line", "interpolate": "linear", "strokeWidth": 2, "tooltip": True},
        "encoding": {"color": _colours(keys, look), "tooltip": _hover(keys, look)},
    }


def _dots(keys: Sequence[str], look: Look) -> Spec:
    """A dot for each day: seen where a day stands alone, felt by the pointer everywhere."""
    return {
        "mark": {"type": "circle", "size": 40},
        "encoding": {
            "color": _colours(keys, look),
            "opacity": {"condition": {"test": "datum.alone", "value": 1}, "value": 0},
            "tooltip": _hover(keys, look),
        },
    }


def _hover(keys: Sequence[str], look: Look) -> list[Spec]:
    """The day, which line where there are several, and its value."""
    which = [("name", look.say("line"))] if len(keys) > 1 else []
    return tooltip(("date", look.say("day")), *which, ("text", look.say("value")), ("n", "n"))


def _names(values: list[Spec], keys: Sequence[str], is_log: bool, look: Look) -> Spec:
    """Each line's name beside its last value, above or below where two would touch."""
    last = {each["line"]: each for each in values if each["value"] is not None}
    drawn = [each["value"] for each in values if each["value"] is not None]
    shifts = apart([each["value"] for each in last.values()], drawn, is_log)
    ends = [each | {"shift": shift} for each, shift in zip(last.values(), shifts, strict=True)]
    return {
        "data": {"values": ends},
        "mark": {
            "type": "text",
            "align": "left",
            "dx": 6,
            "dy": {"expr": "datum.shift"},
            "clip": False,
        },
        "encoding": {"text": {"field": "name"}, "color": _colours(keys, look)},
    }
