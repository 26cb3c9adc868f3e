"""Findings about single days to marks on a daily line."""

from collections.abc import Sequence

from core.charts.trend import Mark
from core.insight.finding import Finding
from core.measure.periods import day_label
from core.measure.wording import format_value
from pages.parts.session import language

RULE = "abnormal_day"


def marks(found: Sequence[Finding]) -> tuple[Mark, ...]:
    """One mark per abnormal day, with its value."""
    return tuple(
        Mark(
            finding.period.start,
            f"{day_label(finding.period.start, language(), year=False)} "
            f"{format_value(finding.value, 'seconds', language())}",
        )
        for finding in found
        if finding.key.startswith(RULE)
    )
