"""A way to compare, as chosen or from a link, to the days looked at and the days beside them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from core.measure.periods import Period, last_quarter, previous, same_last_year

Kind = Literal["previous", "last_quarter", "last_year", "custom", "since"]
KINDS: tuple[Kind, ...] = ("previous", "last_quarter", "last_year", "custom", "since")
_BETWEEN, _SINCE = "..", "since:"
_RULES: dict[Kind, Callable[[Period], Period]] = {
    "previous": previous,
    "last_quarter": last_quarter,
    "last_year": same_last_year,
}


@dataclass(frozen=True)
class Against:
    """`days` are those of "custom"; of "since" the first is that on which something changed."""

    kind: Kind = "previous"
    days: Period | None = None

    def to_text(self) -> str:
        """As an address holds it; `from_text` is the way back."""
        if self.days is None:
            return self.kind
        start, end = self.days.start.isoformat(), self.days.end.isoformat()
        return f"{_SINCE}{start}" if self.kind == "since" else f"{start}{_BETWEEN}{end}"

    @classmethod
    def from_text(cls, text: str) -> "Against":
        """The way back of `to_text`; ValueError for what is none."""
        named: list[Kind] = [kind for kind in KINDS if kind == text and kind in _RULES]
        if named:
            return cls(named[0])
        since = text.startswith(_SINCE)
        start, _, end = text.removeprefix(_SINCE).partition(_BETWEEN)
        days = Period(date.fromisoformat(start), date.fromisoformat(start if since else end))
        if days.end < days.start:
            raise ValueError(text)
        return cls("since" if since else "custom", days)


def paired(period: Period, against: Against, until: date | None) -> tuple[Period, Period]:
    """The days to look at and those to compare them with.

    "since" looks from its day to the period's end, or to the cut-off day `until` if that is
    earlier, and compares with as many days right before.
    """
    if against.days is None:
        return period, _RULES.get(against.kind, previous)(period)
    if against.kind == "custom":
        return period, against.days
    start = against.days.start
    after = Period(start, max(min(period.end, until or period.end), start))
    return after, Period(start - timedelta(days=after.n_days), start - timedelta(days=1))
