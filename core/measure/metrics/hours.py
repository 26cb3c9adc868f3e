"""Durations by either clock, so that working hours and the calendar can stand side by side."""

from core.measure.metrics.speed import statistics

HOURS = tuple(
    each
    for column in ("frt_work", "ttr_work", "frt_calendar", "ttr_calendar")
    for each in statistics(column, ("mean", "median", "p90"))
)
