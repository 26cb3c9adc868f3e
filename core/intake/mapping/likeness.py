"""A header that no list holds to the field it is most like, which is only ever a suggestion."""

import re

from core.intake.mapping.synonyms import is_none, speaks_of_others, synonyms
from core.intake.mapping.wording import bare, tokens
from core.intake.words import plain
from core.intake.words.headers import listed

_QUESTIONS = ("nps", "score", "comment")
_PARTS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[a-z]+|\d+")
# how long a known word must be to say anything within a longer one
_LONG_ENOUGH = {True: 4, False: 2}


def alike(header: str) -> str | None:
    """The field that a question asks for, else that of the longest known word at the end.

    Generic words do not count, nor does a header that is about other things.
    """
    return asked_for(header) or _ending(header)


def asked_for(header: str) -> str | None:
    """The field of a survey's question: how likely to recommend, how satisfied, and why."""
    text = plain(header)
    hits = [
        (len(phrase), field)
        for field in _QUESTIONS
        for phrase in map(plain, listed(field, "phrases"))
        if phrase in text
    ]
    return max(hits)[1] if hits else None


def _ending(header: str) -> str | None:
    if is_none(header) or speaks_of_others(header):
        return None
    parts = _PARTS.findall(" ".join(tokens(bare(header))) or plain(bare(header)))
    for start in range(len(parts)):
        word = plain("".join(parts[start:]))
        found = synonyms().get(word, ())
        if found and found[0].rank != "generic" and len(word) >= _LONG_ENOUGH[word.isascii()]:
            return found[0].field
    return None
