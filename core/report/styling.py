"""What a cell is to how it looks, as plain properties; the writer turns them into formats."""

from typing import Any

from core.charts.palette import LIGHT
from core.report.cells import Kind, Tone
from core.texts import Language, say
from core.worktables.excel import FONT

INK, MUTED, LINE, BLUE, PALE = LIGHT.ink, LIGHT.muted, LIGHT.line, LIGHT.blue, LIGHT.pale
HEADER = "#F4F4F1"
TONES: dict[Tone, str] = {
    "": INK, "good": LIGHT.good, "bad": LIGHT.bad, "attention": LIGHT.attention, "muted": MUTED,
}  # fmt: skip
# no deeper than dark letters can be read on
SCALE = (LIGHT.sequence[0], LIGHT.sequence[1], LIGHT.sequence[3])

Properties = dict[str, Any]
_PLAIN: dict[Kind, str] = {
    "count": "#,##0", "minutes": "#,##0.0", "share": "0.0%", "score": "0.00", "points": "0.0",
    "day": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm", "hour": "00", "number": "General",
    "percent": "0%",
    "minutes_change": "+#,##0.0;-#,##0.0;0.0", "score_change": "+0.00;-0.00;0.00",
    "count_change": "+#,##0;-#,##0;0", "relative": "+0.0%;-0.0%;0.0%",
    "share_change": "+0.0;-0.0;0.0",
}  # fmt: skip
_UNITS: dict[Kind, str] = {
    "minutes": "minutes", "minutes_change": "minutes", "share_change": "percentage_points",
}  # fmt: skip


def number_format(kind: Kind, language: Language | None = None) -> str | None:
    """The spreadsheet number format of a kind; with a language, its unit stands behind."""
    plain = _PLAIN.get(kind)
    if plain is None or language is None or kind not in _UNITS:
        return plain
    unit = say(f"report.unit_{_UNITS[kind]}", language)
    return ";".join(f'{part}" {unit}"' for part in plain.split(";"))


def lettering(size: float = 10, tone: Tone = "") -> Properties:
    """The letter every cell is set in."""
    return {"font_name": FONT, "font_size": size, "font_color": TONES[tone], "valign": "vcenter"}


def body(kind: Kind, tone: Tone, language: Language | None, *, guarded: bool) -> Properties:
    """A table's cell. A guarded text stays a text even after someone edits the cell."""
    properties = lettering(10, tone) | {"bottom": 1, "bottom_color": LINE}
    if kind in {"text", "long"}:
        return properties | {
            "text_wrap": True,
            "align": "left",
            "indent": 1,
            "quote_prefix": guarded,
        }
    return properties | {"num_format": number_format(kind, language), "align": "right"}


def header(kind: Kind) -> Properties:
    """A table's header cell, aligned as the values below it."""
    align = "left" if kind in {"text", "long"} else "right"
    look = {"bold": True, "bg_color": HEADER, "bottom": 1, "bottom_color": MUTED}
    # a filter button stands on the lower edge; the longest words of ours fit the narrowest columns
    place = {"align": align, "valign": "top", "text_wrap": True, "indent": int(align == "left")}
    return lettering(9) | look | place


def title() -> Properties:
    """The first line of a sheet."""
    return lettering(18) | {"bold": True}


def heading() -> Properties:
    """A section's title."""
    return lettering(12) | {"bold": True, "bottom": 1, "bottom_color": INK}


def line(tone: Tone) -> Properties:
    """A sentence across the sheet."""
    return lettering(10, tone) | {"text_wrap": True, "align": "left", "valign": "top"}


def tile(part: str, tone: Tone, kind: Kind, language: Language) -> Properties:
    """One of the three lines of a number tile: label, value or change."""
    look = {"left": 1, "right": 1, "left_color": LINE, "right_color": LINE, "align": "left"}
    match part:
        case "label":
            return lettering(10, "muted") | look | {"indent": 1, "top": 1, "top_color": LINE}
        case "value":
            number = number_format(kind, language) or "General"
            return lettering(20) | look | {"indent": 1, "bold": True, "num_format": number}
        case _:
            return lettering(10, tone) | look | {"indent": 1, "bottom": 1, "bottom_color": LINE}
