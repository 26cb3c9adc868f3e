"""What a person chose to look at, to and from the address bar and as a parametrised condition."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Self

from core.measure.segments import Segment, is_extra, is_segment, read_code, segment


@dataclass(frozen=True)
class Filters:
    """Days inclusive; `chosen` holds (segment, codes as text), "" being the null code.

    `seen_until` (naive UTC) hides solutions after a moment, so that an older period is judged with
    the same follow-up as a newer one; it never travels in an address.
    """

    start: date | None = None
    end: date | None = None
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    seen_until: datetime | None = None

    def within(self, start: date | None, end: date | None) -> Self:
        """The same choice in other days."""
        return replace(self, start=start, end=end)

    def choosing(self, key: str, *codes: str) -> Self:
        """The same with one segment limited to codes; none given lifts its limit."""
        others = tuple(pair for pair in self.chosen if pair[0] != key)
        return replace(self, chosen=tuple(sorted((*others, (key, codes)))) if codes else others)

    def codes(self, key: str) -> tuple[str, ...]:
        """The codes chosen in a segment; () means all."""
        return dict(self.chosen).get(key, ())

    def among(self, extras: Container[str]) -> Self:
        """The same without choices in kept columns that are not among these, the data's own."""
        chosen = tuple(each for each in self.chosen if not is_extra(each[0]) or each[0] in extras)
        return replace(self, chosen=chosen)


ALL = Filters()


@dataclass(frozen=True)
class Condition:
    """An SQL condition over `facts` and the values of its question marks."""

    text: str
    values: tuple[Any, ...]


def to_query(filters: Filters) -> dict[str, list[str]]:
    """Filters as query parameters of neutral codes."""
    days = {"from": filters.start, "to": filters.end}
    query = {name: [day.isoformat()] for name, day in days.items() if day is not None}
    return query | {key: list(codes) for key, codes in filters.chosen}


def from_query(query: Mapping[str, Sequence[str]]) -> Filters:
    """Filters from query parameters; what is no filter, or no code of its segment, is ignored."""
    chosen = [(key, _sound(segment(key), texts)) for key, texts in query.items() if is_segment(key)]
    return Filters(
        _day(query.get("from", ())),
        _day(query.get("to", ())),
        tuple(sorted((key, codes) for key, codes in chosen if codes)),
    )


def condition(filters: Filters) -> Condition:
    """The condition a row of `facts` must meet, without the days' meaning of any metric."""
    parts = [
        *([Condition("day >= ?", (filters.start,))] if filters.start else []),
        *([Condition("day <= ?", (filters.end,))] if filters.end else []),
        *(_one_of(segment(key), codes) for key, codes in filters.chosen),
    ]
    values = tuple(value for part in parts for value in part.values)
    return Condition(" AND ".join(part.text for part in parts) or "true", values)


def _one_of(of: Segment, texts: tuple[str, ...]) -> Condition:
    codes = tuple(read_code(of, text) for text in texts if text)
    marks = ", ".join("?" for _ in codes)
    known = [f"{of.expression} IN ({marks})"] if codes else []
    unknown = [f"{of.expression} IS NULL"] if "" in texts else []
    return Condition(f"({' OR '.join(known + unknown)})", codes)


def _sound(of: Segment, texts: Sequence[str]) -> tuple[str, ...]:
    listed = (texts,) if isinstance(texts, str) else texts
    return tuple(text for text in listed if _readable(of, text))


def _readable(of: Segment, text: str) -> bool:
    try:
        read_code(of, text)
    except ValueError:
        return False
    return True


def _day(texts: Sequence[str]) -> date | None:
    text = texts if isinstance(texts, str) else next(iter(texts), "")
    return date.fromisoformat(text) if text and _readable(segment("day"), text) else None
