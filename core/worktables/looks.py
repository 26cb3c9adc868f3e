"""A column to the look of its cells: locked ones shaded, the example grey and italic."""

from typing import Any

from core.worktables.cell_rules import number_format
from core.worktables.columns import Duration, Number, Percent
from core.worktables.excel import LINE, MUTED, SHADE
from core.worktables.listing import Heading


def body(heading: Heading, edge: int = 1) -> dict[str, Any]:
    """A cell to fill, or a locked one; `edge` is the weight of its border."""
    locked = heading.part.locked
    figure = isinstance(heading.kind, Number | Percent | Duration)
    look: dict[str, Any] = {
        "text_wrap": True,
        "border": edge,
        "num_format": number_format(heading.kind),
    }
    look |= {"align": "right" if figure else "left", "valign": "vcenter", "indent": int(figure)}
    drawn = {"border_color": LINE} if edge else {}
    shaded = {"bg_color": SHADE, "font_color": MUTED} if locked else {}
    return look | drawn | shaded | {"locked": locked}


def example(heading: Heading) -> dict[str, Any]:
    """A cell of the example row."""
    return body(heading) | {"font_color": MUTED, "italic": True}
