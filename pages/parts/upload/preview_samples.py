"""Values as in the file and as read, in words: a column's on one line, or one by one."""

from datetime import datetime

from core.intake.previewing.hiding import HIDDEN
from core.intake.previewing.rows import Sample, Value
from core.tickets import FIELD
from pages.parts.words import say

FEW = 3
KEPT = {"ticket_id": "id", "customer_id": "id", "agent": "agent"}


def samples(sample: Sample | None, field: str | None, *, dropped: bool) -> tuple[str, str]:
    """Before and after; of people's columns only what becomes of them."""
    if field in KEPT:
        return HIDDEN, say(f"upload.becomes_{KEPT[field]}")
    if dropped:
        return HIDDEN, say("upload.becomes_nothing")
    if sample is None:
        return "", ""
    between = say("chart.and")
    pairs = [pair for pair in zip(sample.before, sample.after, strict=True) if pair[0]][:FEW]
    read = (in_words(after, sample.field) for _, after in pairs)
    return between.join(before for before, _ in pairs), between.join(read)


def in_words(value: Value, field: str) -> str:
    """One value as it was read, with its unit."""
    if value is None:
        return "—"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}".removesuffix(":00")
    if isinstance(value, float) and FIELD[field].kind == "duration":
        return _clock(value)
    return value if isinstance(value, str) else f"{value:g}"


def _clock(seconds: float) -> str:
    """All of a duration, nothing rounded away: 1 小时 2 分钟 5 秒."""
    whole, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(int(whole), 60)
    parts = {"hour": hours, "minute": minutes, "second": rest}
    said = " ".join(say(f"unit.{unit}", n=f"{n:,g}") for unit, n in parts.items() if n)
    return f"{'−' if seconds < 0 else ''}{said or say('unit.second', n=0)}"
