"""Named time bands to brackets with their names, above the columns of a chart of hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.charts.theme import Look, Spec

# the row of the chart in which the brackets stand
ROW = " "
_HOURS = 24
# of the plot: below this names are smaller and stand by turns on two levels
_NARROW = 480


@dataclass(frozen=True)
class Span:
    """Hours [start, end) of the day, end ≤ 24, with their name."""

    name: str
    start: int
    end: int


def pieces(name: str, start: int, end: int) -> tuple[Span, ...]:
    """A band that passes midnight stands at both ends of the day."""
    if start < end:
        return (Span(name, start, end),)
    return tuple(
        each for each in (Span(name, 0, end), Span(name, start, _HOURS)) if each.start < each.end
    )


def brackets(spans: Sequence[Span], look: Look) -> list[Spec]:
    """Layers over an ordinal x of hours and a y that has ROW; [] without spans."""
    rows = [_row(place, span) for place, span in enumerate(sorted(spans, key=lambda s: s.start))]
    kinds = {(row["level"], row["even"]) for row in rows}
    return (
        [_lines(rows, look), *(_names(rows, kind, look) for kind in sorted(kinds))] if rows else []
    )


def _row(place: int, span: Span) -> Spec:
    long = span.end - span.start
    return {
        "day": ROW,
        "hour": span.start,
        "last": span.end - 1,
        "middle": span.start + (long - 1) // 2,
        "name": span.name,
        "level": place % 2,
        "even": long % 2 == 0,
    }


def _lines(rows: list[Spec], look: Look) -> Spec:
    """A line under each name, a little shorter than its columns."""
    ends = {"bandPosition": 0.12}, {"bandPosition": 0.88}
    return {
        "data": {"values": rows},
        "mark": {"type": "rule", "color": look.palette.muted, "strokeWidth": 1.5, "yOffset": 10},
        "encoding": {
            "x": {"field": "hour", "type": "ordinal", **ends[0]},
            "x2": {"field": "last", **ends[1]},
        },
    }


def _names(rows: list[Spec], kind: tuple[int, bool], look: Look) -> Spec:
    level, even = kind
    shift = -9 if level else 2
    return {
        "data": {"values": [row for row in rows if (row["level"], row["even"]) == kind]},
        "mark": {
            "type": "text",
            "color": look.palette.muted,
            "dy": {"expr": f"width < {_NARROW} ? {shift} : -2"},
            "fontSize": {"expr": f"width < {_NARROW} ? 9 : 12"},
        },
        "encoding": {
            "x": {"field": "middle", "type": "ordinal", "bandPosition": 1 if even else 0.5},
            "text": {"field": "name"},
        },
    }
