"""Channels in which nobody queues to the work that a usual and a busy day brings."""

from collections.abc import Sequence

from core.insight.load.workload import Workload
from core.measure.naming import code_words, segment_name
from core.report.blocks import Block, Heading, Lines, Table
from core.report.cells import Column, Row
from core.report.sharing import small_total
from core.report.sheet import Material
from core.texts import say


def workload_blocks(found: Sequence[Workload], material: Material) -> tuple[Block, ...]:
    """A row per channel and kind of day; () where every channel is a live one."""
    few = {each.channel for each in found if small_total(material, round(each.mean * each.days))}
    shown = [each for each in found if each.channel not in few]
    if not shown:
        return ()
    lead = Lines((say("load.work_lead", material.language),))
    rows = tuple(_row(each, material) for each in shown)
    heading = Heading(material.say("workloads"))
    return heading, lead, Table("workloads", _columns(material), rows)


def channel_name(code: str, material: Material) -> str:
    """A channel in words."""
    return code_words(material.facts, "channel", code, material.language)


def _columns(material: Material) -> tuple[Column, ...]:
    def titled(name: str) -> str:
        return say(f"load.work_{name}", material.language)

    busy = (Column("p90", titled("p90"), "points"),) if material.edition == "internal" else ()
    return (
        Column("name", segment_name("channel", material.language)),
        Column("kind", titled("days")),
        Column("days", material.say("days_counted"), "count"),
        Column("mean", titled("mean"), "points"),
        *busy,
        Column("minutes", titled("minutes"), "minutes"),
        Column("hours", titled("hours"), "points"),
        Column("source", titled("source")),
    )


def _row(of: Workload, material: Material) -> Row:
    told = of.handling
    source = (
        say("load.told", material.language, n=f"{told.n:,}")
        if told.n
        else say("load.assumed", material.language)
    )
    return (
        channel_name(of.channel, material),
        say(f"load.{'rest' if of.rest else 'work'}", material.language),
        of.days,
        of.mean,
        *((of.p90,) if material.edition == "internal" else ()),
        told.seconds / 60,
        of.seconds / 3600,
        source,
    )
