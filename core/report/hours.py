"""Weekday and hour to two heat maps: how long people waited, and how many came."""

import pandas as pd

from core.measure.metrics import metric
from core.measure.naming import code_words, metric_name
from core.report.blocks import Block, Heading, Lines, Mark, Table
from core.report.cells import Column
from core.report.sharing import shared
from core.report.sheet import Material
from core.report.showing import KINDS, cell_value, records, titled
from core.texts import say

DAYS = tuple(range(1, 8))
HOURS = tuple(range(24))
MAPS = ("frt.median", "volume")


def hour_tables(material: Material) -> tuple[Block, ...]:
    """A table of hours × weekdays per metric; a sentence where no row has a clock time."""
    by = ("weekday", "hour")
    table = shared(material, material.measure(MAPS, (by,)).table(by), MAPS)
    table = table[table["hour"].notna()]
    if table.empty:
        return (Heading(material.say("heat")), Lines((material.say("no_hours"),), "muted"))
    return tuple(block for key in MAPS for block in _map(material, table, key))


def _map(material: Material, table: pd.DataFrame, key: str) -> tuple[Block, ...]:
    unit = metric(key).unit
    found = {(row["weekday"], row["hour"]): row[key] for row in records(table)}
    name = metric_name(key, material.language, material.facts.settings)
    days = tuple(Column(f"d{day}", _weekday(day, material), KINDS[unit]) for day in DAYS)
    first = Column("hour", say("segment.hour", material.language), "hour")
    rows = tuple(
        (hour, *(cell_value(found.get((day, hour)), unit) for day in DAYS)) for hour in HOURS
    )
    scale = Mark("scale", tuple(day.key for day in days))
    heading = Heading(material.say("heat_of", metric=titled(name, unit, material)))
    return heading, Table(f"heat_{key.replace('.', '_')}", (first, *days), rows, (scale,))


def _weekday(day: int, material: Material) -> str:
    return code_words(material.facts, "weekday", day, material.language)
