"""客户服务响应效率问题诊断表: what is wrong, how it shows, and the figure that says so."""

from core.worktables.choices import LEVEL
from core.worktables.columns import Choice, Column, Day, LongText, MetricSegment, Text
from core.worktables.worktable import Worktable

PROBLEM = Choice(
    "choice.problem",
    (
        "slow_response", "slow_complaints", "backlog", "transfers", "unmanned", "satisfaction",
        "other",
    ),
)  # fmt: skip
STATUS = Choice("choice.problem_status", ("open", "analysed", "planned", "solved", "dropped"))

DIAGNOSIS = Worktable(
    key="diagnosis",
    prefix="D",
    title="manifestation",
    columns=(
        Column("date", Day(), required=True),
        Column("problem", PROBLEM, required=True),
        Column("manifestation", LongText(500), required=True),
        Column("impact", LEVEL, required=True),
        Column("source", Text(200), required=True),
        Column("evidence", MetricSegment()),
        Column("status", STATUS, default="open"),
    ),
    example={
        "date": "2025-05-21",
        "problem": "slow_response",
        "impact": "high",
        "evidence": {"metric": "frt.mean", "segment": {"channel": "email"}},
        "status": "open",
    },
)
