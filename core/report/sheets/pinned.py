"""Questions people pinned while exploring to a table and a chart each; none, no sheet."""

from datetime import date

from core.measure.metrics import metric
from core.measure.naming import code_words, metric_name, segment_name
from core.measure.segments import Code
from core.measure.slices import Slice, slice_of
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Page, Series, Table
from core.report.cells import Column, Row
from core.report.sections.splitting import Split, split
from core.report.sheet import Material, Sheet
from core.report.showing import column, count, records, values
from core.report.styling import BLUE
from core.report.titles import page
from core.store import named

KIND = "pin"
DRAWN = 15
FORMATS = {"share": "0%", "seconds": "#,##0", "score": "0.0", "points": "0"}


def _build(material: Material) -> tuple[Page, ...]:
    """One section per question, in the order of their names."""
    asked = [slice_of(plain) for plain in named.kept(material.store, KIND).values()]
    blocks = [
        block
        for place, each in enumerate(asked)
        if each is not None and _may_leave(each, material)
        for block in _section(each, place, material)
    ]
    return (page(material, "pinned", tuple(blocks)),) if blocks else ()


def _may_leave(asked: Slice, material: Material) -> bool:
    """Two segments at once would give small cells back by subtraction from other sheets."""
    return material.edition == "internal" or len(asked.by) == 1


def _section(asked: Slice, place: int, material: Material) -> tuple[Block, ...]:
    name = metric_name(asked.metric, material.language, material.facts.settings)
    split_by = [segment_name(key, material.language, material.facts) for key in asked.by]
    joined = material.say("comma").join(split_by)
    heading = Heading(material.say("pinned_heading", metric=name, segments=joined))
    single = len(asked.by) == 1
    table = (_single if single else _crossed)(asked, place, material)
    if table is None:
        return heading, Lines((material.say("pinned_none"),), "muted")
    chart = [Charts((_chart(asked, table, (split_by[0], name)),))] if single else []
    return (heading, *chart, table)


def _single(asked: Slice, place: int, material: Material) -> Table | None:
    found = split(material, Split(asked.by[0], (asked.metric,), asked.metric))
    # two questions about one metric and segment would bear one name
    return found and Table(f"pinned_{place}", found.columns, found.rows)


def _crossed(asked: Slice, place: int, material: Material) -> Table | None:
    table = material.measure((asked.metric,), (asked.by,)).table(asked.by)
    rows = tuple(
        _row(row, asked, material)
        for row in records(table.sort_values(list(asked.by)))
        if count(row, asked.metric)
    )
    names = [Column(key, segment_name(key, material.language, material.facts)) for key in asked.by]
    n = Column("n", material.say("n"), "count", material.say("n_note"))
    columns = (*names, n, column(asked.metric, material))
    return Table(f"pinned_{place}", columns, rows) if rows else None


def _row(row: dict[str, object], asked: Slice, material: Material) -> Row:
    population = metric(asked.metric).population
    words = [
        code_words(material.facts, key, _code(row[key]), material.language, population)
        for key in asked.by
    ]
    return (*words, count(row, asked.metric), *values(row, (asked.metric,)))


def _code(found: object) -> Code:
    # a missing code comes as NaN or NA, neither equal to itself
    return found if isinstance(found, str | int | float | date) and found == found else None


def _chart(asked: Slice, table: Table, axes: tuple[str, str]) -> Chart:
    unit = metric(asked.metric).unit
    series = (Series(asked.metric, "bar", BLUE),)
    title = axes[1]
    form, drawn = FORMATS.get(unit, "#,##0"), min(DRAWN, len(table.rows))
    return Chart("bar", title, table.key, "name", series, axes, form, drawn)


PINNED = Sheet("pinned", _build)
