"""Shares of the response-time bands per segment to stacked bars, fast to slow from the left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.charts.measures import figure_point, tooltip
from core.charts.opening import opens
from core.charts.palette import LIGHT
from core.charts.theme import Look, Spec, frame
from core.measure.measured import Figure

STEP = 40
# below this share of the width its figure does not fit
_FITS = 8


@dataclass(frozen=True)
class BandRow:
    """One bar: its name, the shares of its bands, fastest first, and the codes it is about.

    `limits` say what each band means here, where its name alone does not.
    """

    name: str
    shares: tuple[Figure, ...]
    codes: Mapping[str, str] = field(default_factory=dict[str, str])
    limits: tuple[str, ...] = ()


def bands(rows: Sequence[BandRow], names: Sequence[str], look: Look) -> Spec:
    """One bar of 100 % per row, in the order given; `names` are the bands', fastest first."""
    values = [value for row in rows for value in _values(row, names, look)]
    height = STEP * max(len(rows), 1)
    spec = frame(look, height, _bar(names, look), _words(look), values=values)
    return spec | {"encoding": _encoding()}


def _values(row: BandRow, names: Sequence[str], look: Look) -> list[Spec]:
    found: list[Spec] = []
    start = 0.0
    told = zip(names, row.limits or names, row.shares, strict=True)
    for place, (name, limits, share) in enumerate(told):
        point = figure_point(share, look)
        end = start + (point["value"] or 0)
        middle = (start + end) / 2
        behind = opens({**row.codes, "band": str(place)})
        found.append({**point, "name": row.name, "band": name, "limits": limits, "place": place,
                      "start": start, "end": end, "middle": middle,
                      "opens": behind})  # fmt: skip
        start = end
    return found


def _encoding() -> Spec:
    quiet = {"ticks": False, "domain": False}
    return {
        "y": {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": quiet},
        "x": {
            "field": "start",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [0, 100]},
            "axis": {
                **quiet,
                "tickCount": 4,
                "labelOverlap": True,
                "labelExpr": "datum.label + '%'",
            },
        },
    }


def _bar(names: Sequence[str], look: Look) -> Spec:
    colours = list(look.palette.bands[: len(names)])
    return {
        "mark": {"type": "bar", "height": 24, "stroke": look.palette.canvas, "strokeWidth": 1},
        "encoding": {
            "x2": {"field": "end"},
            "color": {
                "field": "band",
                "type": "nominal",
                "title": None,
                "sort": None,
                "scale": {"domain": list(names), "range": colours},
            },
            "tooltip": tooltip(("name", " "), ("limits", look.say("band")),
                               ("text", look.say("share")), ("n", "n")),
        },
    }  # fmt: skip


def _words(look: Look) -> Spec:
    # the ends of the sequence change places in the dark
    pale = "datum.place >= 2" if look.dark else "datum.place < 2"
    return {
        "transform": [{"filter": f"datum.end - datum.start >= {_FITS}"}],
        "mark": {"type": "text"},
        "encoding": {
            "x": {"field": "middle", "type": "quantitative"},
            "text": {"field": "text"},
            "color": {"condition": {"test": pale, "value": LIGHT.ink}, "value": "#FFFFFF"},
        },
    }
