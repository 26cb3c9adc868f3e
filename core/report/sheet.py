"""What a report is made from (Material) and one of its sheets: a key and how its page is built."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

import pandas as pd

from core.derive import Facts
from core.insight.finding import Finding, Scene
from core.insight.findings import found_in, scene_of
from core.insight.themes.feedback import feedback
from core.insight.themes.mention import Feedback
from core.insight.themes.new_words import NewWords, new_words
from core.measure.backlog import backlog
from core.measure.comparing import Comparison, compare
from core.measure.filters import Filters
from core.measure.measured import Measured
from core.measure.measuring import measure
from core.measure.periods import Period
from core.report.blocks import Page
from core.store import Store
from core.texts import Language, say

Edition = Literal["internal", "shareable"]
EDITIONS: tuple[Edition, ...] = ("internal", "shareable")
By = tuple[str, ...]


@dataclass(frozen=True)
class Material:
    """All a sheet may read. `against` is the comparison period; `created` goes into properties."""

    facts: Facts
    store: Store
    filters: Filters
    against: Period | None
    language: Language
    edition: Edition
    created: datetime

    def say(self, key: str, **facts: object) -> str:
        """A text of the report in its language."""
        return say(f"report.{key}", self.language, **facts)

    def named(self, name: str) -> str:
        """A name as it stands inside a sentence."""
        return name if self.language == "zh" or name.isupper() else name[:1].lower() + name[1:]

    def measure(self, metrics: Sequence[str], by: Sequence[By] = ((),)) -> Measured:
        """The same call the pages make."""
        return measure(self.facts, metrics, by, self.filters)

    def compare(self, metrics: Sequence[str]) -> Comparison | None:
        """Against the comparison period, if there is one."""
        if self.against is None:
            return None
        return compare(self.facts, metrics, ((),), self.filters, self.against)

    @cached_property
    def scene(self) -> Scene | None:
        """What the rules looked at, for sheets that show the same; None without any ticket."""
        return scene_of(self.facts, self.filters, self.against)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, strongest first: the same that the pages have."""
        return found_in(self.scene) if self.scene else ()

    @cached_property
    def feedback(self) -> Feedback:
        """What the comments say, by theme."""
        return feedback(self.facts, self.filters, self.against)

    @cached_property
    def new_words(self) -> NewWords:
        """The words that stand out in the comments."""
        return new_words(self.facts, self.filters, self.against)

    @cached_property
    def backlog(self) -> pd.DataFrame:
        """Tickets open at each day's end."""
        return backlog(self.facts, self.filters)


@dataclass(frozen=True)
class Sheet:
    """One sheet: `build` makes its pages (more than one where a sheet's rows run out).

    Sheets with single cases stay out of the shareable edition. `opening` sheets are ticked when a
    person first opens the choice.
    """

    key: str
    build: Callable[[Material], Iterable[Page]]
    cases: bool = False
    opening: bool = False
