"""Why a mean is high: how much of all waiting is owed to the slowest tickets."""

from core.insight.composition.decomposition_sentences import slice_name, tail_sentence
from core.insight.composition.tail import SLOWEST, Slice, Tail, tail
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Series, Table
from core.report.cells import Column, Row
from core.report.sharing import small_total
from core.report.sheet import Material
from core.report.showing import titled
from core.report.styling import BLUE
from core.texts import say


def slowest_blocks(material: Material) -> tuple[Block, ...]:
    """Sentence, picture and parts; () below a hundred answered tickets."""
    found = tail(material.facts, material.filters)
    if found is None or small_total(material, round(found.n * SLOWEST)):
        return ()
    share = f"{found.slowest.share:.1%}"
    title = say("why.tail_title", material.language, share=share)
    note = say("why.tail_subtitle", material.language, n=f"{found.n:,}")
    said = Lines((tail_sentence(found, material.language), note))
    table = Table(
        "slowest", _columns(material), tuple(_row(e, found, material) for e in found.slices)
    )
    axes = (material.say("slice"), material.say("unit_share"))
    chart = Chart("bar", title, table.key, "name", (Series("share", "bar", BLUE),), axes, "0%")
    return Heading(material.say("slowest")), said, Charts((chart,)), table


def _columns(material: Material) -> tuple[Column, ...]:
    limit = titled(material.say("slice_from"), "seconds", material)
    return (
        Column("name", material.say("slice")),
        Column("n", material.say("n"), "count", material.say("n_note")),
        Column("share", material.say("slice_share"), "share"),
        Column("limit", limit, "minutes"),
    )


def _row(of: Slice, whole: Tail, material: Material) -> Row:
    n = round((of.high - of.low) * whole.n)
    return (slice_name(of, material.language), n, of.share, of.limit / 60)
