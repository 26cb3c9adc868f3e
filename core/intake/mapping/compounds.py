"""A Latin word to the two known words that it is a compound of: Mieternummer."""

from core.intake.mapping.lexicon import Concepts, lexicon

_SHORTEST_PART, _SHORTEST_WHOLE = 4, 8
# what German and Dutch put between the parts of a compound
_LINKS = ("", "s", "n", "en", "es")


def parts(word: str) -> list[tuple[str, Concepts]]:
    """A compound's two parts if both are known, else the word as it is."""
    if len(word) >= _SHORTEST_WHOLE:
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            head, tail = _head(word[:cut]), lexicon().get(word[cut:])
            if head and tail:
                return [(word[:cut], head), (word[cut:], tail)]
    return [(word, frozenset())]


def _head(part: str) -> Concepts | None:
    stems = (part.removesuffix(link) for link in _LINKS if part.endswith(link))
    return next((found for stem in stems if (found := lexicon().get(stem))), None)
