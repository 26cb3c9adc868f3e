"""A chosen metric and part of the data to the figure of a period, ready to be kept in a row."""

from collections.abc import Mapping
from datetime import date

from core.measure.facts import Facts
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.worktables.evidence import Evidence


def freeze(
    facts: Facts, metric: str, segment: Mapping[str, str], start: date, end: date
) -> Evidence:
    """Read the figure from the data, once; days inclusive, value in base units.

    KeyError for a metric or a segment nobody declared.
    """
    chosen = tuple(sorted((key, (code,)) for key, code in segment.items()))
    figure = measure(facts, [metric], ((),), Filters(start, end, chosen)).figure(metric)
    return Evidence(metric, segment, figure.value, figure.n, start, end)
