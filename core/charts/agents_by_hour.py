"""Agents each hour takes to steps: a bar for the usual day, a line across it for a busy one."""

from collections.abc import Sequence

from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, frame
from core.insight.load.staffing import Hour
from core.measure.wording import format_value
from core.texts import say

HEIGHT = 220


def agents_by_hour(hours: Sequence[Hour], look: Look) -> Spec:
    """A step for each hour, with the agents of mean and of P90 arrivals."""
    values = [_value(each, look) for each in hours]
    spec = frame(look, HEIGHT, _steps(look), _busy(look), _numbers(look), values=values)
    return spec | {"encoding": _encoding(look)}


def _value(of: Hour, look: Look) -> Spec:
    return {
        "hour": of.hour,
        "value": of.agents,
        "busy": of.agents_p90,
        "mean": round(of.mean, 1),
        "p90": round(of.p90, 1),
        "level": format_value(of.level, "share", look.language),
        "occupancy": format_value(of.occupancy, "share", look.language),
    }


def _encoding(look: Look) -> Spec:
    clock = say("segment_value.hour", look.language, code="")
    label = f"datum.value % 3 == 0 ? datum.value + '{clock}' : ''"
    quiet = {"ticks": False, "domain": False}
    return {
        "x": {"field": "hour", "type": "ordinal", "title": None,
              "scale": {"domain": list(range(24)), "paddingInner": 0.08},
              "axis": {"ticks": False, "labelAngle": 0, "labelExpr": label}},
        "y": {"field": "value", "type": "quantitative", "title": None, "scale": {"zero": True},
              "axis": {**quiet, "tickMinStep": 1, "tickCount": 5}},
    }  # fmt: skip


def _steps(look: Look) -> Spec:
    hover = (
        ("hour", say("segment.hour", look.language)),
        *((name, look.say(f"agents_{name}"))
          for name in ("mean", "p90", "value", "busy", "level", "occupancy")),
    )  # fmt: skip
    return {
        "mark": {"type": "bar", "color": look.palette.pale},
        "encoding": {"tooltip": tooltip(*hover)},
    }


def _busy(look: Look) -> Spec:
    width = {"expr": "bandwidth('x')"}
    return {
        "transform": [{"filter": "datum.busy > 0"}],
        "mark": {"type": "tick", "thickness": 2.5, "color": look.palette.blue, "width": width},
        "encoding": {"y": {"field": "busy", "type": "quantitative"}},
    }


def _numbers(look: Look) -> Spec:
    """The busy day's agents above its line, where there is room."""
    return {
        "transform": [{"filter": "datum.busy > 0"}],
        "mark": {"type": "text", "dy": -8, "color": look.palette.muted,
                 "fontSize": {"expr": "width < 480 ? 9 : 12"}},
        "encoding": {"y": {"field": "busy", "type": "quantitative"}, "text": {"field": "busy"}},
    }  # fmt: skip
