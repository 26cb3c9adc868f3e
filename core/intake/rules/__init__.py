"""The cleaning rules in the order they are applied; each can be looked up and switched off."""

from core.intake.rules import folding, leaving, marking, skipping, totals, values
from core.intake.rules.rule import Draft, Find, Rule

__all__ = ["RULES", "Draft", "Find", "Rule"]

RULES: tuple[Rule, ...] = (
    Rule("blank", "skips", skipping.blank, fixed=True),
    Rule("title", "skips", skipping.title),
    Rule("total", "skips", totals.total),
    Rule("unreadable", "blanks", values.unreadable, fixed=True),
    Rule("too_early", "blanks", values.too_early),
    Rule("after_cutoff", "blanks", values.after_cutoff),
    Rule("event", "skips", folding.fold),
    Rule("negative_duration", "blanks", values.negative_duration),
    Rule("negative_count", "blanks", values.negative_count),
    Rule("resolved_before_creation", "blanks", values.resolved_before_creation),
    Rule("response_before_creation", "blanks", values.response_before_creation),
    Rule("response_after_resolution", "blanks", values.response_after_resolution),
    Rule("zero_score", "blanks", values.zero_score),
    Rule("off_scale", "blanks", values.off_scale),
    Rule("duplicate", "leaves", leaving.duplicate),
    Rule("superseded", "leaves", leaving.superseded),
    Rule("test", "leaves", leaving.test_record),
    Rule("undated", "leaves", leaving.undated),
    Rule("equal_row", "marks", leaving.equal_row),
    Rule("outlier", "marks", marking.outlier),
    Rule("instant_response", "marks", marking.instant_response),
    Rule("maybe_test", "marks", marking.maybe_test),
)
