"""Why a mean moved since the comparison period: the parts as a chart and what each group adds."""

from core.insight.composition.decomposition import Decomposition, explain
from core.insight.composition.decomposition_sentences import moved_sentence, part_did, part_name
from core.insight.composition.nodes import Node
from core.insight.statistics.estimate import Estimate
from core.measure.metrics import metric
from core.measure.naming import metric_name
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Series, Table
from core.report.cells import Column, Row, Value
from core.report.sections.moved_groups import PERIODS, changed, group_blocks
from core.report.sharing import small_share
from core.report.sheet import Material
from core.report.showing import CHANGES, KINDS, cell_value, difference, titled
from core.report.styling import BLUE, number_format
from core.texts import say


def moved_blocks(material: Material, key: str) -> tuple[Block, ...]:
    """Sentence, parts and groups of one segment; () without anything to compare with."""
    found = material.against and explain(material.facts, key, material.filters, material.against)
    if not found:
        return ()
    heading = Heading(say("why.title_change", material.language))
    return (heading, *_parts(found, material), *group_blocks(found, material))


def _parts(found: Decomposition, material: Material) -> tuple[Block, ...]:
    """What the foremost parts and all the others add: together exactly the change."""
    if not all(_may_leave(each, found.key, material) for each in found.parts):
        return (Lines((material.say("moved_withheld"),), "muted"),)
    doubt = () if found.change.clear else (say("why.doubt", material.language),)
    said = Lines((moved_sentence(found, material.facts, material.language), *doubt))
    table = Table(
        f"why_{found.key.replace('.', '_')}",
        _part_columns(found, material),
        _part_rows(found, material),
    )
    return said, Charts((_chart(found, table, material),)), table


def _may_leave(of: Node, key: str, material: Material) -> bool:
    share = metric(key).unit == "share"
    return not any(
        small_share(material, mean if share and mean == mean else 0.0, n)
        for mean, n in zip(of.means, of.rows, strict=True)
    )


def _chart(found: Decomposition, table: Table, material: Material) -> Chart:
    unit = metric(found.key).unit
    kind, axis = CHANGES[unit], table.columns[table.position("size")].title
    name = metric_name(found.key, material.language, material.facts.settings)
    return Chart(
        "bar",
        material.say("chart_moved", metric=name),
        table.key,
        "name",
        (Series("size", "bar", BLUE),),
        (material.say("part"), axis),
        number_format(kind) or "General",
    )


def _part_columns(found: Decomposition, material: Material) -> tuple[Column, ...]:
    unit, kind = metric(found.key).unit, CHANGES[metric(found.key).unit]
    size = changed(material.say("part_size"), found.key, material)
    means = [(each, say(f"why.column_{each}", material.language)) for each in PERIODS]
    return (
        Column("name", material.say("part")),
        Column("size", size, kind, say("why.every_note", material.language)),
        Column("low", material.say("low", metric=material.say("part_size")), kind),
        Column("high", material.say("high", metric=material.say("part_size")), kind),
        *(Column(each, titled(name, unit, material), KINDS[unit]) for each, name in means),
        *(Column(f"n_{each}", material.say(f"n_{each}"), "count") for each in PERIODS),
    )  # fmt: skip


def _part_rows(found: Decomposition, material: Material) -> tuple[Row, ...]:
    language, whose = material.language, "rest" if found.parts else "all"
    population, unit = metric(found.key).population, metric(found.key).unit
    named = [
        (f"{part_name(each, material.facts, population, language)} · "
         f"{part_did(each, found.key, language)}",
         *_ends(each.size, found.key), *_values(each.means, found.key), *each.rows)
        for each in found.parts
    ]  # fmt: skip
    rest = [
        (say(f"why.{whose}_{kind}", language), difference(value, unit), *[None] * 6)
        for kind, value in (("rate", found.rest_rate), ("mix", found.rest_mix))
    ]
    ends = (*_ends(found.change, found.key), *_values((found.before, found.now), found.key))
    return (*named, *rest, (say("why.total", language), *ends, *found.n))


def _ends(of: Estimate, key: str) -> tuple[Value, ...]:
    return tuple(_finite(each, key) for each in (of.value, of.low, of.high))


def _finite(value: float, key: str) -> Value:
    return difference(value, metric(key).unit) if abs(value) < float("inf") else None


def _values(values: tuple[float, float], key: str) -> tuple[Value, ...]:
    return tuple(cell_value(each, metric(key).unit) for each in values)
