"""Survey answers split by scale and by the same segments as the replies, and their distribution."""

from dataclasses import replace

from core.measure.available import response_rate_key
from core.measure.naming import segment_name
from core.measure.segments import write_code
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Page, Series, Table
from core.report.sections.driving import driver_blocks
from core.report.sections.moved import moved_blocks
from core.report.sections.splitting import Split, split
from core.report.sheet import Material, Sheet
from core.report.styling import BLUE, PALE
from core.report.titles import page
from core.texts import say

SHARES = ("csat", "score.mean", "neutral_share", "low_share")
SEGMENTS = ("channel", "issue_type", "team", "time_band", "customer_group", "priority")
DRAWN = 12


def _build(material: Material) -> tuple[Page, ...]:
    if not material.measure(("answers",)).figure("answers").n:
        return (page(material, "satisfaction", (Lines((material.say("no_answers"),)),)),)
    blocks = (*_scales(material), *_scores(material))
    split_up = tuple(block for each in SEGMENTS for block in _section(material, each))
    why = (*driver_blocks(material), *moved_blocks(material, "csat"))
    return (page(material, "satisfaction", (*blocks, *split_up, *why)),)


def _metrics(material: Material) -> tuple[str, ...]:
    return (*SHARES, "nps", "answers", response_rate_key(material.facts))


def _scales(material: Material) -> tuple[Block, ...]:
    table = split(material, Split("scale", SHARES, "csat"))
    note = Lines((material.say("scale_note"),), "muted")
    return (Heading(material.say("by_scale")), note, table) if table else ()


def _scores(material: Material) -> tuple[Block, ...]:
    """One distribution for each scale: 5 of 5 and 5 of 10 are never added up."""
    found = material.measure(("answers",), (("scale",),)).figures("answers", ("scale",))
    scales = (write_code(codes["scale"]) for codes, _ in found if codes["scale"] is not None)
    return tuple(block for scale in scales for block in _scores_of(material, scale))


def _scores_of(material: Material, scale: str) -> tuple[Block, ...]:
    one = replace(material, filters=material.filters.choosing("scale", scale))
    found = split(one, Split("score", ("answers",), "csat"))
    if found is None:
        return ()
    table = replace(found, key=f"{found.key}_{scale}")
    named = say("segment_value.scale", material.language, code=scale)
    title = material.say("between").join((material.say("chart_scores"), named))
    axes = (segment_name("score", material.language), material.say("unit_answers"))
    series = (Series("answers", "bar", BLUE),)
    chart = Chart("column", title, table.key, "name", series, axes, "#,##0")
    return (Heading(title), Charts((chart,)), table)


def _section(material: Material, segment: str) -> tuple[Block, ...]:
    name = segment_name(segment, material.language)
    heading = Heading(material.say("by", segment=material.named(name)))
    table = split(material, Split(segment, _metrics(material), "csat"))
    if table is None:
        return (
            heading,
            Lines((material.say("no_segment", segment=material.named(name)),), "muted"),
        )
    return (heading, Charts((_shares(material, table, name),)), table)


def _shares(material: Material, table: Table, name: str) -> Chart:
    series = (Series("csat", "bar", BLUE), Series("low_share", "bar", PALE))
    drawn = min(DRAWN, len(table.rows))
    title = material.say("chart_csat", segment=material.named(name))
    axes = (name, material.say("unit_share"))
    return Chart("bar", title, table.key, "name", series, axes, "0%", drawn)


SATISFACTION = Sheet("satisfaction", _build)
