"""A column's sample values, as in the file and as read, on one line each."""

from datetime import datetime

from core.intake.previewing.rows import Sample, Value
from core.tickets import FIELD
from pages.parts.words import say

FEW = 3


def samples(sample: Sample | None) -> tuple[str, str]:
    """Before and after; people's columns have neither."""
    if sample is None:
        return "", ""
    between = say("chart.and")
    before = between.join(each for each in sample.before[:FEW] if each)
    return before, between.join(_read(each, sample.field) for each in sample.after[:FEW])


def _read(value: Value, field: str) -> str:
    if value is None:
        return "—"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, float) and FIELD[field].kind == "duration":
        return say("unit.minute", n=f"{value / 60:.4g}")
    return f"{value:g}" if isinstance(value, float) else value
