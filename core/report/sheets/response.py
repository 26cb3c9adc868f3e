"""Response times by channel, issue type, team and time of day, and why their mean is as it is."""

from core.charts.palette import LIGHT
from core.measure.metrics import band_keys
from core.measure.naming import segment_name
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Page, Series, Table
from core.report.sections.hours import hour_tables
from core.report.sections.moved import moved_blocks
from core.report.sections.slowest import slowest_blocks
from core.report.sections.splitting import Split, split
from core.report.sheet import Material, Sheet
from core.report.styling import BLUE, PALE
from core.report.titles import page

STATS = (
    "frt.mean", "frt.median", "frt.p90", "frt.p95", "frt.max", "service_level", "unanswered_rate",
)  # fmt: skip
SEGMENTS = ("channel", "issue_type", "team", "time_band", "customer_group", "priority")
DRAWN = 12


def _build(material: Material) -> tuple[Page, ...]:
    why = (*moved_blocks(material, "frt.mean"), *slowest_blocks(material))
    splits = (block for each in SEGMENTS for block in _section(material, each))
    hours = hour_tables(material, ("frt.median",))
    return (page(material, "response", (*splits, *hours, *why)),)


def _section(material: Material, segment: str) -> tuple[Block, ...]:
    name = segment_name(segment, material.language)
    bands = band_keys(material.facts.settings.bands)
    table = split(material, Split(segment, (*STATS, *bands), "frt.mean"))
    heading = Heading(material.say("by", segment=material.named(name)))
    if table is None:
        return (
            heading,
            Lines((material.say("no_segment", segment=material.named(name)),), "muted"),
        )
    return (heading, Charts((_times(material, table, name), _bands(material, table, name))), table)


def _times(material: Material, table: Table, name: str) -> Chart:
    series = (Series("frt.mean", "bar", BLUE), Series("frt.median", "bar", PALE))
    drawn = min(DRAWN, len(table.rows))
    title = material.say("chart_times", segment=material.named(name))
    axes = (name, material.say("axis_minutes"))
    return Chart("bar", title, table.key, "name", series, axes, "#,##0.0", drawn)


def _bands(material: Material, table: Table, name: str) -> Chart:
    keys = band_keys(material.facts.settings.bands)
    series = tuple(Series(key, "bar", color) for key, color in zip(keys, LIGHT.bands, strict=False))
    drawn = min(DRAWN, len(table.rows))
    title = material.say("chart_bands", segment=material.named(name))
    axes = (name, material.say("unit_share"))
    return Chart("stacked", title, table.key, "name", series, axes, "0%", drawn)


RESPONSE = Sheet("response", _build)
