"""What the rules found and how speed goes with satisfaction, to sentences and a table."""

from core.insight.finding import Finding
from core.insight.findings import find
from core.insight.relation import Relation, Stratum, relate
from core.insight.sentence import relation_sentence, say_confidence, sentence, simpson_sentence
from core.measure.naming import code_words, segment_name
from core.report.blocks import Block, Heading, Lines, Table
from core.report.cells import Column, Row
from core.report.sharing import shared, small_total
from core.report.sheet import Material
from core.report.showing import cell_value, records
from core.texts import say

MOST = 5


def finding_lines(material: Material) -> tuple[str, ...]:
    """At most five findings, strongest first, each with its n and how sure it is."""
    found = find(material.facts, material.filters, material.against)
    shown = [each for each in found if _may_be_shown(each, material)][:MOST]
    return tuple(_line(place, each, material) for place, each in enumerate(shown, start=1))


def _may_be_shown(finding: Finding, material: Material) -> bool:
    """In the shareable edition a sentence must not say what a table withholds."""
    by = tuple(segment for segment, _ in finding.segment)
    if material.edition == "internal" or not by:
        return not small_total(material, finding.n)
    keys = (finding.metric,)
    cells = records(shared(material, material.measure(keys, (by,)).table(by), keys))
    codes = dict(finding.segment)
    own = (row for row in cells if all(str(row[key]) == code for key, code in codes.items()))
    return any(cell_value(row[finding.metric], "tickets") is not None for row in own)


def _line(place: int, finding: Finding, material: Material) -> str:
    return material.say(
        "finding",
        number=place,
        sentence=sentence(finding, material.facts, material.language),
        n=f"{finding.n:,}",
        confidence=say_confidence(finding, material.language),
    )


def relation_blocks(material: Material) -> tuple[Block, ...]:
    """The relation in one sentence, whether it holds within segments, and the table of those."""
    found = relate(material.facts, material.filters)
    sentences = [relation_sentence(found, material.language)]
    if found is None or small_total(material, found.n):
        return (Lines(tuple(sentences)),)
    sentences.append(simpson_sentence(found, material.language))
    method = Lines((say("relation.method", material.language),), "muted")
    return (Lines(tuple(sentences)), *_within(found, material), method)


def _within(found: Relation, material: Material) -> tuple[Block, ...]:
    if not found.strata:
        return ()
    rows = tuple(_row(each, material) for each in found.strata)
    heading = Heading(say("relation.within", material.language))
    return heading, Table("relation_within", _columns(material), rows)


def _columns(material: Material) -> tuple[Column, ...]:
    fast, slow = (say(f"relation.column_{key}", material.language) for key in ("fast", "slow"))
    ends = (Column("fast", fast, "share"), Column("slow", slow, "share"))
    return (
        Column("group", say("relation.column_group", material.language)),
        Column("value", say("relation.column_value", material.language)),
        Column("n", material.say("n"), "count", material.say("n_note")),
        Column("rho", say("relation.column_rho", material.language), "score"),
        Column("low", material.say("low", metric="ρ"), "score"),
        Column("high", material.say("high", metric="ρ"), "score"),
        *(ends if material.edition == "internal" else ()),
    )


def _row(of: Stratum, material: Material) -> Row:
    group = segment_name(of.segment, material.language)
    name = code_words(material.facts, of.segment, of.code, material.language, "answer")
    # a band inside a channel is a cross table of its own, with cells too small to share
    ends = (of.fast.value, of.slow.value) if material.edition == "internal" else ()
    return (group, name, of.n, of.rho, of.low, of.high, *ends)
