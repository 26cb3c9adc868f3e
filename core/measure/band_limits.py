"""Limits of response-time bands as they are typed, "20 秒, 5" in minutes, to seconds and back."""

import re
from itertools import pairwise
from math import isclose
from unicodedata import normalize

from core.errors import AppError
from core.measure.metrics import MOST_BANDS
from core.texts import Language, say

_MINUTE = 60.0
_LONGEST = 100_000.0
_BETWEEN = re.compile(r"[\s,;、/]+")
_PART = re.compile(r"(\d+\.?\d*|\.\d+)([a-z]+|[\u4e00-\u9fff]*)")
_SPACED = re.compile(r"(?<=\d)\s+(?=[a-z\u4e00-\u9fff])")
_UNITS = {
    "": _MINUTE,
    **dict.fromkeys(("秒", "秒钟", "s", "sec", "secs", "second", "seconds"), 1.0),
    **dict.fromkeys(("分", "分钟", "m", "min", "mins", "minute", "minutes"), _MINUTE),
    **dict.fromkeys(("小时", "时", "h", "hour", "hours"), 60 * _MINUTE),
}
# thousandths of seconds come back from minutes as they went
_EXACT = 3
# decimals of minutes that are still read at a glance
_SHORT = 2


class LimitsUnclear(AppError):
    """A text that is no list of minutes above 0; facts: of, text."""

    key = "limits_unclear"


class TargetUnclear(AppError):
    """A text that is no duration above 0; facts: of, text."""

    key = "target_unclear"


class LimitsOrder(AppError):
    """Limits that do not rise; facts: of, text."""

    key = "limits_order"


class LimitsMany(AppError):
    """More limits than there are bands for; facts: of, n, most."""

    key = "limits_many"


class LimitsDiffer(AppError):
    """A channel with more or fewer bands than all; facts: of, n, wanted."""

    key = "limits_differ"


def write_limits(limits: tuple[float, ...], language: Language) -> str:
    """Seconds as minutes, fastest first; in seconds what is no short number of minutes."""
    return ", ".join(write_limit(limit, language) for limit in limits)


def write_limit(limit: float, language: Language) -> str:
    """ "5" or "20 秒"."""
    minutes = round(limit / _MINUTE, _SHORT)
    if isclose(minutes * _MINUTE, limit):
        return f"{minutes:.10g}"
    return say("unit.typed_seconds", language, n=f"{limit:.10g}")


def read_limits(text: str, of: str) -> tuple[float, ...]:
    """At least one limit in seconds; `of` says whose they are, should they be wrong."""
    read = [_seconds(part) for part in _parts(text)]
    limits = tuple(each for each in read if each is not None)
    if not limits or len(limits) < len(read):
        raise LimitsUnclear(of=of, text=text)
    if any(later <= earlier for earlier, later in pairwise(limits)):
        raise LimitsOrder(of=of, text=text)
    if len(limits) >= MOST_BANDS:
        raise LimitsMany(of=of, n=len(limits), most=MOST_BANDS - 1)
    return limits


def read_own_limits(text: str, of: str, common: tuple[float, ...]) -> tuple[float, ...] | None:
    """The same of one channel, which has as many bands as all; None where nothing is typed."""
    if not text.strip():
        return None
    limits = read_limits(text, of)
    if len(limits) != len(common):
        raise LimitsDiffer(of=of, n=len(limits), wanted=len(common))
    return limits


def read_target(text: str, of: str) -> float | None:
    """A response target in seconds, typed as a limit is; None where nothing is typed."""
    parts = _parts(text)
    if not parts:
        return None
    seconds = _seconds(parts[0]) if len(parts) == 1 else None
    if seconds is None:
        raise TargetUnclear(of=of, text=text)
    return seconds


def _parts(text: str) -> list[str]:
    joined = _SPACED.sub("", normalize("NFKC", text).lower())
    return [part for part in _BETWEEN.split(joined) if part]


def _seconds(part: str) -> float | None:
    """None for what is no duration above 0, or a very long one."""
    found = _PART.fullmatch(part)
    unit = _UNITS.get(found[2]) if found else None
    if found is None or unit is None or not 0 < float(found[1]) * unit <= _LONGEST * _MINUTE:
        return None
    return round(float(found[1]) * unit, _EXACT)
