"""A daily table to a line the size of a word: its shape, no axes, gaps kept."""

from typing import Literal

import pandas as pd

from core.charts.measures import point
from core.charts.theme import Look, Spec, frame

HEIGHT = 48


def spark(
    table: pd.DataFrame, key: str, look: Look, judgement: Literal["worse", "plain"] = "plain"
) -> Spec:
    """The line of one metric; warning-coloured only where its change was judged worse."""
    rows = table.to_dict("records")
    values = [{"day": f"{row['day']:%Y-%m-%d}", **point(row, key, look)} for row in rows]
    colour = look.palette.bad if judgement == "worse" else look.palette.blue
    line: Spec = {"mark": {"type": "line", "strokeWidth": 1.5, "color": colour}}
    return frame(look, HEIGHT, line, values=values) | {"encoding": _encoding(), "padding": 2}


def _encoding() -> Spec:
    return {
        "x": {"field": "day", "type": "temporal", "scale": {"type": "utc"}, "axis": None},
        "y": {"field": "value", "type": "quantitative", "scale": {"zero": False}, "axis": None},
    }
