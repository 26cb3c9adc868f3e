"""The weekday a moment's text names to its number, and the text without it."""

import re

from core.intake.values.calendar_words import OTHER_WEEKDAYS, SIGNS, WEEKDAYS

_HAN = [name for name in WEEKDAYS if not name.isascii()]
_LATIN = [*(name for name in WEEKDAYS if name.isascii()), *OTHER_WEEKDAYS]
_WORDS = (
    rf"{'|'.join(sorted(_HAN, key=len, reverse=True))}"
    rf"|(?<![a-z])(?:{'|'.join(sorted(_LATIN, key=len, reverse=True))})(?![a-z-])"
)
_NAMED = re.compile(rf"\(?(?P<word>{_WORDS})\)?\.?,?")
_SIGN = re.compile(rf"(?<=[일日\d.])\s*\((?P<word>[{''.join(SIGNS)}])\)")


def without_weekday(text: str) -> tuple[str, int | None]:
    """The text without the weekday it names, and its number (Monday 0); None if it names none.

    Words that mean another day in another language are only taken away.
    """
    found = _SIGN.search(text) or _NAMED.search(text)
    if found is None:
        return text, None
    word = found["word"]
    # mar is also March
    if word == "mar" and not re.search(r"[a-z]{3}", text[found.end() :]):
        return text, None
    left = f"{text[: found.start()]} {text[found.end() :]}"
    return " ".join(left.split()).strip(" ,"), SIGNS.get(word, WEEKDAYS.get(word))
