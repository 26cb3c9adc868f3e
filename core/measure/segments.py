"""What numbers can be split by: each segment is one column of `facts` and the kind of its codes."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.measure.waits import place_in
from core.tickets import EXTRA

SegmentKind = Literal["word", "number", "date"]
Code = str | int | float | date | None


@dataclass(frozen=True)
class Segment:
    """A way to split; `expression` is SQL over `facts`, its values are neutral codes, never words.

    A null code means "not filled in" on tickets and "not matched" on survey answers.
    """

    key: str
    expression: str
    kind: SegmentKind = "word"


# the fields of speed × satisfaction: fast is within the channel's target
_QUADRANT = (
    "CASE WHEN frt <= target THEN CASE satisfied WHEN true THEN 'fast_satisfied' "
    "WHEN false THEN 'fast_dissatisfied' END WHEN frt > target THEN CASE satisfied "
    "WHEN true THEN 'slow_satisfied' WHEN false THEN 'slow_dissatisfied' END END"
)
SEGMENTS: tuple[Segment, ...] = (
    *(
        Segment(key, key)
        for key in ("channel", "issue_type", "team", "priority", "customer_group", "agent")
    ),
    Segment("band", "band", "number"),
    Segment("wait", place_in("frt"), "number"),
    Segment("time_band", "time_band"),
    Segment("weekday", "weekday", "number"),
    Segment("hour", "hour", "number"),
    Segment("day", "day", "date"),
    Segment("week", "date_trunc('week', day)::DATE", "date"),
    Segment("month", "date_trunc('month', day)::DATE", "date"),
    Segment("scale", "scale", "number"),
    Segment("score", "score", "number"),
    Segment("status", "status"),
    Segment("quadrant", _QUADRANT),
)
_BY_KEY = {each.key: each for each in SEGMENTS}
# a column kept from a file (see core.tickets.extra_column) splits like any other
_EXTRA = re.compile(rf"{EXTRA}[0-9a-f]{{8}}")


def segment(key: str) -> Segment:
    """The segment of a key; KeyError for a key nobody declared."""
    return Segment(key, key) if is_extra(key) else _BY_KEY[key]


def is_segment(key: str) -> bool:
    """Whether a key (from an address bar, say) names a segment."""
    return key in _BY_KEY or is_extra(key)


def is_extra(key: str) -> bool:
    """Whether a key is that of a column a person kept to filter by."""
    return _EXTRA.fullmatch(key) is not None


def read_code(of: Segment, text: str) -> Code:
    """A code as text to its value; "" is the null code; ValueError for what cannot be one."""
    if not text:
        return None
    if of.kind == "number":
        return float(text) if of.key == "score" else int(text)
    return date.fromisoformat(text) if of.kind == "date" else text


def write_code(code: Code) -> str:
    """A code as text, the way back of `read_code`."""
    if code is None:
        return ""
    return f"{code:g}" if isinstance(code, float) else str(code)
