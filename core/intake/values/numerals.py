"""Numbers as people write them, in figures or Chinese numerals, to floats."""

import re

_FIGURES = re.compile(r"(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?|\.\d+")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
NUMERAL = "零〇一二两三四五六七八九十百"


def number(text: str) -> float | None:
    """An unsigned number: 8, 8.0, 1,200, 十五, 两百; None for anything else."""
    if _FIGURES.fullmatch(text):
        return float(text.replace(",", ""))
    return numeral(text)


def numeral(text: str) -> float | None:
    """A Chinese numeral below a thousand, 二十五 as well as digit by digit 二五."""
    if not text or set(text) - set(NUMERAL):
        return None
    if not set(text) & set("十百"):
        return float("".join(str(_DIGITS[digit]) for digit in text))
    return _counted(text)


def _counted(text: str) -> float | None:
    parts = re.fullmatch(r"(?:(.)百零?)?(?:(.)?(十))?(.)?", text)
    if parts is None:
        return None
    hundreds, tens, ten, ones = parts.groups()
    figures = [digit for digit in (hundreds, tens, ones) if digit]
    if any(digit not in _DIGITS for digit in figures):
        return None
    units = _DIGITS[ones] if ones else 0
    dozens = (_DIGITS[tens] if tens else 1) if ten else 0
    return float((_DIGITS[hundreds] if hundreds else 0) * 100 + dozens * 10 + units)
