"""The regular layouts of moments, as patterns whose named groups hold the parts as figures."""

import re
from collections.abc import Iterable
from functools import cache

from core.tickets import DateOrder

_Y, _M, _D = r"(?P<year>(?:19|20)\d{2})", r"(?P<month>\d{1,2})", r"(?P<day>\d{1,2})"
_YEAR_FIRST = (
    *(f"{_Y}{mark}{_M}{mark}{_D}" for mark in ("-", "/", r"\.")),
    f"{_Y}年{_M}月{_D}日",
)
_YEAR_LAST: dict[DateOrder | None, tuple[str, ...]] = {
    "mdy": tuple(f"{_M}{mark}{_D}{mark}{_Y}" for mark in ("/", "-", r"\.")),
    "dmy": tuple(f"{_D}{mark}{_M}{mark}{_Y}" for mark in ("/", "-", r"\.")),
}
_CLOCK = r"[ T](?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
_FRACTION = r"\.(?P<fraction>\d{1,6})"
_HALF = r" (?P<half>[AaPp])[Mm]"
_ZONE = r" ?(?P<zone>Z|[+-](?:0\d|1[0-3]):?[0-5]\d)"
_TAILS = (
    "", _CLOCK, _CLOCK + _FRACTION, _CLOCK + _HALF, _CLOCK + _ZONE, _CLOCK + _FRACTION + _ZONE,
)  # fmt: skip


def layouts(sample: Iterable[str], order: DateOrder | None) -> tuple[str, ...]:
    """The patterns (for RE2 and re alike) that fit some text of the sample, the commonest first.

    Day before month or after it is taken from `order`; without one only year-first texts fit.
    """
    texts = list(sample)
    counts = {known.pattern: sum(map(bool, map(known.match, texts))) for known in _known(order)}
    return tuple(sorted(filter(counts.get, counts), key=lambda pattern: -counts[pattern]))


@cache
def _known(order: DateOrder | None) -> tuple[re.Pattern[str], ...]:
    dates = (*_YEAR_FIRST, *_YEAR_LAST.get(order, ()))
    return tuple(re.compile(f"^{date}{tail}$") for date in dates for tail in _TAILS)
