"""Weekday and hour to heat maps of a metric each, with the hour to look at."""

import pandas as pd

from core.insight.load.hour_sentences import hour_sentence
from core.insight.load.rated_times import rated, rated_times
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
BY = ("weekday", "hour")


def hour_tables(material: Material, keys: tuple[str, ...]) -> tuple[Block, ...]:
    """A table of hours × weekdays per metric; a sentence where no row has a clock time."""
    found = [(key, table) for key in keys if not (table := _measured(key, material)).empty]
    if not found:
        return (Heading(material.say("heat")), Lines((material.say("no_hours"),), "muted"))
    return tuple(block for key, table in found for block in _map(material, table, key))


def _measured(key: str, material: Material) -> pd.DataFrame:
    """Rows with a weekday, an hour and a value; satisfaction by when its ticket came."""
    if key == "csat":
        table = rated(rated_times(material.facts, material.filters), list(BY))
    else:
        table = material.measure((key,), (BY,)).table(BY)
    return shared(material, table, (key,)).dropna(subset=["hour", key])


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
    sentence = hour_sentence(table, key, material.facts, material.language)
    heat = Table(f"heat_{key.replace('.', '_')}", (first, *days), rows, (scale,))
    return heading, Lines((sentence,)), heat


def _weekday(day: int, material: Material) -> str:
    return code_words(material.facts, "weekday", day, material.language)
