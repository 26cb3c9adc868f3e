"""The listed words of headers to the concepts each may stand for."""

from functools import cache

from core.intake.mapping.wording import SCRIPTS, tokens
from core.intake.words import plain, word_list

Concepts = frozenset[str]


@cache
def lexicon() -> dict[str, Concepts]:
    """Every listed word as it is looked up, with the concepts it may stand for."""
    found: dict[str, Concepts] = {}
    for concept, words in word_list("concepts")["words"].items():
        for word in words.split(","):
            key = plain(word) if SCRIPTS.search(word) else " ".join(tokens(word))
            found[key] = found.get(key, frozenset()) | {concept}
    return found
