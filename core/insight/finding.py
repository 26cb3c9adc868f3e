"""What a rule found: numbers to be worded late, where they hold, and how sure they are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from core.insight.changes.noticed import Noticed, noticed
from core.insight.composition.decomposition import Decomposition
from core.insight.days.abnormal import Watch, watch
from core.insight.low_scores.drivers import Drivers, drivers
from core.insight.once import Once, afresh
from core.insight.speed.relation import Relation
from core.insight.speed.threshold import Threshold, related
from core.measure.facts import Facts, last_day
from core.measure.filters import Filters
from core.measure.metrics import Unit
from core.measure.periods import Period, same_days

Confidence = Literal["high", "middle", "low"]
CONFIDENCES: tuple[Confidence, ...] = ("high", "middle", "low")


@dataclass(frozen=True)
class Amount:
    """A number with its unit (base units); a difference of shares is said in percentage points."""

    value: float
    unit: Unit
    difference: bool = False


@dataclass(frozen=True)
class Coded:
    """A segment's value, to be said in the reader's language."""

    segment: str
    code: str


@dataclass(frozen=True)
class Named:
    """A metric, to be said by its name."""

    key: str


@dataclass(frozen=True)
class Span:
    """The ends of an interval of shares; of differences they are said as bare points."""

    low: float
    high: float
    points: bool = False


@dataclass(frozen=True)
class Group:
    """The tickets of a response-time band by its place; of a quarter, where limits are given."""

    place: int
    quarters: tuple[float, ...] | None = None


Fact = Amount | Coded | Group | Named | Span | Decomposition | Period | date | int


@dataclass(frozen=True)
class Finding:
    """One sentence `finding.<key>` with its facts; `segment` holds the codes it is about.

    `remarks` are further texts of the same facts, said after it. `value` and `n` of `metric` in
    `period` are what a diagnosis row freezes as evidence; `strength` ranks findings (about 0–1:
    effect × √share of the tickets concerned).
    """

    key: str
    facts: tuple[tuple[str, Fact], ...]
    segment: tuple[tuple[str, str], ...]
    period: Period
    metric: str
    value: float
    n: int
    confidence: Confidence
    strength: float
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scene:
    """What rules look at: the facts, the chosen rows of a period, and the period before it.

    What several of them, or a report beside them, need to know is worked out once.
    """

    facts: Facts
    filters: Filters
    period: Period
    against: Period | None
    once: Once = afresh

    @cached_property
    def watch(self) -> Watch | None:
        """The days and stretches of days that were not normal, looked for once for all rules."""
        days = self.filters.within(self.period.start, self.period.end)
        return self.once(watch, self.facts, days)

    @cached_property
    def noticed(self) -> Noticed | None:
        """What moved since the period before, looked for once for all rules; None if nothing."""
        if self.against is None:
            return None
        before = same_days(self.against, self.period, last_day(self.facts))
        return None if before.meets(self.period) else noticed(self.facts, self.filters, before)

    @cached_property
    def relation(self) -> Relation | None:
        """How speed goes with satisfaction; None with too few answers."""
        return self._related[0]

    @cached_property
    def threshold(self) -> Threshold | None:
        """From which wait on satisfaction drops, if a relation was found."""
        return self._related[1]

    @cached_property
    def _related(self) -> tuple[Relation | None, Threshold | None]:
        return self.once(related, self.facts, self.filters)

    @cached_property
    def drivers(self) -> Drivers | None:
        """What goes along with low scores; None with too few of them."""
        return self.once(drivers, self.facts, self.filters)


@dataclass(frozen=True)
class Rule:
    """A kind of finding and how it is looked for; `texts` are the sentences it may need."""

    key: str
    look: Callable[[Scene], Iterator[Finding]]
    texts: tuple[str, ...]


def sureness(effect: float, error: float) -> Confidence:
    """How far an effect lies beyond its 95 % half-width: twice is high, 1.4 times middle."""
    ratio = abs(effect) / error if error else float("inf")
    return "high" if ratio >= 2 else "middle" if ratio >= 1.4 else "low"
