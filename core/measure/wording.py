"""Values to words at the edge: seconds become 秒, 分钟 or 小时, shares become percentages."""

from math import isfinite

from core.measure.comparing import Change
from core.measure.metrics import Unit
from core.texts import Language, say

NONE = "—"
# below each limit (seconds) the unit before it is the readable one
_READABLE: tuple[tuple[float, str, float], ...] = ((60, "second", 1), (7200, "minute", 60))
_SCALED: dict[Unit, tuple[float, int]] = {
    "seconds": (1 / 60, 1),
    "share": (100, 1),
    "score": (1, 2),
    "points": (1, 1),
}


def in_table(value: float | None, unit: Unit) -> float | None:
    """A value as tables and axes show it: minutes for durations, percent for shares."""
    return None if value is None else value * _SCALED.get(unit, (1, 0))[0]


def decimals(unit: Unit) -> int:
    """How many decimals a column of this unit has, everywhere."""
    return _SCALED.get(unit, (1, 0))[1]


def format_value(value: float | None, unit: Unit, language: Language) -> str:
    """ "5.5 分钟", "81.6%", "+12.5", "1,234 张"; "—" for none."""
    if value is None or not isfinite(value):
        return NONE
    match unit:
        case "seconds":
            return _duration(value, language)
        case "share":
            return f"{_plain(value * 100, 1)}%"
        case "points":
            return _signed(_plain(value, 1), value)
        case "score":
            return say("unit.score_value", language, n=_plain(value, 2))
        case "tickets" | "customers" | "answers":
            return _counted(value, unit, language)


def format_difference(value: float | None, unit: Unit, language: Language) -> str:
    """ "+0.9 分钟", "-4.2 个百分点", "+58 张": always with its sign, an ASCII hyphen for minus."""
    if value is None or not isfinite(value):
        return NONE
    if unit == "share":
        size = say("unit.percentage_points", language, n=_plain(abs(value) * 100, 1))
    elif unit == "points":
        size = say("unit.nps_points", language, n=_plain(abs(value), 1))
    else:
        size = format_value(abs(value), unit, language)
    return _signed(size if value >= 0 else f"-{size}", value)


def format_relative(change: Change) -> str:
    """The change as a share of the earlier value, "+12.3%"."""
    if change.relative is None:
        return NONE
    return _signed(f"{_plain(change.relative * 100, 1)}%", change.relative)


def change_words(change: Change, language: Language) -> str:
    """Direction and judgement together: "上升 4.2 个百分点，变差"."""
    if change.difference is None:
        return say("change.unknown", language)
    if change.judgement == "same":
        return say("change.same", language)
    way = "up" if change.difference > 0 else "down"
    size = format_difference(abs(change.difference), change.now.unit, language).lstrip("+")
    moved = say(f"change.{way}", language, size=size)
    if change.judgement == "unknown":
        return moved
    return say("change.judged", language, moved=moved, judgement=say_judgement(change, language))


def say_judgement(change: Change, language: Language) -> str:
    """ "变好", "变差", "无明显变化" or "—"."""
    return NONE if change.judgement == "unknown" else say(f"change.{change.judgement}", language)


def _duration(seconds: float, language: Language) -> str:
    # decided on the rounded value: 59.7 s must not become "60 秒"
    for limit, name, divisor in _READABLE:
        if abs(round(seconds / divisor, _places(name))) * divisor < limit:
            return _in_unit(seconds / divisor, name, language)
    return _in_unit(seconds / 3600, "hour", language)


def _places(name: str) -> int:
    return 0 if name == "second" else 1


def _in_unit(value: float, name: str, language: Language) -> str:
    text = _plain(value, _places(name)).removesuffix(".0")
    return say(f"unit.{name}", language, n=text)


def _counted(value: float, unit: Unit, language: Language) -> str:
    one = "_one" if round(value) == 1 else ""
    return say(f"unit.{unit}_value{one}", language, n=_plain(value, 0))


def _plain(value: float, places: int) -> str:
    # adding 0.0 turns a rounded -0.0 into 0.0
    return f"{round(value, places) + 0.0:,.{places}f}"


def _signed(text: str, value: float) -> str:
    return f"+{text}" if value > 0 else text
