"""Times of day to who misses the target when: sentence, chart, and what each band met."""

from collections.abc import Sequence

import pandas as pd

from core.insight.load.peak_sentences import band_name, peak_sentence
from core.insight.load.peaks import Peak, Peaks, peaks
from core.measure.naming import segment_name
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Series, Table
from core.report.cells import Column, Row
from core.report.sharing import shared
from core.report.sheet import Material
from core.report.showing import column, count, records, remark, values
from core.report.styling import BLUE
from core.texts import say

KEYS = ("volume", "frt.median", "service_level", "csat")


def time_blocks(material: Material) -> tuple[Block, ...]:
    """The bands in the order of the day; a sentence where no ticket has a clock time."""
    found = peaks(material.facts, material.filters)
    heading = Heading(say("load.peaks", material.language))
    if found is None:
        return heading, Lines((say("load.no_hours", material.language),), "muted")
    rows = records(shared(material, _measured(found.peaks), KEYS))
    cells = tuple(_row(e, row, material) for e, row in zip(found.peaks, rows, strict=True))
    table = Table("peaks", _columns(material), cells)
    small = material.facts.settings.small_sample
    note = material.say("csat_note", least=small)
    return (heading, *_said(found, table, material), *_charts(table, material), table,
            Lines((note,), "muted"))  # fmt: skip


def _said(found: Peaks, table: Table, material: Material) -> tuple[Lines, ...]:
    """The sentence, if the table shows every number it names."""
    whole = all(row[table.position("n")] is not None for row in table.rows)
    sentence = peak_sentence(found, material.facts, material.language)
    return (Lines((sentence,)),) if whole else ()


def _charts(table: Table, material: Material) -> tuple[Charts, ...]:
    """Attainment where there is any, and how busy the bands are."""
    name = segment_name("time_band", material.language)
    asked = (("service_level", "unit_share", "0%"), ("per_hour", "unit_tickets", "0.0"))
    drawn = tuple(
        Chart("bar", _title(key, table), table.key, "name", (Series(key, "bar", BLUE),),
              (name, material.say(unit)), form)
        for key, unit, form in asked if table.has_values(key)
    )  # fmt: skip
    return (Charts(drawn),) if drawn else ()


def _title(key: str, table: Table) -> str:
    return table.columns[table.position(key)].title


def _measured(found: Sequence[Peak]) -> pd.DataFrame:
    """The figures as a measured table has them."""
    figures = [(each.volume, each.wait, each.served, each.csat) for each in found]
    values = [{each.key: each.value for each in of} for of in figures]
    counts = [{f"{each.key}|n": each.n for each in of} for of in figures]
    return pd.concat([pd.DataFrame(values), pd.DataFrame(counts)], axis=1)


def _columns(material: Material) -> tuple[Column, ...]:
    return (
        Column("name", segment_name("time_band", material.language), width=22),
        Column("n", material.say("n"), "count", material.say("n_note")),
        Column("share", material.say("share_of_tickets"), "share"),
        Column("per_hour", material.say("per_hour"), "points", material.say("per_hour_note")),
        *(column(key, material) for key in KEYS[1:]),
        Column("rated", say("load.rated", material.language), "count"),
        remark(material),
    )


def _row(of: Peak, row: dict[str, object], material: Material) -> Row:
    settings, n = material.facts.settings, count(row, "volume")
    name = band_name(of, material.facts, material.language)
    if n is None:
        below = settings.suppressed_below
        return (name, *[None] * 7, material.say("withheld_short", below=below))
    few = material.say("small") if n < settings.small_sample else ""
    return (name, n, of.share, of.per_hour, *values(row, KEYS[1:]), count(row, "csat"), few)
