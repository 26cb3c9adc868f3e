"""Turns Latin letters into whether they read as Chinese syllables."""

import re

_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxryw]|[zcs]h?)?"
    "(?:i?ang|i?ong|i?ao|u?ai|u?an|ian|uang|ing|eng|iu|ui|uo|ua|ue|ia|ie|io|ei|ou|in|en|un|er"
    "|a|o|e|i|u|v)"
)
_GIVEN = re.compile(rf"{_SYLLABLE}(?:[-'’]?{_SYLLABLE})?").fullmatch
_WHOLE = re.compile(f"(?:{_SYLLABLE}){{2,4}}").fullmatch


def is_given(word: str) -> bool:
    """Whether lower-case letters are one or two syllables, as given names are."""
    return _GIVEN(word) is not None


def is_pinyin(word: str) -> bool:
    """Whether letters are two to four syllables, as whole names are (zhangsan)."""
    return _WHOLE(word.lower()) is not None
