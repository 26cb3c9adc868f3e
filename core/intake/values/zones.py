"""The zone at the end of a clock's text to its offset from UTC."""

import re
from datetime import UTC, timedelta, timezone, tzinfo

# CST is China, the middle of America or Cuba, IST India, Ireland or Israel: such names say nothing
_NAMED = {
    "z": 0, "utc": 0, "gmt": 0, "jst": 9, "kst": 9, "hkt": 8, "sgt": 8, "北京时间": 8,
    "中国标准时间": 8,
}  # fmt: skip
ZONE = (
    r"\(?(?P<zone>(?:utc|gmt)\s*(?:[+-]\d{1,2}(?::?\d{2})?)|[+-]\d{2}(?::?\d{2})?"
    rf"|{'|'.join(sorted(_NAMED, key=len, reverse=True))})\)?"
    r"(?:\s*\[[\w/+-]+\]|\s*\([^()\d:]*\))?"
)
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?$")
_FURTHEST = timedelta(hours=14)
# behind Greenwich only Newfoundland and the Marquesas keep half hours
_HALF_HOURS_WEST = {2, 3, 9}


def zone_of(text: str) -> tzinfo | None:
    """The fixed offset of Z, +08:00, utc+8, jst; None if no place on earth keeps it."""
    if text in _NAMED:
        return timezone(timedelta(hours=_NAMED[text])) if _NAMED[text] else UTC
    found = _OFFSET.search(text)
    if found is None:
        return None
    hours, minutes = int(found[2]), int(found[3] or 0)
    offset = timedelta(hours=hours, minutes=minutes)
    west = found[1] == "-"
    odd = minutes % 15 or (west and minutes and not (minutes == 30 and hours in _HALF_HOURS_WEST))
    if odd or offset > _FURTHEST:
        return None
    return timezone(-offset if west else offset)
