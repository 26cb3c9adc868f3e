"""Numbers as people write them, in figures or Chinese numerals, to floats."""

import re
from typing import Literal

Mark = Literal[".", ",", "?"]

NUMERAL = "零〇一二两三四五六七八九十百"
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_ONE = "[一二两三四五六七八九]"
_COUNTED = re.compile(rf"{_ONE}百(?:零{_ONE}|{_ONE}?十{_ONE}?)?|{_ONE}?十{_ONE}?|零?{_ONE}|零")
_PLACES = re.compile(rf"(?=.)({_ONE}?)([百十]?)")
_WORTH = {"百": 100.0, "十": 10.0, "": 1.0}
_POINT = re.compile(
    r"\d+(?:\.\d+)?|\.\d+|\d(?:\.\d+)?e-\d{1,2}"
    r"|[1-9]\d{0,2}(?:,\d{3})+\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,}"
)
_COMMA = re.compile(
    r"\d+,\d+|\d,\d+e-\d{1,2}|[1-9]\d{0,2}(?:\.\d{3})+,\d+|[1-9]\d{0,2}(?:\.\d{3}){2,}"
    r"|[1-9]\d{0,2}(?: \d{3})+,\d+"
)
_OPEN = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def number(text: str, mark: Mark = ".") -> float | None:
    """An unsigned number: 8, 8.0, 1,200.5, 1.200,5, 十五, 两百; None for anything else.

    1,234 and 1.234 are read by the decimal mark; where that is open ("?") they are none.
    """
    if _OPEN.fullmatch(text):
        return None if mark == "?" else float(_plain(text, mark))
    if _POINT.fullmatch(text):
        return float(text.replace(",", ""))
    return float(_plain(text, ",")) if _COMMA.fullmatch(text) else numeral(text)


def mark_in(text: str) -> Mark | None:
    """The decimal mark that a number's text proves; None if it proves none."""
    if _OPEN.fullmatch(text) or text.isdigit():
        return None
    if _POINT.fullmatch(text):
        return "."
    return "," if _COMMA.fullmatch(text) else None


def is_open(text: str) -> bool:
    """Whether a number is another one under the other decimal mark: 1,234 and 1.234."""
    return _OPEN.fullmatch(text) is not None


def numeral(text: str) -> float | None:
    """A Chinese numeral below a thousand: 二十五, 一百零二, 零五.

    None for 两三 and 七八, which mean "two or three", and for 一百二, which says 120 aloud.
    """
    text = text.replace("〇", "零")
    if not _COUNTED.fullmatch(text):
        return None
    places = _PLACES.findall(text.replace("零", ""))
    return sum((_DIGITS.get(digit, 1) * _WORTH[place] for digit, place in places), 0.0)


def year_numeral(text: str) -> int | None:
    """A year said digit by digit: 二〇二三."""
    digits = [_DIGITS.get(each) for each in text.replace("〇", "零")]
    return int("".join(map(str, digits))) if len(digits) == 4 and None not in digits else None


def _plain(text: str, mark: Mark) -> str:
    """The figures with a decimal point and no thousands."""
    thousands = ",. ".replace(mark, "")
    return text.translate(str.maketrans(mark, ".", thousands))
