"""Backlog: its age day by day, what came against what was closed, and where the oldest are."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from core.charts.palette import LIGHT
from core.insight.load.backlog_sentences import age_sentence, doubts, flow_sentence, rate_sentence
from core.measure.aging import aging
from core.measure.backlog import AGES
from core.measure.flow import carried, flow
from core.measure.naming import code_words, segment_name
from core.privacy.small_cells import withhold
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Series, Table
from core.report.cells import Column, Row
from core.report.sharing import small_total
from core.report.sheet import Material
from core.report.showing import cell_value, records
from core.report.styling import BLUE, PALE
from core.texts import say

NAMES = tuple(name for name, _, _ in AGES)
MOVED = ("opened", "closings")
SPLITS = ("channel", "issue_type")


def backlog_blocks(material: Material) -> tuple[Block, ...]:
    """Sentences, two charts with their days, and the open tickets of each segment by age.

    Days stay in the team: the differences of one day's few tickets would give them back.
    """
    heading = Heading(say("load.backlog", material.language))
    known = material.facts.has("closed_day") or material.facts.has("status")
    if material.backlog.empty or not known:
        return heading, Lines((say("load.no_backlog", material.language),), "muted")
    moved = flow(material.facts, material.filters)
    ages = {each: aging(material.facts, each, material.filters) for each in SPLITS
            if material.facts.has(each)}  # fmt: skip
    said = tuple(_sentences(moved, ages, material))
    split = (block for name, table in ages.items() if len(table)
             for block in _split(name, table, material))  # fmt: skip
    days = _days(moved, material) if material.edition == "internal" else ()
    return (heading, Lines(said), *days, *split)


def _sentences(
    moved: pd.DataFrame, ages: dict[str, pd.DataFrame], material: Material
) -> Iterator[str]:
    last, language = material.backlog.iloc[-1], material.language
    n, opened, closings = int(last["backlog"]), *(int(moved[each].sum()) for each in MOVED)
    if any(small_total(material, each) for each in (n, opened, closings, *last[list(NAMES)])):
        yield material.say("withheld", below=material.facts.settings.suppressed_below)
        return
    yield age_sentence(material.backlog, language)
    yield flow_sentence(moved, language)
    if n and opened:
        oldest = max((int(each["oldest"].max()) for each in ages.values() if len(each)), default=0)
        yield rate_sentence(n, opened, oldest, language)
    yield from doubts(material.facts, carried(material.facts, material.filters), language)


def _days(moved: pd.DataFrame, material: Material) -> tuple[Block, ...]:
    table = material.backlog.merge(moved, on="day", how="left")
    columns = (
        Column("day", say("segment.day", material.language), "day"),
        Column("backlog", say("metric.backlog", material.language), "count"),
        *_age_columns(material),
        *(Column(name, material.say(name), "count") for name in MOVED),
    )
    keys = [column.key for column in columns[1:]]
    rows = tuple(
        (row["day"].date(), *(cell_value(row[key], "tickets") for key in keys))  # type: ignore[union-attr]
        for row in records(table)
    )
    daily = Table("backlog_days", columns, rows)
    return Charts(_charts(material, several=len(rows) > 1)), daily


def _charts(material: Material, *, several: bool) -> tuple[Chart, ...]:
    axes = say("segment.day", material.language), material.say("unit_tickets")
    ages = tuple(
        Series(name, "bar", color) for name, color in zip(NAMES, LIGHT.bands, strict=False)
    )
    lines = (Series("opened", "line", BLUE), Series("closings", "line", PALE))
    return (
        Chart("layers" if several else "column", material.say("chart_ages"), "backlog_days", "day",
              ages, axes, "#,##0"),
        Chart("line", material.say("chart_flow"), "backlog_days", "day", lines, axes, "#,##0"),
    )  # fmt: skip


def _age_columns(material: Material) -> Iterator[Column]:
    return (Column(name, say(f"chart.{name}", material.language), "count") for name in NAMES)


def _split(segment: str, table: pd.DataFrame, material: Material) -> tuple[Block, ...]:
    """Codes by age, the one with the oldest ticket first."""
    counts = table[list(NAMES)].to_numpy("int64")
    if material.edition == "internal":
        cells, totals = np.zeros(counts.shape, bool), np.zeros(len(table), bool)
    else:
        found = withhold(counts, material.facts.settings.suppressed_below)
        cells, totals = found.cells, found.row_totals
    rows = tuple(
        _row(segment, row, (bool(totals[at]), cells[at].tolist()), material)
        for at, row in enumerate(records(table))
    )
    name = segment_name(segment, material.language)
    columns = (
        Column("name", name),
        Column("n", say("metric.backlog", material.language), "count"),
        *_age_columns(material),
        *(
            (Column("oldest", material.say("oldest_days"), "count"),)
            if material.edition == "internal"
            else ()
        ),
    )
    heading = Heading(material.say("backlog_by", segment=material.named(name)))
    return heading, Table(f"backlog_by_{segment}", columns, rows)


def _row(
    segment: str, row: dict[str, object], hidden: tuple[bool, list[bool]], material: Material
) -> Row:
    whole, parts = hidden
    code = row[segment]
    word = code_words(material.facts, segment, code if isinstance(code, str) else None,
                      material.language)  # fmt: skip
    counts = (
        None if gone else cell_value(row[name], "tickets")
        for name, gone in zip(NAMES, parts, strict=True)
    )
    oldest = (cell_value(row["oldest"], "tickets"),) if material.edition == "internal" else ()
    n = None if whole else cell_value(row["backlog"], "tickets")
    return (word, n, *counts, *oldest)
