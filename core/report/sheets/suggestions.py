"""What usually helps against the period's findings, with the number behind each and where it is."""

from core.insight.finding import Finding
from core.insight.sentence import say_confidence, sentence
from core.insight.suggestions import Suggestion, suggest, table
from core.report.blocks import Lines, Page, Table
from core.report.cells import Column, Row
from core.report.findings import may_be_shown
from core.report.sheet import Material, Sheet
from core.report.titles import page
from core.store import named
from core.store.rows import rows
from core.texts import say
from core.worktables.actions import ACTIONS
from core.worktables.titles import row_id

KIND = "advice"


def _build(material: Material) -> tuple[Page, ...]:
    """One table; a sentence where nothing was found."""
    found = suggest(_findings(material), table(named.kept(material.store, KIND)))
    if not found:
        nothing = say("suggestions.none", material.language)
        return (page(material, "suggestions", (Lines((nothing,)),)),)
    listed = Table("suggestions", _columns(material), tuple(_row(each, material) for each in found))
    return (page(material, "suggestions", (listed,)),)


def _findings(material: Material) -> tuple[Finding, ...]:
    return tuple(each for each in material.findings if may_be_shown(each, material))


def _columns(material: Material) -> tuple[Column, ...]:
    def titled(key: str) -> str:
        return say(f"suggestions.{key}", material.language)

    return (
        Column("category", titled("category"), width=12),
        Column("words", titled("words"), "long"),
        Column("evidence", titled("evidence"), "long"),
        Column("n", material.say("n"), "count", material.say("n_note")),
        Column("confidence", say("suggestions.confidence", material.language)),
        Column("planned", titled("planned")),
    )


def _row(each: Suggestion, material: Material) -> Row:
    words = each.advice.said(material.language)
    return (
        say(f"choice.category.{each.advice.category}", material.language),
        words,
        sentence(each.finding, material.facts, material.language),
        each.finding.n,
        say_confidence(each.finding, material.language),
        _planned(words, material),
    )


def _planned(words: str, material: Material) -> str:
    same = (row for row in rows(material.store, ACTIONS.key) if row.values.get("measure") == words)
    found = next((row_id(ACTIONS, row.id) for row in same), "")
    return found or say("suggestions.not_planned", material.language)


SUGGESTIONS = Sheet("suggestions", _build, opening=True)
