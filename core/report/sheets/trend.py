"""Days to the trend sheet: lines of speed, satisfaction, volume and backlog, and their table."""

from itertools import chain

from core.errors import Note
from core.measure.backlog import only_one_file
from core.report.blocks import Chart, Charts, Heading, Lines, Page, Series, Table
from core.report.sections.days import day_table
from core.report.sections.watched import watched_blocks
from core.report.sheet import Material, Sheet
from core.report.styling import BLUE, MUTED, PALE, TONES
from core.report.titles import page
from core.texts import say, tell

TARGET = Series("target", "target", MUTED)
ABNORMAL = Series("abnormal", "marker", TONES["bad"])


def _build(material: Material) -> tuple[Page, ...]:
    table = day_table(material)
    if table is None:
        return (page(material, "trend", (Lines((material.say("nothing"),)),)),)
    above = (_speed(material, marked=table.has_values("abnormal")), _satisfaction(material))
    charts = (_filled(table, above), _filled(table, (_volume(material), _backlog(material))))
    note = Lines(_notes(material), "muted")
    heading = Heading(material.say("daily_table"))
    watched = watched_blocks(material)
    return (page(material, "trend", (*chain(*charts), *watched, heading, note, table)),)


def _filled(table: Table, charts: tuple[Chart, ...]) -> tuple[Charts, ...]:
    """Charts that have more to show than a target; nothing is better than an empty frame."""
    shown = tuple(chart for chart in charts if _measured(table, chart))
    return (Charts(shown),) if shown else ()


def _measured(table: Table, chart: Chart) -> bool:
    return any(table.has_values(each.column) for each in chart.series if each != TARGET)


def _notes(material: Material) -> tuple[str, ...]:
    alone = [Note("only_one_file")] if only_one_file(material.facts) else []
    rules = (material.say("gap_note"), material.say("abnormal_rule"))
    return (*rules, *(tell(note, material.language) for note in alone))


def _speed(material: Material, *, marked: bool) -> Chart:
    lines = (Series("frt.mean", "line", PALE), Series("frt.median", "line", BLUE), TARGET)
    series = (*lines, ABNORMAL) if marked else lines
    return _chart(material, "trend_speed", series, "axis_minutes")


def _satisfaction(material: Material) -> Chart:
    lines = (Series("csat", "line", BLUE), Series("service_level", "line", PALE))
    return _chart(material, "trend_satisfaction", lines, "unit_share")


def _volume(material: Material) -> Chart:
    return _chart(material, "trend_volume", (Series("volume", "line", BLUE),), "unit_tickets")


def _backlog(material: Material) -> Chart:
    return _chart(material, "trend_backlog", (Series("backlog", "line", BLUE),), "unit_tickets")


def _chart(material: Material, key: str, series: tuple[Series, ...], unit: str) -> Chart:
    axes = (say("segment.day", material.language), material.say(unit))
    form = "0%" if unit == "unit_share" else "#,##0"
    return Chart("line", material.say(f"chart_{key}"), "trend", "day", series, axes, form)


TREND = Sheet("trend", _build, opening=True)
