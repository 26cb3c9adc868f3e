"""Facts × filters × comparison to measurements, each made once and kept."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from core.derive import Facts
from core.measure.backlog import backlog
from core.measure.comparing import Comparison, compare
from core.measure.composing import By
from core.measure.filters import Filters
from core.measure.measured import Measured
from core.measure.measuring import measure
from core.measure.periods import Period


@dataclass(frozen=True)
class View:
    """The facts, what is chosen of them, and the days it is compared with."""

    facts: Facts
    filters: Filters
    period: Period
    against: Period

    def measured(self, metrics: Sequence[str], *by: By) -> Measured:
        """Metrics split by each set, for the chosen rows."""
        asked = (tuple(metrics), by or ((),), self.filters)
        return _measured(self.facts.fingerprint, asked, self.facts)

    def compared(self, metrics: Sequence[str], *by: By) -> Comparison:
        """The same in both periods."""
        asked = (tuple(metrics), by or ((),), self.filters)
        return _compared(self.facts.fingerprint, asked, self.against, self.facts)

    def backlog(self, period: Period) -> pd.DataFrame:
        """Tickets open at each day's end of a period, for the chosen segments."""
        filters = self.filters.within(period.start, period.end)
        return _backlog(self.facts.fingerprint, filters, self.facts)


Asked = tuple[tuple[str, ...], tuple[By, ...], Filters]


@st.cache_resource(max_entries=200, show_spinner=False)
def _measured(mark: str, asked: Asked, _facts: Facts) -> Measured:  # noqa: ARG001 cache key
    return measure(_facts, *asked)


@st.cache_resource(max_entries=200, show_spinner=False)
def _compared(mark: str, asked: Asked, other: Period, _facts: Facts) -> Comparison:  # noqa: ARG001 cache key
    return compare(_facts, *asked, other)


@st.cache_resource(max_entries=100, show_spinner=False)
def _backlog(mark: str, filters: Filters, _facts: Facts) -> pd.DataFrame:  # noqa: ARG001 cache key
    return backlog(_facts, filters)
