"""客户服务响应效率提升方案: what is done about a cause, by whom, until when, to which figure."""

from core.worktables.choices import LEVEL
from core.worktables.columns import (
    Choice,
    Column,
    Day,
    Link,
    LongText,
    MetricSegment,
    Number,
    Person,
    Text,
)
from core.worktables.priority import priority
from core.worktables.worktable import Worktable

CATEGORY = Choice("choice.category", ("people", "process", "tool"))
STATUS = Choice("choice.action_status", ("not_started", "running", "done", "late", "cancelled"))

ACTIONS = Worktable(
    key="actions",
    prefix="A",
    title="measure",
    columns=(
        Column("root_cause", Link("causes"), required=True),
        Column("category", CATEGORY, required=True),
        Column("measure", LongText(500), required=True),
        Column("department", Text(60)),
        Column("owner", Person(), required=True),
        Column("start", Day()),
        Column("finish", Day(not_before="start"), required=True),
        Column("goal", MetricSegment(), required=True),
        Column("target", Number(low=-100), required=True),
        Column("due", Day(not_before="start")),
        Column("cost", LEVEL),
        Column("effort", LEVEL),
        Column("effect", LEVEL),
        Column("priority", LEVEL, computed=priority),
        Column("status", STATUS, default="not_started"),
    ),
    example={
        "root_cause": 1,
        "category": "process",
        "start": "2025-06-01",
        "finish": "2025-06-20",
        "goal": {"metric": "frt.mean", "segment": {"channel": "email"}},
        "target": 30,
        "due": "2025-06-30",
        "cost": "low",
        "effort": "middle",
        "effect": "high",
        "priority": "high",
        "status": "not_started",
    },
)
