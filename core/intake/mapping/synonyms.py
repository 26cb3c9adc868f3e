"""Header words to the fields they can mean, each with how plainly it says so."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core.intake.values.units import without_unit
from core.intake.words import plain, split_words, word_list
from core.tickets import FIELD, FIELDS

Rank = Literal["exact", "words", "second", "generic"]
RANKS: tuple[Rank, ...] = ("exact", "words", "second", "generic")

_INVISIBLE = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BRACKETS = re.compile(r"[(\[{（【〔《<＜][^()\[\]{}（）【】〔〕《》<>]*[)\]}）】〕》>＞]")
_RECORD = re.compile(r"^(?:工单|会话|对话|服务单|案件|ticket|case|conversation|incident)(?=..)")


@dataclass(frozen=True)
class Meaning:
    """One field a header can mean. `place` is its place in the list: earlier is more usual."""

    field: str
    rank: Rank
    place: int


def visible(header: str) -> str:
    """The header on one line, without control, zero-width and direction characters."""
    return " ".join(_INVISIBLE.sub(" ", header).split())


def bare(header: str) -> str:
    """The header without its brackets."""
    return _BRACKETS.sub(" ", visible(header)).strip()


@cache
def synonyms() -> dict[str, tuple[Meaning, ...]]:
    """Plain header word to its meanings, the plainest first."""
    found: dict[str, list[Meaning]] = {}
    for field in FIELDS:
        for rank in RANKS[1:]:
            for place, word in enumerate(
                split_words(word_list("headers")[field.name].get(rank, ""))
            ):
                found.setdefault(word, []).append(Meaning(field.name, rank, place))
    return {word: _sorted(meanings) for word, meanings in found.items()}


def meanings(header: str) -> tuple[Meaning, ...]:
    """What a header can mean by its words; empty if nothing is known of it.

    A field's own name in code (created_at) means just that field.
    Tried in turn: the whole header, without brackets, without its unit, without a leading
    "ticket" or "conversation" (the last counts as a second-rank word).
    """
    if (name := visible(header).lower()) in FIELD:
        return (Meaning(name, "exact", 0),)
    known = synonyms()
    for form in (visible(header), bare(header), without_unit(bare(header))):
        if found := known.get(plain(form)):
            return found
    rest = _RECORD.sub("", plain(without_unit(bare(header))))
    return tuple(Meaning(each.field, _lower(each.rank), each.place) for each in known.get(rest, ()))


def is_none(header: str) -> bool:
    """Whether a header is known to be none of the fields, such as an order's number."""
    return plain(without_unit(bare(header))) in split_words(word_list("headers")["none"]["words"])


def kind_of(field: str) -> str:
    """The kind of a field by its name."""
    return FIELD[field].kind


def _lower(rank: Rank) -> Rank:
    return "generic" if rank == "generic" else "second"


def _sorted(meanings: list[Meaning]) -> tuple[Meaning, ...]:
    return tuple(sorted(meanings, key=lambda each: (RANKS.index(each.rank), each.place)))
