"""Rows of a small team and one table with every kind of column, for the tests beside it."""

from typing import Any

import pytest

from core.store.rows import Row
from core.texts import LANGUAGES
from core.worktables import TEMPLATES, WORKTABLES
from core.worktables.choices import LEVEL
from core.worktables.columns import (
    Column,
    Day,
    Duration,
    Link,
    LongText,
    MetricSegment,
    Number,
    Percent,
    Person,
    Tags,
    Text,
)
from core.worktables.known import Known
from core.worktables.titles import titles
from core.worktables.worktable import Worktable

ROLES = ("客服主管*", "培训专员*", "IT支持*")

EVERY = Worktable(
    key="every",
    prefix="E",
    title="text",
    columns=(
        Column("text", Text(20), required=True),
        Column("long", LongText(60)),
        Column("choice", LEVEL),
        Column("tags", Tags(3)),
        Column("number", Number(1, 5, whole=True)),
        Column("percent", Percent()),
        Column("first", Day()),
        Column("last", Day(not_before="first")),
        Column("duration", Duration()),
        Column("person", Person()),
        Column("link", Link("diagnosis")),
        Column("figure", MetricSegment()),
    ),
)

FULL: dict[str, dict[str, Any]] = {
    "diagnosis": {
        "date": "2025-05-21",
        "problem": "slow_response",
        "manifestation": "邮件响应过长\n晚高峰尤其严重",
        "impact": "high",
        "source": "5 月工单",
        "evidence": {
            "metric": "frt.mean",
            "segment": {"channel": "email", "issue_type": "退换货"},
            "value": 3120.0,
            "n": 240,
            "start": "2025-05-01",
            "end": "2025-05-31",
        },
        "status": "open",
    },
    "causes": {
        "problem": 1,
        "dimension": "process",
        "why_1": "没有人分配",
        "proof_1": "等待分配 31 分钟",
        "direct_cause": "晚间无人分配",
        "root_cause": "没有自动分配规则",
        "weight": 60,
        "verified": "yes",
    },
    "actions": {
        "root_cause": 1,
        "category": "process",
        "measure": "按问题类型自动分配",
        "department": "客服部",
        "owner": "客服主管*",
        "start": "2025-06-01",
        "finish": "2025-06-20",
        "goal": {"metric": "service_level", "segment": {}, "value": 0.412, "n": 240,
                 "start": "2025-05-01", "end": "2025-05-31"},
        "target": 90,
        "due": "2025-06-30",
        "cost": "low",
        "effort": "middle",
        "effect": "high",
        "status": "running",
    },
}  # fmt: skip


def row(table: str, id: int = 1, version: int = 1, *, deleted: bool = False, **values: Any) -> Row:
    """A row as the store gives it: the full example of its table with other values on top."""
    whole = FULL.get(table, {}) | values
    return Row(table, id, version, whole, "客服主管*", "2025-06-01T00:00:00+00:00", deleted)


def team() -> Known:
    """One row in every table, and the team's roles."""
    named = {table.key: titles(table, [row(table.key)]) for table in WORKTABLES}
    return Known(ROLES, named, ({"channel": "email"}, {"channel": "phone"}), ("张晓梅",))


EVERYWHERE = [
    pytest.param(each, language, id=f"{each.key}-{language}")
    for each in TEMPLATES
    for language in LANGUAGES
]
TABLES = [
    pytest.param(each, language, id=f"{each.key}-{language}")
    for each in WORKTABLES
    for language in LANGUAGES
]
