"""The list of header words to every word of a field, alternatives in brackets spelled out."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from core.intake.words import word_list

_PART = re.compile(r"\([^()]*\)|[^()]+")
_COMMA = re.compile(r",(?![^()]*\))")


@cache
def listed(section: str, rank: str) -> tuple[str, ...]:
    """The words of one section and rank as they are written, in their order."""
    text = word_list("headers")[section].get(rank, "")
    spelled = (word for part in _COMMA.split(text) for word in _spelled_out(part))
    return tuple(dict.fromkeys(filter(None, spelled)))


def _spelled_out(word: str) -> Iterator[str]:
    parts = (part.strip("()").split("|") for part in _PART.findall(word))
    return (" ".join("".join(chosen).split()) for chosen in product(*parts))
