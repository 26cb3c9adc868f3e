"""A chart to a picture of it, drawn on this machine: PNG for slides, SVG for print."""

from typing import Literal

from core.charts.theme import Spec

Format = Literal["png", "svg"]
FORMATS: tuple[Format, ...] = ("png", "svg")
# of the plot, in pixels; a PNG has twice as many
_WIDTH, _SCALE = 900, 2


def picture(spec: Spec, kind: Format) -> bytes:
    """The chart as wide as a slide; nothing is fetched for it."""
    # a renderer with its own script engine: nobody waits for it who takes no picture
    import vl_convert

    drawn = spec | {"width": _WIDTH, "padding": 16}
    if kind == "svg":
        return vl_convert.vegalite_to_svg(drawn, allowed_base_urls=[]).encode()
    return vl_convert.vegalite_to_png(drawn, scale=_SCALE, allowed_base_urls=[])
