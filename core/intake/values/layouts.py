"""The shape of a moment's text to where its year, month, day, clock and zone stand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.intake.values.calendar_words import MONTHS
from core.tickets import DateOrder

_Y, _M, _D = r"(?P<year>0000)", r"(?P<month>00?)", r"(?P<day>00?)"
_SHORT = r"(?P<year>0000|00)"
_ENGLISH = "|".join(sorted((name for name in MONTHS if name.isascii()), key=len, reverse=True))
_NAME = rf"(?P<name>(?:{_ENGLISH}))"
_ALWAYS = (
    *(f"{_Y}{mark}{_M}{mark}{_D}" for mark in ("-", "/", r"\.")),
    f"{_Y}年{_M}月{_D}日",
    r"(?P<year>0000)(?P<month>00)(?P<day>00)",
    f"{_D}[- /]{_NAME}[- /]{_Y}",
    f"{_NAME} {_D}, {_Y}",
)
_BY_ORDER: dict[DateOrder | None, tuple[str, ...]] = {
    "mdy": tuple(f"{_M}{mark}{_D}{mark}{_SHORT}" for mark in ("/", "-", r"\.")),
    "dmy": tuple(f"{_D}{mark}{_M}{mark}{_SHORT}" for mark in ("/", "-", r"\.")),
    "ymd": tuple(f"(?P<year>00){mark}(?P<month>00){mark}(?P<day>00)" for mark in ("/", "-", r"\.")),
}
_COLONS = r"(?P<hour>00?):(?P<minute>00?)(?::(?P<second>00?)(?:\.(?P<fraction>0{1,9}))?)?"
_TAIL = (
    rf"(?:(?: ?(?P<t>T)| {{1,2}}|, )(?P<noon>[上下]午 ?)?{_COLONS}(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?"
    r" ?(?P<zone>Z|(?P<sign>[+-])(?P<east>00):?(?P<more>00))?"
    r"| ?(?P<hour_>00?)时(?P<minute_>00?)分(?:(?P<second_>00?)秒)?)?"
)
_STAMP = r"(?P<year>0000)(?P<month>00)(?P<day>00)[T ]?(?P<hour>00)(?P<minute>00)(?:(?P<second>00))?"
_AFTERNOON = frozenset("Pp下")


@dataclass(frozen=True)
class Layout:
    """Byte positions and lengths of the figures; what the letters of the shape say."""

    spans: Mapping[str, tuple[int, int]]
    month: int | None
    half: bool | None
    zoned: bool
    west: bool

    @property
    def has_time(self) -> bool:
        """Whether a clock stands in it."""
        return "hour" in self.spans


def layout_of(shape: str, order: DateOrder | None) -> Layout | None:
    """The layout of a shape; None for one that is read text by text, or for no moment at all."""
    match = next(filter(None, (known.fullmatch(shape) for known in _known(order))), None)
    if match is None:
        return None
    said = {name: match[name] for name in match.re.groupindex if match[name] is not None}
    half = said.get("half") or said.get("noon", "")[:1]
    west = said.get("sign") == "-"
    doubtful = west and not (said.get("second") or said.get("t"))
    if doubtful or {"half", "noon"} <= said.keys():
        return None
    spans = {
        name.rstrip("_"): _bytes(match, name) for name, text in said.items() if set(text) == {"0"}
    }
    month = MONTHS[said["name"].casefold()] if "name" in said else None
    return Layout(spans, month, half in _AFTERNOON if half else None, "zone" in said, west)


def _bytes(match: re.Match[str], name: str) -> tuple[int, int]:
    start, end = match.span(name)
    return len(match.string[:start].encode()), end - start


@cache
def _known(order: DateOrder | None) -> tuple[re.Pattern[str], ...]:
    dates = (*_ALWAYS, *_BY_ORDER.get(order, ()))
    return (*(re.compile(date + _TAIL, re.IGNORECASE) for date in dates), re.compile(_STAMP))
