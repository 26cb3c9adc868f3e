"""A column of bare figures to whether they count seconds, or thousandths, since 1970."""

import re
from collections.abc import Sequence
from datetime import datetime

from core.intake.values.contexts import says_id, says_time

# what a column's context is told when its values prove it
UNIX = " unix"
# what programs write where it has not been yet
NEVER = frozenset(("0", "-1", "0.0"))
_SECONDS = range(946_684_800, 2_208_988_800)  # 2000 to 2040
_FIGURES = re.compile(r"(\d{10})(\d{3})?(?:\.0+)?")
_SEVERAL = 2


def proves_unix(texts: Sequence[str], header: str) -> bool:
    """Whether several different texts, and all of them, are Unix times of 2000 to 2040.

    Ten figures prove it only below a word for time, and only if they are no 2405061230.
    """
    told = {text for text in texts if text not in NEVER}
    if len(told) < _SEVERAL or says_id(header) or not all(map(is_unix, told)):
        return False
    timed = says_time(header) and not all(map(_is_short_date, told))
    return timed or all(map(is_milliseconds, told))


def is_unix(text: str) -> bool:
    """Whether a text is ten or thirteen figures that count up to a moment of 2000 to 2040."""
    found = _FIGURES.fullmatch(text)
    return found is not None and int(found[1]) in _SECONDS


def is_milliseconds(text: str) -> bool:
    """Whether it is thirteen of them."""
    return is_unix(text) and len(text.partition(".")[0]) == len("1715000000000")


def _is_short_date(text: str) -> bool:
    try:
        datetime.strptime(text, "%y%m%d%H%M")
    except ValueError:
        return False
    return True
