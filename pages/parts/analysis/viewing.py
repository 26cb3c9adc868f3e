"""Facts × filters × comparison to measurements, each made once and kept."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from core.derive import Facts
from core.measure.backlog import backlog
from core.measure.comparing import Comparison, compare
from core.measure.composing import By
from core.measure.filters import Filters
from core.measure.measured import Measured
from core.measure.measuring import measure
from core.measure.periods import Period
from pages.parts.once import once


@dataclass(frozen=True)
class View:
    """The facts, what is chosen of them, and the days it is compared with."""

    facts: Facts
    filters: Filters
    period: Period
    against: Period

    def measured(self, metrics: Sequence[str], *by: By) -> Measured:
        """Metrics split by each set, for the chosen rows."""
        return once(measure, self.facts, tuple(metrics), by or ((),), self.filters)

    def compared(self, metrics: Sequence[str], *by: By) -> Comparison:
        """The same in both periods."""
        asked = (tuple(metrics), by or ((),), self.filters)
        return once(compare, self.facts, *asked, self.against)

    def backlog(self, period: Period) -> pd.DataFrame:
        """Tickets open at each day's end of a period, for the chosen segments."""
        return once(backlog, self.facts, self.filters.within(period.start, period.end))
