"""Findings to what usually helps: a small table, whose words a team may make its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from core.insight.finding import Coded, Finding
from core.texts import Language, say

Category = Literal["people", "process", "tool"]
CATEGORIES: tuple[Category, ...] = ("people", "process", "tool")
_MOST = 8
_UNSOLVED = ("low_share", "ttr")


@dataclass(frozen=True)
class Advice:
    """One line of the table: `findings` are the beginnings of the keys it answers.

    `measures`, where given, limits it to findings about these families of metrics, and `themes`
    those about comments to these themes. `words` are the team's own; without them
    `suggestion.<key>` holds. A line that is off suggests nothing.
    """

    key: str
    category: Category
    findings: tuple[str, ...]
    measures: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    words: str = ""
    off: bool = False

    def said(self, language: Language) -> str:
        """What to do, in words."""
        return self.words or say(f"suggestion.{self.key}", language)


_SLOW = ("slow_reply", "waiting")
ADVICE: tuple[Advice, ...] = (
    Advice("shifts", "people", ("missed_target_worst", "worst_time", "driver_time_band")),
    Advice("templates", "tool", ("missed_target", "slow_replies", "threshold", "theme"), (), _SLOW),
    Advice("green_channel", "process", ("slow_replies", "threshold", "driver_priority", "theme"),
           (), _SLOW),
    Advice("reallocate", "people", ("slow_but_satisfied", "changed_duration_up"), ("frt", "csat")),
    Advice("direct_contact", "process", ("theme",), (), ("transferred", "repeated")),
    Advice("knowledge", "tool", ("fast_but_dissatisfied", "driver_issue_type", "theme"), (),
           ("unresolved", "knowledge")),
    Advice("authority", "process", ("fast_but_dissatisfied", "changed_duration_up", "theme"),
           _UNSOLVED, ("unresolved", "process")),
    Advice("coaching", "people", ("theme",), (), ("attitude",)),
    Advice("hand_over", "process", ("theme",), (), ("product", "delivery", "system", "money")),
    Advice("care", "people", ("driver_customer_group", "driver_channel")),
    Advice("standby", "process", ("abnormal_day",)),
    Advice("routing", "process", ("mix_or_rate", "level_shift")),
    Advice("clear_backlog", "people", ("backlog_grows",)),
    Advice("keep", "process", ("changed_duration_down", "level_shift_down"), ("frt", "ttr")),
    Advice("listen", "process", ("theme",)),
)  # fmt: skip


@dataclass(frozen=True)
class Suggestion:
    """What to do, and the finding whose number led to it."""

    advice: Advice
    finding: Finding


def table(own: Mapping[str, Mapping[str, object]]) -> tuple[Advice, ...]:
    """The lines as a team has edited them: `own` holds words, category and off by key."""
    return tuple(_edited(each, own.get(each.key, {})) for each in ADVICE)


def suggest(
    findings: Sequence[Finding], advice: Sequence[Advice] = ADVICE
) -> tuple[Suggestion, ...]:
    """At most eight, in the findings' order; each line once, for the finding that matters most."""
    found: dict[str, Suggestion] = {}
    for finding in findings:
        for line in advice:
            if line.key not in found and _answers(line, finding):
                found[line.key] = Suggestion(line, finding)
    return tuple(found.values())[:_MOST]


def _answers(line: Advice, finding: Finding) -> bool:
    about = not line.measures or finding.metric.split(".")[0] in line.measures
    themes = _themes(finding)
    spoken = not (themes and line.themes) or bool(themes & set(line.themes))
    return not line.off and about and spoken and finding.key.startswith(line.findings)


def _themes(finding: Finding) -> set[str]:
    facts = (fact for _, fact in finding.facts)
    return {fact.code for fact in facts if isinstance(fact, Coded) and fact.segment == "theme"}


def _edited(line: Advice, own: Mapping[str, object]) -> Advice:
    category = next((each for each in CATEGORIES if each == own.get("category")), line.category)
    words = str(own.get("words") or "")
    return replace(line, words=words, category=category, off=bool(own.get("off")))
