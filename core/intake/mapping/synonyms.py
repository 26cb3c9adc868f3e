"""Header words to the fields they can mean, each with how plainly it says so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from core.intake.mapping.paths import looser_forms, of_record, whole_of
from core.intake.mapping.qualifiers import asks_freely, is_none, is_qualified, speaks_of_others
from core.intake.mapping.wording import bag, bag_of_record, forms, halves, other_bag, visible
from core.intake.words import plain
from core.intake.words.headers import listed
from core.tickets import FIELD, FIELDS

Rank = Literal["exact", "words", "second", "generic", "vague"]
RANKS: tuple[Rank, ...] = ("exact", "words", "second", "generic", "vague")

_OF_PEOPLE = frozenset({"customer_id", "customer_name", "contact", "customer_group"})


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
    a path or what is said of a ticket (these count as second-rank words). A category that may be
    written freely is rather a description.
    """
    found = _meant(header)
    if not asks_freely(header):
        return found
    texts = tuple(each for each in found if kind_of(each.field) != "category")
    return texts or tuple(replace(each, field="description", rank="vague") for each in found[:1])


def _meant(header: str) -> tuple[Meaning, ...]:
    if (name := visible(header).lower()) in FIELD:
        return (Meaning(name, "exact", 0),)
    if is_qualified(header):
        return ()
    said = forms(header)
    if found := _first(said, synonyms(), plain):
        return found
    if is_none(header):
        return ()
    if found := _first(said, bags(), bag) or _moments(_first(said, bags(), other_bag)):
        return found
    return tuple(_in_two_languages(header)) or tuple(_loosely(header))


def _in_two_languages(header: str) -> Iterator[Meaning]:
    """What both halves of a header say; what only one says is vague: the other limits it."""
    both = [_first((half,), synonyms(), plain) for half in halves(header)]
    said = [{each.field for each in half} for half in both]
    for half in filter(None, both):
        shared = [each for each in half if each.field in said[0] & said[1]]
        yield from shared or (replace(each, rank="vague") for each in half)
        return


def _loosely(header: str) -> Iterator[Meaning]:
    """What is said of a ticket, or only in a part of the header: never plainly.

    What is a part of neither a record nor a person may be anything's.
    """
    if found := _first((header,), bags(), bag_of_record):
        yield from (replace(each, rank=_lower(each.rank)) for each in found)
        return
    looser = of_record(header) if speaks_of_others(header) else looser_forms(header)
    whole = whole_of(header)
    for each in _first(looser, synonyms(), plain) or _first(looser, bags(), bag):
        if whole == "record":
            yield replace(each, rank=_lower(each.rank))
        elif whole == "others" or each.field in _OF_PEOPLE:
            yield replace(each, rank="vague")


def kind_of(field: str) -> str:
    """The kind of a field by its name."""
    return FIELD[field].kind


def _index(key: Callable[[str], str | None]) -> Meanings:
    found: dict[str, list[Meaning]] = {}
    for field in FIELDS:
        # what is vague stays so, wherever else it is spelled out
        for rank in ("vague", *RANKS[1:-1]):
            first: dict[str, int] = {}
            for place, word in enumerate(listed(field.name, rank)):
                meaning = Meaning(field.name, rank, first.setdefault(bag(word) or word, place))
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


def _lower(rank: Rank) -> Rank:
    return rank if rank in {"generic", "vague"} else "second"


def _sorted(meanings: list[Meaning]) -> tuple[Meaning, ...]:
    return tuple(sorted(meanings, key=lambda each: (RANKS.index(each.rank), each.place)))
