"""The four fields of speed × satisfaction to a table a report may show."""

from core.insight.speed.quadrants import Quadrant, quadrants
from core.insight.speed.relation_sentences import excess_words
from core.measure.naming import code_words
from core.report.blocks import Block, Heading, Lines, Table
from core.report.cells import Column, Row
from core.report.sharing import shared
from core.report.sheet import Material
from core.report.showing import records
from core.texts import say


def quadrant_blocks(material: Material) -> tuple[Block, ...]:
    """Tickets, share and what is over-represented per field; () where no ticket has both sides."""
    found = quadrants(material.facts, material.filters)
    if not found:
        return ()
    withheld = _withheld(material)
    rows = tuple(_row(each, material, withheld) for each in found)
    names = ("field", "n", "share", "excess")
    title = {name: say(f"relation.column_{name}", material.language) for name in names}
    columns = (
        Column("field", title["field"]),
        Column("n", title["n"], "count", material.say("n_note")),
        Column("share", title["share"], "share"),
        Column("excess", title["excess"], "long", width=70),
    )
    heading = Heading(say("relation.quadrants", material.language))
    note = Lines((say("relation.quadrants_note", material.language),), "muted")
    return heading, Table("quadrants", columns, rows), note


def _row(of: Quadrant, material: Material, withheld: frozenset[str]) -> Row:
    name = code_words(material.facts, "quadrant", of.key, material.language)
    if material.edition == "shareable" and withheld:
        # a share or a word about a neighbour would give a withheld count back
        return (name, None if of.key in withheld else of.n, None, None)
    said = "\n".join(excess_words(each, material.facts, material.language) for each in of.excesses)
    return (name, of.n, of.share, said or None)


def _withheld(material: Material) -> frozenset[str]:
    measured = material.measure(("volume",), (("quadrant",),))
    table = shared(material, measured.table(("quadrant",)), ("volume",))
    return frozenset(
        str(row["quadrant"]) for row in records(table) if not isinstance(row["volume"], float | int)
    )
