"""What the words of a header speak of to the fields that they are put together to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from core.intake.mapping.concepts import Spoken, spoken
from core.intake.mapping.lexicon import Concepts, lexicon
from core.intake.mapping.qualifiers import is_qualified, others_named
from core.intake.words import word_list

# a word more changes what is said in one word only
_PLAIN = frozenset({
    "ticket_id", "customer_id", "customer_name", "customer_group", "contact", "status", "subject",
    "issue_type", "priority", "created_at",
})  # fmt: skip
_OURS = frozenset({"agent", "team"})
# what only joins one word to another
_JOINING = frozenset({"until"})
_HAN_WORD = 2


@dataclass(frozen=True)
class Rule:
    """A field is said where every needed concept is, and no word of another than the allowed."""

    field: str
    needed: Concepts
    allowed: Concepts


@lru_cache(maxsize=2048)
def composed(header: str) -> tuple[str, ...]:
    """The fields a header may be put together to, the likeliest first; none if it is of others."""
    said = spoken(header)
    of_others = said.unknown and not others_named(header) <= lexicon().keys()
    if not said.words or of_others or is_qualified(header):
        return ()
    return tuple(dict.fromkeys(rule.field for rule in _rules() if _holds(rule, said)))


def _holds(rule: Rule, said: Spoken) -> bool:
    told = rule.needed <= frozenset[str]().union(*said.words)
    enough = len(said.words) >= len(rule.needed)
    allowed = rule.needed | rule.allowed | _JOINING
    fitting = all(concepts & allowed for concepts in said.words)
    return told and enough and fitting and _unknown(said) <= _spare(rule, said)


def _spare(rule: Rule, said: Spoken) -> int:
    """How many unknown words may stand beside the known: one that tells whose team or agent."""
    several = len(said.words) > 1 and rule.field not in _PLAIN and "only" not in rule.allowed
    ours = rule.field in _OURS and not any(map(str.isascii, said.unknown))
    return int(several or ours)


def _unknown(said: Spoken) -> int:
    """How many words are unknown, where two characters of Chinese are one."""
    return sum(1 if word.isascii() else -(-len(word) // _HAN_WORD) for word in said.unknown)


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(_read())


def _read() -> Iterator[Rule]:
    for field, text in word_list("concepts")["fields"].items():
        for alternative in text.split(","):
            needed, _, allowed = alternative.partition("|")
            yield Rule(field, frozenset(needed.split()), frozenset(allowed.split()))
