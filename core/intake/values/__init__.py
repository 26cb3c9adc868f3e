"""Cells of text to values: durations, moments and scores, one by one and by whole columns."""

from core.intake.values.column import Column, MomentColumn, ScoreColumn, has_not_been, is_blank
from core.intake.values.date_orders import date_order, is_open
from core.intake.values.duration_columns import duration_column, needs_layout, needs_unit
from core.intake.values.durations import parse_duration
from core.intake.values.joined_clocks import with_clock, with_parts
from core.intake.values.moment_columns import moment_column
from core.intake.values.moments import parse_moment
from core.intake.values.scales import scale_of
from core.intake.values.score_columns import score_column
from core.intake.values.scores import parse_score

__all__ = [
    "Column",
    "MomentColumn",
    "ScoreColumn",
    "date_order",
    "duration_column",
    "has_not_been",
    "is_blank",
    "is_open",
    "moment_column",
    "needs_layout",
    "needs_unit",
    "parse_duration",
    "parse_moment",
    "parse_score",
    "scale_of",
    "score_column",
    "with_clock",
    "with_parts",
]
