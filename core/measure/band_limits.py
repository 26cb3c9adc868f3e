"""Limits of response-time bands as they are typed, "1, 5" in minutes, to seconds and back."""

import re
from itertools import pairwise
from math import isfinite
from unicodedata import normalize

from core.errors import AppError
from core.measure.metrics import MOST_BANDS

_MINUTE = 60.0
_LONGEST = 100_000.0
_BETWEEN = re.compile(r"[\s,;、/]+")
# thousandths of seconds come back from minutes as they went
_EXACT = 3


class LimitsUnclear(AppError):
    """A text that is no list of minutes above 0; facts: of, text."""

    key = "limits_unclear"


class LimitsOrder(AppError):
    """Limits that do not rise; facts: of, text."""

    key = "limits_order"


class LimitsMany(AppError):
    """More limits than there are bands for; facts: of, n, most."""

    key = "limits_many"


class LimitsDiffer(AppError):
    """A channel with more or fewer bands than all; facts: of, n, wanted."""

    key = "limits_differ"


def write_limits(limits: tuple[float, ...]) -> str:
    """Seconds as minutes, fastest first."""
    return ", ".join(f"{limit / _MINUTE:.10g}" for limit in limits)


def read_limits(text: str, of: str) -> tuple[float, ...]:
    """At least one limit in seconds; `of` says whose they are, should they be wrong."""
    parts = [part for part in _BETWEEN.split(normalize("NFKC", text)) if part]
    minutes = [_minutes(part, of, text) for part in parts]
    if not minutes:
        raise LimitsUnclear(of=of, text=text)
    if any(later <= earlier for earlier, later in pairwise(minutes)):
        raise LimitsOrder(of=of, text=text)
    if len(minutes) >= MOST_BANDS:
        raise LimitsMany(of=of, n=len(minutes), most=MOST_BANDS - 1)
    return tuple(round(each * _MINUTE, _EXACT) for each in minutes)


def read_own_limits(text: str, of: str, common: tuple[float, ...]) -> tuple[float, ...] | None:
    """The same of one channel, which has as many bands as all; None where nothing is typed."""
    if not text.strip():
        return None
    limits = read_limits(text, of)
    if len(limits) != len(common):
        raise LimitsDiffer(of=of, n=len(limits), wanted=len(common))
    return limits


def _minutes(part: str, of: str, text: str) -> float:
    try:
        found = float(part)
    except ValueError:
        raise LimitsUnclear(of=of, text=text) from None
    if not (isfinite(found) and 0 < found <= _LONGEST):
        raise LimitsUnclear(of=of, text=text)
    return found
