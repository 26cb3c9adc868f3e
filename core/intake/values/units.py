"""A column's header to the unit of its durations, seconds per unit, and its clock layout."""

import re
from functools import cache

from core.intake.values.spoken import unaccented
from core.intake.words import simplified

UNIT_SECONDS: dict[str, float] = {
    "milliseconds": 0.001, "seconds": 1.0, "minutes": 60.0, "hours": 3600.0, "days": 86400.0,
}  # fmt: skip
_SECONDS = UNIT_SECONDS | {"microseconds": 1e-6}
_ENGLISH: dict[str, str] = {
    "microseconds": r"microseconds?|us|μs",
    "milliseconds": r"milliseconds?|millis|msecs?|ms|millisekunden|millisecondes",
    "seconds": r"seconds?|secs?|secondi|sekunden|sek|secondes|segundos|seg|seconden",
    "minutes": r"minutes?|mins?|minuti|minuten|minutos|minuts",
    "hours": r"hours?|hrs?|stunden|std|heures|horas|uren|uur|ore",
    "days": r"days?|giorni|tage|tagen|jours|dias|dagen",
}
_CHINESE: dict[str, str] = {
    "微秒": "microseconds", "毫秒": "milliseconds", "秒钟": "seconds", "秒": "seconds",
    "分钟": "minutes", "分": "minutes", "时间": "", "时长": "", "时效": "", "小时": "hours",
    "钟头": "hours", "时": "hours", "天": "days", "초": "seconds", "분": "minutes",
}  # fmt: skip
# a lone m could be a month
_LETTERS = {"s": "seconds", "h": "hours", "d": "days"}

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# hours and days in these say what was counted, or how long a limit is, not the unit
_NOT_A_UNIT = re.compile(
    r"(?:business|working|work|office|calendar|operating|service)[ _-]*(?:hours?|hrs?|days?)"
    r"|工作(?:小时|时间|日|天)|\d+(?:\.\d+)?\s*(?:小时|分钟|秒|天|hours?|hrs?|h|minutes?|mins?|days?)"
)
_BRACKET = re.compile(r"[(\[{【〔<]([^()\[\]{}【】〔〕<>]*)[)\]}】〕>]")
_TOKENS = {
    "dd": r"d+|天|日", "hh": r"\[?h+\]?|小?时|시간?", "mm": r"\[?m+\]?|分钟?|분",
    "ss": r"\[?s+\]?|秒钟?|초",
    "other": r"f+|ms|毫秒|[a-z]+",
}  # fmt: skip
_TOKEN = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _TOKENS.items()))
_LAYOUT = re.compile(
    r"(?<![a-z])(?:\[?(?:d+|h+|m+)\]?(?::\[?[a-z]+\]?)+)(?![a-z])"
    r"|(?:天|日|小?时|分钟?|시간?|분)(?::(?:小?时|分钟?|秒钟?|毫秒|시간?|분|초))+"
    r"|(?<=[(\[{])(?:天?时分秒?|分秒)(?=[)\]}])"
)
_ENGLISH_WORD = re.compile(
    "|".join(rf"(?P<{name}>(?<![a-z])(?:{words})(?![a-z]))" for name, words in _ENGLISH.items())
)
_LETTER = re.compile(r"(?:^|[_/])([shd])$")
_CHINESE_WORD = re.compile("|".join(_CHINESE))
_CHINESE_END = re.compile(r"(微秒|毫秒|秒钟|秒|分钟|小时|钟头|天)数?$")
_TAIL = re.compile(
    rf"[\s_/:·-]+(?:in[\s_]+)?(?:{'|'.join(_ENGLISH.values())}|[shd])$"
    rf"|[\s_/:·-]*{_CHINESE_END.pattern}"
)


@cache
def unit_of(header: str) -> float | None:
    """Seconds per unit named by a header such as 响应时间(分钟); None if it names none or two.

    Brackets speak first, then the words outside them (Chinese ones only at the end).
    """
    text = _NOT_A_UNIT.sub(" ", _lowered(header))
    inside = " ".join(_BRACKET.findall(text))
    outside = _BRACKET.sub(" ", text).strip()
    found = _english(inside) | {_CHINESE[word] for word in _CHINESE_WORD.findall(inside)} - {""}
    found = found or _english(outside) | {_CHINESE[word] for word in _CHINESE_END.findall(outside)}
    return _SECONDS[found.pop()] if len(found) == 1 else None


@cache
def clock_of(header: str) -> str | None:
    """The clock layout a header names, as mm:ss or dd:hh:mm: (m:ss), (时:分:秒), [h]:mm."""
    found = _LAYOUT.search(_lowered(header))
    if found is None:
        return None
    parts = found[0].split(":") if ":" in found[0] else [*found[0]]
    named = [match.lastgroup for part in parts if (match := _TOKEN.fullmatch(part))]
    return ":".join(map(str, named))


def without_unit(header: str) -> str:
    """The header without a unit at its end: "First reply time in minutes" → "first reply time"."""
    text = _lowered(header)
    counted = any(phrase.end() == len(text) for phrase in _NOT_A_UNIT.finditer(text))
    return text if counted else _TAIL.sub("", text).strip()


def _lowered(header: str) -> str:
    return unaccented(simplified(_CAMEL.sub(" ", header)))


def _english(part: str) -> set[str]:
    named = {str(match.lastgroup) for match in _ENGLISH_WORD.finditer(part)}
    return named or {_LETTERS[letter] for letter in _LETTER.findall(part)}
