"""The four fields of speed × satisfaction: how many tickets, and what is more usual there."""

from core.insight.speed.quadrants import Quadrant, quadrants
from core.insight.statistics.excess import Excess
from core.measure.naming import code_words, segment_name
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Series, Table
from core.report.cells import Column, Row
from core.report.sharing import shared, small_share
from core.report.sheet import Material
from core.report.showing import records
from core.report.styling import BLUE
from core.texts import say


def quadrant_blocks(material: Material) -> tuple[Block, ...]:
    """Fields with a chart, then their excesses; a sentence where no ticket has both sides.

    Where a field is withheld, a share or a word about its neighbour would give it back.
    """
    heading = Heading(_named("quadrants", material))
    found = quadrants(material.facts, material.filters)
    if not found:
        return heading, Lines((_named("quadrants_none", material),), "muted")
    withheld = _withheld(material)
    rows = tuple(_row(each, withheld, material) for each in found)
    table = Table("quadrants", _columns(material), rows)
    note = Lines((_named("quadrants_note", material),), "muted")
    excesses = () if withheld else _excesses(found, material)
    return (heading, note, *_chart(table, material), table, *excesses)


def _named(name: str, material: Material) -> str:
    return say(f"relation.{name}", material.language)


def _columns(material: Material) -> tuple[Column, ...]:
    return (
        Column("field", _named("column_field", material)),
        Column("n", material.say("n"), "count", material.say("n_note")),
        Column("share", _named("column_share", material), "share"),
    )


def _row(of: Quadrant, withheld: frozenset[str], material: Material) -> Row:
    n = None if of.key in withheld else of.n
    return (_field(of, material), n, None if withheld else of.share)


def _field(of: Quadrant, material: Material) -> str:
    return code_words(material.facts, "quadrant", of.key, material.language)


def _chart(table: Table, material: Material) -> tuple[Charts, ...]:
    if not table.has_values("n"):
        return ()
    axes = (_named("column_field", material), material.say("unit_tickets"))
    series, title = (Series("n", "bar", BLUE),), _named("quadrants", material)
    return (Charts((Chart("bar", title, table.key, "field", series, axes, "#,##0"),)),)


def _excesses(found: tuple[Quadrant, ...], material: Material) -> tuple[Block, ...]:
    """A row for each code that is clearly more usual in a field than elsewhere."""
    heading = Heading(_named("column_excess", material))
    total = sum(each.n for each in found)
    rows = tuple(
        _excess(field, each, material)
        for field in found
        for each in field.excesses
        if not small_share(material, each.share, field.n)
        and not small_share(material, each.elsewhere, total - field.n)
    )
    if not rows:
        return heading, Lines((_named("no_excess", material),), "muted")
    lift = material.say("lift")
    columns = (
        Column("field", _named("column_field", material)),
        Column("segment", _named("column_group", material)),
        Column("code", _named("column_value", material)),
        Column("n", material.say("n"), "count", material.say("n_note")),
        Column("share", material.say("share_here"), "share"),
        Column("elsewhere", material.say("share_elsewhere"), "share"),
        Column("lift", lift, "points"),
        *(Column(end, material.say(end, metric=lift), "points") for end in ("low", "high")),
    )
    return heading, Table("quadrant_excesses", columns, rows)


def _excess(field: Quadrant, of: Excess, material: Material) -> Row:
    segment = segment_name(of.segment, material.language, material.facts)
    code = code_words(material.facts, of.segment, of.code, material.language)
    shares = (of.share, of.elsewhere, of.lift, of.low, of.high)
    return (_field(field, material), segment, code, of.n, *shares)


def _withheld(material: Material) -> frozenset[str]:
    measured = material.measure(("volume",), (("quadrant",),))
    table = shared(material, measured.table(("quadrant",)), ("volume",))
    return frozenset(
        str(row["quadrant"]) for row in records(table) if not isinstance(row["volume"], float | int)
    )
