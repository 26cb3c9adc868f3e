"""The days of the period to the table the trend sheet draws, abnormal days marked."""

from datetime import date

import pandas as pd

from core.insight.days.abnormal import OddDay
from core.measure.wording import format_value
from core.report.blocks import Table
from core.report.cells import Cell, Column, Row
from core.report.sharing import shared, small_total
from core.report.sheet import Material
from core.report.showing import cell_value, column, records, titled, values
from core.texts import say

METRICS = ("volume", "frt.mean", "frt.median", "service_level", "csat", "score.mean")


def day_table(material: Material) -> Table | None:
    """One row per day, empty days empty; None without any day."""
    measured = material.measure(METRICS, (("day",),)).table(("day",))
    if measured.empty:
        return None
    open_tickets = material.backlog[["day", "backlog"]]
    merged = shared(material, measured, METRICS).merge(open_tickets, on="day", how="left")
    abnormal = {each.day: each for each in _abnormal(material)}
    rows = tuple(_row(row, abnormal, material) for row in records(merged))
    return Table("trend", _columns(material), rows)


def _abnormal(material: Material) -> tuple[OddDay, ...]:
    """As the pages and the findings have them."""
    found = material.scene.watch if material.scene else None
    return tuple(each for each in found.about("frt.median").odd if each.abnormal) if found else ()


def _row(row: dict[str, object], abnormal: dict[date, OddDay], material: Material) -> Row:
    day = row["day"].date() if isinstance(row["day"], pd.Timestamp) else None
    measured = values(row, METRICS)
    marked = abnormal.get(day) if day else None
    median = measured[METRICS.index("frt.median")]
    target = cell_value(material.facts.settings.target, "seconds")
    return (
        day,
        *measured,
        target,
        _open(row["backlog"], material),
        median if marked else None,
        _remark(marked, material) if marked and median is not None else "",
    )


def _open(found: object, material: Material) -> float | None:
    number = cell_value(found, "tickets")
    return None if number is not None and small_total(material, int(number)) else number


def _remark(of: OddDay, material: Material) -> Cell:
    usual = format_value(of.usual, "seconds", material.language)
    key = "abnormal_preliminary" if of.preliminary else "abnormal"
    return Cell(material.say(key, usual=usual), tone="bad")


def _columns(material: Material) -> tuple[Column, ...]:
    target = titled(material.say("target"), "seconds", material)
    abnormal = titled(material.say("abnormal_day"), "seconds", material)
    return (
        Column("day", say("segment.day", material.language), "day"),
        *(column(key, material) for key in METRICS),
        Column("target", target, "minutes"),
        Column("backlog", say("metric.backlog", material.language), "count"),
        Column("abnormal", abnormal, "minutes", material.say("abnormal_rule")),
        Column("remark", material.say("remark"), width=20),
    )
