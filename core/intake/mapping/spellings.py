"""The words of a category to those that only spell another one, each with the one it spells."""

from functools import cache

from core.intake.channels import CHANNELS, channel_code
from core.intake.words import code_of, plain

MERGED = ("channel", "issue_type", "team", "priority", "customer_group")


def merged_spellings(words: dict[str, int], field: str, meant: dict[str, str]) -> dict[str, str]:
    """The rarer spellings of a field's categories; those of a known channel are one already.

    What a person once `meant` stays the spelling, whichever is the commonest this month.
    """
    if field not in MERGED:
        return {}
    one = {word for word in words if field == "channel" and channel_code(word) in CHANNELS}
    variants = _variants({word: n for word, n in words.items() if word not in one})
    chosen = {_concept(word): means for word, means in meant.items()}
    found = {word: chosen.get(_concept(word), best) for word, best in variants.items()}
    found |= {word: chosen[_concept(word)] for word in words if _concept(word) in chosen}
    return {word: best for word, best in found.items() if word != best}


def _variants(words: dict[str, int]) -> dict[str, str]:
    """Each rarer spelling of a category to its commonest: 退 款, refund and Refund to 退款."""
    best: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (-words[word], word)):
        best.setdefault(_concept(word), word)
    return {word: best[_concept(word)] for word in words if best[_concept(word)] != word}


def _concept(word: str) -> str:
    said = plain(word)
    return _concepts().get(said, said) or word


@cache
def _concepts() -> dict[str, str]:
    return code_of("categories")
