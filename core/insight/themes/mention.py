"""What a theme of comments amounts to: how many, how satisfied, how it moved, in whose words."""

from dataclasses import dataclass
from datetime import date

from core.insight.themes.theme import Theme
from core.measure.intervals import Interval
from core.measure.measured import Figure


@dataclass(frozen=True)
class Quote:
    """A masked comment, shortened, with what is known beside it (seconds; codes)."""

    text: str
    day: date | None
    score: float | None
    channel: str | None


@dataclass(frozen=True)
class Mention:
    """A theme in at least `n` comments of the period; shares 0–1, with 95 % intervals.

    `csat`, `low` (the share of low scores) and `score` are those of the comments that mention it
    and have a score, `rest` the low share of the comments that do not. `change` is the difference
    of `share` from `before`, its interval widened by how much the days differ; None without
    comments before. `p` is two-sided, of no change; `p_low` of no more low scores than elsewhere.
    """

    theme: Theme
    n: int
    share: float
    interval: Interval
    csat: Figure
    score: Figure
    low: Figure
    rest: Figure
    before: float | None
    change: Interval | None
    p: float
    p_low: float
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class SlowCase:
    """A comment about slow replies, or of a ticket that waited past its target (seconds)."""

    day: date | None
    channel: str | None
    issue_type: str | None
    frt: float | None
    target: float | None
    said: bool
    score: float | None
    comment: str


@dataclass(frozen=True)
class Feedback:
    """All that the comments of a period say, the most frequent complaint first.

    `comments` and `rated` count comments now, `before` those compared with; `themed` name at least
    one theme. `slow` are the slow cases shown, of `slow_cases`; of these `confirmed` both say so
    and waited past the target.
    """

    comments: int
    rated: int
    before: int
    themed: int
    mentions: tuple[Mention, ...]
    slow: tuple[SlowCase, ...] = ()
    slow_cases: int = 0
    confirmed: int = 0

    def mention(self, key: str) -> Mention | None:
        """The theme of a key, if any comment names it."""
        return next((each for each in self.mentions if each.theme.key == key), None)
