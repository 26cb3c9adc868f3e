"""Single tickets to read, fast but dissatisfied first: the ends of each field, masked."""

from collections.abc import Callable

from core.insight.speed.cases import Case, CasesOf, cases
from core.measure.naming import code_words
from core.report.blocks import Block, Heading, Lines, Page, Table
from core.report.cells import Column, Kind, Row
from core.report.guarding import guard
from core.report.sheet import Material, Sheet
from core.report.titles import page
from core.texts import say

_KINDS: dict[str, Kind] = {
    "day": "day", "frt": "minutes", "target": "minutes", "rating": "number", "comment": "long",
}  # fmt: skip
_COLUMNS = ("day", "comment", "rating", "channel", "issue_type", "frt", "target")


def _build(material: Material) -> tuple[Page, ...]:
    """A table for each field that holds a ticket; a sentence where none does."""
    found = cases(material.facts, material.filters)
    if not found:
        nothing = say("relation.quadrants_none", material.language)
        return (page(material, "cases", (Lines((nothing,), "muted"),)),)
    masked = guard(material.store)
    note = Lines((material.say("cases_note"),), "muted")
    fields = (block for each in found for block in _field(each, masked, material))
    return (page(material, "cases", (note, *fields)),)


def _field(of: CasesOf, masked: Callable[[str], str], material: Material) -> tuple[Block, ...]:
    heading = Heading(code_words(material.facts, "quadrant", of.field, material.language))
    counts = {"n": f"{of.n:,}", "shown": f"{len(of.shown):,}"}
    told = "cases_all" if of.n == len(of.shown) else "cases_some"
    lead = Lines((material.say(told, **counts),))
    rows = tuple(_row(each, masked, material) for each in of.shown)
    return heading, lead, Table(f"cases_{of.field}", _columns(material), rows)


def _columns(material: Material) -> tuple[Column, ...]:
    titled = (
        Column(name, say(f"feedback.column_{name}", material.language), _KINDS.get(name, "text"))
        for name in _COLUMNS
    )
    # scores of unlike scales can stand in one table
    return *titled, Column("scale", say("segment.scale", material.language), "count")


def _row(of: Case, masked: Callable[[str], str], material: Material) -> Row:
    words = (
        code_words(material.facts, key, code, material.language) if code else ""
        for key, code in (("channel", of.channel), ("issue_type", of.issue_type))
    )
    return (of.day, masked(of.words or ""), of.score, *words, of.frt / 60, of.target / 60, of.scale)


CASES = Sheet("cases", _build, cases=True)
