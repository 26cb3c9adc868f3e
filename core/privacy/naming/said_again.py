"""Turns the names found in a text into the other places where the same people are named in it."""

import re
from collections.abc import Sequence

from core.privacy.lexicon import known_spans
from core.privacy.pattern import HAN, LATIN, Span, blanked

_NAME = re.compile(
    rf"[{HAN}]{{3,4}}|[{LATIN}][{LATIN}'’-]{{2,}}(?: [{LATIN}'’.-]+){{0,3}}"
).fullmatch


def said_again(text: str, spans: Sequence[Span]) -> list[Span]:
    """Where whole names, their parts and given names stand besides these places of a plain text."""
    names = {text[start:end] for start, end in spans if end - start > 2}
    names = [each for each in names if _NAME(each)]
    if not names:
        return []
    again = known_spans(blanked(text, spans), names)
    return [(start, end) for start, end in again if not text[start].islower()]
