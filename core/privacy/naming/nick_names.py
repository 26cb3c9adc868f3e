"""Turns a plain text into the places of 小陈, 老王 and 阿强."""

import re

from core.privacy.naming import cues
from core.privacy.naming.word_evidence import by_words
from core.privacy.pattern import Family, Span
from core.privacy.segments import words
from core.privacy.words import EVERYDAY_SURNAMES, GIVEN, STOPS, SURNAMES

_SURNAMES = "".join(SURNAMES | EVERYDAY_SURNAMES)
_NICK = re.compile(f"[小老](?=[{_SURNAMES}])|阿(?=[{_SURNAMES}{''.join(GIVEN)}])")


class NickNames:
    """小陈, 老王 and 阿强 where people are spoken of."""

    def spans(self, text: str) -> list[Span]:
        """The places that both sides say is a person."""
        starts = (each.start() for each in _NICK.finditer(text))
        return [(start, start + 2) for start in starts if _is_nick(text, start)]


def _is_nick(text: str, start: int) -> bool:
    if text[start + 1] in STOPS:
        return False
    announced, ended = cues.before(text, start), cues.behind(text, start + 2)
    if announced < 0.5 or announced + ended < 1.5:
        return False
    return by_words(text, start, start + 2, words(text, start, start + 2)) > -0.5


NICKED = Family(re.compile("[小老阿]").search, (NickNames(),), ("小老阿",))
