"""响应效率问题根本原因分析表: from a problem down five whys to a cause with its weight."""

from core.worktables.choices import DIMENSION
from core.worktables.columns import Choice, Column, Link, LongText, MetricSegment, Percent
from core.worktables.worktable import Worktable

WHYS = 5
VERIFIED = Choice("choice.verified", ("no", "yes", "refuted"))
CHAIN = tuple(
    Column(f"{part}_{step}", LongText(300))
    for step in range(1, WHYS + 1)
    for part in ("why", "proof")
)

CAUSES = Worktable(
    key="causes",
    prefix="C",
    title="root_cause",
    columns=(
        Column("problem", Link("diagnosis"), required=True),
        Column("dimension", DIMENSION, required=True),
        *CHAIN,
        Column("direct_cause", LongText(500), required=True),
        Column("root_cause", LongText(500), required=True),
        Column("weight", Percent(shared_by="problem"), required=True),
        Column("evidence", MetricSegment()),
        Column("verified", VERIFIED, default="no"),
    ),
    example={
        "problem": 1,
        "dimension": "process",
        "weight": 40,
        "evidence": {"metric": "frt.p90", "segment": {"channel": "email"}},
        "verified": "yes",
    },
)
