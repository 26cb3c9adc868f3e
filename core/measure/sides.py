"""A group to put beside others: the codes that choose its rows, to and from an address."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from core.measure.filters import Filters, from_query


@dataclass(frozen=True)
class Side:
    """`chosen` holds (segment, codes as text) as in Filters, at least one."""

    chosen: tuple[tuple[str, tuple[str, ...]], ...]

    def within(self, filters: Filters) -> Filters:
        """The rows of this side among those of a page; the side's own choice goes first."""
        for key, codes in self.chosen:
            filters = filters.choosing(key, *codes)
        return filters

    def others(self, codes: Iterable[str]) -> "Side | None":
        """All the rest of its segment, of which these are the codes; None for several segments."""
        if len(self.chosen) != 1:
            return None
        key, own = self.chosen[0]
        rest = tuple(code for code in codes if code not in own)
        return Side(((key, rest),)) if rest else None

    def meeting(self, other: "Side") -> "Side | None":
        """The rows of both; None where no row can be in both."""
        mine, theirs = dict(self.chosen), dict(other.chosen)
        both = {
            key: tuple(code for code in mine.get(key, theirs.get(key, ()))
                       if code in theirs.get(key, mine.get(key, ())))
            for key in {**mine, **theirs}
        }  # fmt: skip
        return Side(tuple(sorted(both.items()))) if all(both.values()) else None

    def to_text(self) -> str:
        """As an address holds it; `side_of` is the way back."""
        return urlencode(self.chosen, doseq=True)


def side_of(text: str) -> Side | None:
    """The way back of `to_text`; None where no segment we know is chosen."""
    chosen = from_query(parse_qs(text, keep_blank_values=True)).chosen
    return Side(chosen) if chosen else None
