"""Keys of choices and segments to the words people read, and such words in any language back."""

import re
from typing import Any, cast
from unicodedata import normalize

from core.texts import LANGUAGES, Language, catalogue, has, say
from core.worktables.columns import Choice

_BETWEEN = re.compile(r"[;；,，、\n]+")
_IS = re.compile(r"[=＝:：]")


def fold(text: str) -> str:
    """A word without what typing it differently changes: width, case, outer space."""
    return normalize("NFKC", text).strip().casefold()


def option_word(choice: Choice, option: str, language: Language) -> str:
    """The word of an option; a team's own word stands for itself."""
    return _word(choice.words, option, language)


def option_key(choice: Choice, word: str) -> str:
    """The option a word means in any language, else the word itself, trimmed."""
    meant = {fold(option_word(choice, o, each)): o for o in choice.options for each in LANGUAGES}
    return meant.get(fold(word), word.strip())


def segment_words(segment: Any, language: Language) -> str:
    """{"channel": "email"} as 渠道=邮件; what is no segment as its own text."""
    if not isinstance(segment, dict):
        return "" if segment is None else str(segment)
    pairs = cast("dict[str, Any]", segment).items()
    words = [
        f"{_word('segment', str(key), language)}={_word(str(key), str(code), language)}"
        for key, code in pairs
    ]
    return ("；" if language == "zh" else "; ").join(words)


def segment_in(text: str) -> dict[str, str] | str:
    """The parts of the data named in a text, or the text itself if it names none."""
    pairs = [_IS.split(part, maxsplit=1) for part in _BETWEEN.split(text) if part.strip()]
    named = [(_key("segment", pair[0]), pair[-1].strip()) for pair in pairs if len(pair) == 2]
    sure = {key: _key(key, code) or code for key, code in named if key is not None}
    return sure if sure and len(sure) == len(pairs) else text.strip()


def _word(section: str, key: str, language: Language) -> str:
    text = f"{section}.{key}"
    return say(text, language) if has(text) else key


def _key(section: str, word: str) -> str | None:
    """The key below a section whose text in some language is this word, or which it is itself."""
    wanted, prefix = fold(word), f"{section}."
    below = ((key, text) for each in LANGUAGES for key, text in catalogue(each).items())
    names = ((key.removeprefix(prefix), text) for key, text in below if key.startswith(prefix))
    return next((name for name, text in names if wanted in (fold(text), fold(name))), None)
