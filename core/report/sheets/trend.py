"""Days to the trend sheet: lines of speed, satisfaction, volume and backlog, and their table."""

from datetime import date

import pandas as pd

from core.measure.backlog import backlog
from core.report.blocks import Chart, Charts, Heading, Lines, Page, Series, Table
from core.report.cells import Column, Row
from core.report.sheet import Material, Sheet
from core.report.showing import cell_value, column, records, titled, values
from core.report.styling import BLUE, MUTED, PALE
from core.report.titles import page
from core.texts import say

METRICS = ("volume", "frt.mean", "frt.median", "service_level", "csat", "score.mean")


def _build(material: Material) -> tuple[Page, ...]:
    days = _days(material)
    if not days:
        return (page(material, "trend", (Lines((material.say("nothing"),)),)),)
    table = Table("trend", _columns(material), days)
    charts = (
        Charts((_speed(material), _satisfaction(material))),
        Charts((_volume(material), _backlog(material))),
    )
    heading = Heading(material.say("daily_table"))
    return (
        page(
            material,
            "trend",
            (*charts, Lines((material.say("gap_note"),), "muted"), heading, table),
        ),
    )


def _days(material: Material) -> tuple[Row, ...]:
    measured = material.measure(METRICS, (("day",),)).table(("day",))
    if measured.empty:
        return ()
    open_tickets = backlog(material.facts, material.filters)[["day", "backlog"]]
    merged = measured.merge(open_tickets, on="day", how="left")
    target = cell_value(material.facts.settings.target, "seconds")
    return tuple(_row(row, target) for row in records(merged))


def _row(row: dict[str, object], target: float | None) -> Row:
    still_open = cell_value(row["backlog"], "tickets")
    return (_day(row["day"]), *values(row, METRICS), target, still_open)


def _day(found: object) -> date | None:
    return found.date() if isinstance(found, pd.Timestamp) else None


def _columns(material: Material) -> tuple[Column, ...]:
    name = titled(material.say("target"), "seconds", material)
    return (
        Column("day", say("segment.day", material.language), "day"),
        *(column(key, material) for key in METRICS),
        Column("target", name, "minutes"),
        Column("backlog", say("metric.backlog", material.language), "count"),
    )


def _chart(material: Material, key: str, series: tuple[Series, ...], unit: str, form: str) -> Chart:
    axes = (say("segment.day", material.language), material.say(unit))
    return Chart("line", material.say(f"chart_{key}"), "trend", "day", series, axes, form)


def _speed(material: Material) -> Chart:
    lines = (
        Series("frt.mean", "line", BLUE),
        Series("frt.median", "line", PALE),
        Series("target", "target", MUTED),
    )
    return _chart(material, "trend_speed", lines, "axis_minutes", "#,##0")


def _satisfaction(material: Material) -> Chart:
    lines = (Series("csat", "line", BLUE), Series("service_level", "line", PALE))
    return _chart(material, "trend_satisfaction", lines, "unit_share", "0%")


def _volume(material: Material) -> Chart:
    return _chart(
        material, "trend_volume", (Series("volume", "line", BLUE),), "unit_tickets", "#,##0"
    )


def _backlog(material: Material) -> Chart:
    return _chart(
        material, "trend_backlog", (Series("backlog", "line", BLUE),), "unit_tickets", "#,##0"
    )


TREND = Sheet("trend", _build, opening=True)
