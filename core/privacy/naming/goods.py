"""Turns a place of a text into whether something to buy stands there, and nobody (宫保鸡丁)."""

from core.privacy.words import GOODS

_BY_START: dict[str, tuple[str, ...]] = {}
for _word in sorted(GOODS, key=len, reverse=True):
    _BY_START[_word[:2]] = (*_BY_START.get(_word[:2], ()), _word)
_REACH = 3


def is_goods(text: str, start: int, end: int) -> bool:
    """Whether a dish, a remedy, a plant or a brand covers a place, or ends where it begins."""
    return any(
        (at + len(word) >= end or at < start < at + len(word)) and text.startswith(word, at)
        for at in range(max(0, start - _REACH), start + 1)
        for word in _BY_START.get(text[at : at + 2], ())
    )
