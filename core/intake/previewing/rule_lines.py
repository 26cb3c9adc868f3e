"""The notes of cleaning to one line per rule: whether it is on, what it does, what it met."""

from dataclasses import dataclass

from core.errors import Note
from core.intake.rules import RULES, Rule
from core.intake.rules.rule import Does
from core.tickets import Tickets

PREFIXES: dict[Does, str] = {
    "leaves": "left_out",
    "skips": "skipped",
    "blanks": "value_not_used",
    "marks": "marked",
}


@dataclass(frozen=True)
class RuleLine:
    """One rule as it went: `n` rows or cells met, each of its notes, and whether it may be off."""

    key: str
    does: Does
    on: bool
    fixed: bool
    n: int
    notes: tuple[Note, ...]


def rule_lines(tickets: Tickets) -> tuple[RuleLine, ...]:
    """All rules in their order."""
    return tuple(_line(rule, tickets) for rule in RULES)


def _line(rule: Rule, tickets: Tickets) -> RuleLine:
    key = f"{PREFIXES[rule.does]}_{rule.key}"
    notes = tuple(note for note in tickets.notes if note.key == key)
    on = rule.fixed or rule.key not in tickets.mapping.off
    return RuleLine(rule.key, rule.does, on, rule.fixed, sum(each.n for each in notes), notes)
