"""A test on a cell to the hatch that says there is nothing to colour, in the colour it deserves."""

from core.charts.theme import Look, Spec

_HATCH = "M-1,1L1,-1M-1,0L0,-1M0,1L1,0"


def hatched(empty: str, look: Look, alarming: str = "false") -> Spec:
    """A layer over the cells for which the expression `empty` holds; in words `alarming` ones."""
    stroke = {"condition": {"test": alarming, "value": look.palette.attention}}
    return {
        "transform": [{"filter": empty}],
        "mark": {"type": "point", "shape": _HATCH, "size": 60, "strokeWidth": 1, "opacity": 1},
        "encoding": {"stroke": {**stroke, "value": look.palette.missing}},
    }
