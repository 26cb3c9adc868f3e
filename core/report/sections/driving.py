"""What goes along with low scores: the drivers with their ranges as a chart and a table."""

from collections.abc import Sequence

import pandas as pd

from core.insight.low_scores.driver_sentences import (
    driver_name,
    drivers_sentence,
    method_sentence,
)
from core.insight.low_scores.drivers import Driver, Drivers
from core.measure.naming import segment_name
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Series, Table
from core.report.cells import Column, Row
from core.report.sections.moved_groups import changed
from core.report.sharing import shared
from core.report.sheet import Material
from core.report.showing import remark
from core.report.styling import BLUE, number_format
from core.texts import say

KEY = "low_share"
DRAWN = 10


def driver_blocks(material: Material) -> tuple[Block, ...]:
    """The answer, its picture, every level of every factor, and how it was reached."""
    found = material.scene.drivers if material.scene else None
    heading = Heading(say("driver.title", material.language))
    if found is None:
        return heading, Lines((say("driver.too_few", material.language),), "muted")
    shown = _shown(found, material)
    method = Lines((method_sentence(found, material.facts, material.language),), "muted")
    if not shown:
        return heading, method
    table = Table("drivers", _columns(material), tuple(_row(each, material) for each in shown))
    return heading, _said(found, shown, material), method, Charts((_chart(table, material),)), table


def _said(found: Drivers, shown: Sequence[Driver], material: Material) -> Lines:
    told = not found.foremost or found.foremost[0] in shown
    sentence = drivers_sentence(found, material.facts, material.language)
    return Lines((sentence if told else material.say("drivers_withheld"),))


def _shown(found: Drivers, material: Material) -> list[Driver]:
    """Those that may leave the team, the most low scores that go along first."""
    return [each for each in found.drivers if each not in _withheld(found, material)]


def _withheld(found: Drivers, material: Material) -> list[Driver]:
    hidden = list[Driver]()
    for factor in found.factors:
        own = [each for each in found.drivers if each.segment == factor]
        table = pd.DataFrame({KEY: [e.share for e in own], f"{KEY}|n": [e.n for e in own]})
        kept = shared(material, table, (KEY,))[KEY].notna()
        hidden += [each for each, there in zip(own, kept, strict=True) if not there]
    return hidden


def _columns(material: Material) -> tuple[Column, ...]:
    size = material.say("driver_effect")
    along = say("driver.subtitle", material.language)
    return (
        Column("name", material.say("driver_name"), "text"),
        Column("segment", say("relation.column_group", material.language), width=16),
        Column("n", material.say("n"), "count", material.say("n_note")),
        Column("lows", say("driver.column_lows", material.language), "count"),
        Column("share", say(f"metric.{KEY}", material.language), "share"),
        Column("effect", changed(size, KEY, material), "share_change", along),
        Column("low", material.say("low", metric=size), "share_change"),
        Column("high", material.say("high", metric=size), "share_change"),
        Column("along", material.say("driver_along"), "count"),
        remark(material),
    )


def _row(of: Driver, material: Material) -> Row:
    points = (100 * each for each in (of.effect.value, of.effect.low, of.effect.high))
    stands = material.say("driver_stands" if of.stands else "driver_unclear")
    name = driver_name(of, material.facts, material.language)
    segment = segment_name(of.segment, material.language, material.facts)
    return (name, segment, of.n, of.lows, of.share, *points, round(of.along), stands)


def _chart(table: Table, material: Material) -> Chart:
    series = (Series("effect", "bar", BLUE),)
    axes = (material.say("driver_name"), table.columns[table.position("effect")].title)
    form = number_format("share_change") or "General"
    title = material.say("chart_drivers")
    drawn = min(DRAWN, len(table.rows))
    return Chart("bar", title, table.key, "name", series, axes, form, drawn)
