"""Header words to the fields they can mean, each with how plainly it says so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from core.intake.mapping.wording import (
    bag,
    forms,
    looser_forms,
    of_record,
    other_bag,
    tokens,
    visible,
)
from core.intake.words import plain, simplified
from core.intake.words.headers import listed
from core.tickets import FIELD, FIELDS

Rank = Literal["exact", "words", "second", "generic"]
RANKS: tuple[Rank, ...] = ("exact", "words", "second", "generic")


@dataclass(frozen=True)
class Meaning:
    """One field a header can mean. `place` is its place in the list: earlier is more usual."""

    field: str
    rank: Rank
    place: int


Meanings = dict[str, tuple[Meaning, ...]]


@cache
def synonyms() -> Meanings:
    """Plain header word to its meanings, the plainest first."""
    return _index(plain)


@cache
def bags() -> Meanings:
    """The same for the words of Latin headers in any order."""
    return _index(bag)


@lru_cache(maxsize=2048)
def meanings(header: str) -> tuple[Meaning, ...]:
    """What a header can mean by its words; empty if nothing is known of it.

    A field's own name in code (created_at) means just that field. Tried in turn: the header as it
    stands in the lists, its words in any order, and, unless it speaks of other things, the end of
    a path or what is said of a ticket (these count as second-rank words).
    """
    if (name := visible(header).lower()) in FIELD:
        return (Meaning(name, "exact", 0),)
    said = forms(header)
    if found := _first(said, synonyms(), plain):
        return found
    if is_none(header):
        return ()
    if found := _first(said, bags(), bag) or _moments(_first(said, bags(), other_bag)):
        return found
    looser = of_record(header) if speaks_of_others(header) else looser_forms(header)
    loosely = _first(looser, synonyms(), plain) or _first(looser, bags(), bag)
    return tuple(replace(each, rank=_lower(each.rank)) for each in loosely)


@lru_cache(maxsize=2048)
def is_none(header: str) -> bool:
    """Whether a header is known to be none of the fields, such as an order's number."""
    words, some_order = _nothing()
    return any(plain(form) in words or bag(form) in some_order for form in forms(header))


@lru_cache(maxsize=2048)
def speaks_of_others(header: str) -> bool:
    """Whether a word in the header says that it is about an order, a place, a deadline …"""
    latin, others = _about()
    text = simplified(visible(header))
    return not latin.isdisjoint(tokens(header)) or any(word in text for word in others)


def kind_of(field: str) -> str:
    """The kind of a field by its name."""
    return FIELD[field].kind


def _index(key: Callable[[str], str | None]) -> Meanings:
    found: dict[str, list[Meaning]] = {}
    for field in FIELDS:
        for rank in RANKS[1:]:
            for place, word in enumerate(listed(field.name, rank)):
                meaning = Meaning(field.name, rank, place)
                known = found.setdefault(key(word) or "", [])
                if all(each.field != field.name for each in known):
                    known.append(meaning)
    found.pop("", None)
    return {word: _sorted(meanings) for word, meanings in found.items()}


def _first(
    said: tuple[str, ...], known: Meanings, key: Callable[[str], str | None]
) -> tuple[Meaning, ...]:
    return next(_hits(said, known, key), ())


def _hits(
    said: tuple[str, ...], known: Meanings, key: Callable[[str], str | None]
) -> Iterator[tuple[Meaning, ...]]:
    return (known[word] for form in said if (word := key(form) or "") in known)


def _moments(found: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    return tuple(each for each in found if kind_of(each.field) == "moment")


@cache
def _nothing() -> tuple[frozenset[str], frozenset[str]]:
    words = listed("none", "words")
    return frozenset(map(plain, words)) - {""}, frozenset(filter(None, map(bag, words)))


@cache
def _about() -> tuple[frozenset[str], tuple[str, ...]]:
    words = listed("none", "about")
    latin = frozenset(word for word in words if word.isascii())
    return latin, tuple(simplified(word) for word in words if not word.isascii())


def _lower(rank: Rank) -> Rank:
    return "generic" if rank == "generic" else "second"


def _sorted(meanings: list[Meaning]) -> tuple[Meaning, ...]:
    return tuple(sorted(meanings, key=lambda each: (RANKS.index(each.rank), each.place)))
