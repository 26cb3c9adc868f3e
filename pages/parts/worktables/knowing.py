"""What a row may refer to now: roles, rows of other tables, the parts the data have."""

from typing import Any

from core.measure.metrics import METRICS
from core.worktables.columns import MetricSegment
from core.worktables.freezing import freeze
from core.worktables.gathering import known_of
from core.worktables.known import Known
from core.worktables.worktable import Worktable
from pages.parts.choosing import looking
from pages.parts.session import facts, settings, store

OFFERED = ("channel", "issue_type")
KEYS = {metric.key for metric in METRICS}


def known_now() -> Known:
    """Roles of the team, titles of every table's rows, channels and issue types of the data."""
    return known_of(store(), settings().roles, () if facts().empty else _segments())


def with_figures(worktable: Worktable, values: dict[str, Any]) -> dict[str, Any]:
    """The values, with each figure that was only named read from the data and frozen."""
    if facts().empty:
        return values
    named = [each.key for each in worktable.columns if isinstance(each.kind, MetricSegment)]
    return values | {key: _frozen(values[key]) for key in named if values.get(key)}


def _frozen(figure: dict[str, Any]) -> dict[str, Any]:
    segment = figure.get("segment") or {}
    if "value" in figure or figure.get("metric") not in KEYS or not isinstance(segment, dict):
        return figure
    period = looking.view().period
    return freeze(facts(), figure["metric"], segment, period.start, period.end).to_plain()


def _segments() -> tuple[dict[str, str], ...]:
    sets = tuple((name,) for name in OFFERED)
    measured = looking.everything().measured(("volume",), *sets)
    return tuple(
        {name: str(code)} for name in OFFERED for code in measured.table((name,))[name].dropna()
    )
