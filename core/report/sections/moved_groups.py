"""A change taken apart to the table of what each channel and each issue type adds to it."""

from collections.abc import Iterator, Sequence
from math import isfinite

import pandas as pd

from core.insight.composition.day_cells import Codes
from core.insight.composition.decomposition import Decomposition
from core.insight.composition.decomposition_sentences import part_name
from core.insight.composition.nodes import Node
from core.measure.intervals import Z95
from core.measure.metrics import metric
from core.measure.naming import segment_name
from core.report.blocks import Block, Heading, Lines, Table
from core.report.cells import Column, Row
from core.report.sharing import shared
from core.report.sheet import Material
from core.report.showing import CHANGES, KINDS, cell_value, difference, remark, titled
from core.texts import say

PERIODS = ("before", "now")


def group_blocks(found: Decomposition, material: Material) -> tuple[Block, ...]:
    """Its own change and its mix per group of one segment; pairs are too many to print."""
    mixes = {each.codes: each for each in found.nodes if each.kind == "mix"}
    rates = [each for each in found.nodes if each.kind == "rate" and len(each.by) == 1]
    ranked = sorted(rates, key=lambda each: (each.by, -abs(each.size.value)))
    withheld = set(_withheld(ranked, found.key, material))
    rows = tuple(
        _hidden(each, found.key, material)
        if each.codes in withheld
        else _row(each, mixes[each.codes], found.key, material)
        for each in ranked
    )
    note = Lines((say("why.every_note", material.language),), "muted")
    table = Table(f"why_{found.key.replace('.', '_')}_groups", _columns(found, material), rows)
    return Heading(say("why.every", material.language)), note, table


def changed(name: str, key: str, material: Material) -> str:
    """The name of a difference, with the unit its cells do not show."""
    unit = "percentage_points" if metric(key).unit == "share" else "minutes"
    return material.say("with_unit", name=name, unit=material.say(f"unit_{unit}"))


def _withheld(groups: Sequence[Node], key: str, material: Material) -> Iterator[Codes]:
    """The codes of groups of which a period has too few rows to leave the team."""
    for by in dict.fromkeys(each.by for each in groups):
        own = [each for each in groups if each.by == by]
        for at, _ in enumerate(PERIODS):
            n = [each.rows[at] for each in own]
            table = pd.DataFrame({key: [each.means[at] for each in own], f"{key}|n": n})
            kept = shared(material, table, (key,))[key].notna()
            yield from (
                each.codes
                for each, there in zip(own, kept, strict=True)
                if each.rows[at] and not there
            )


def _columns(found: Decomposition, material: Material) -> tuple[Column, ...]:
    unit, language = metric(found.key).unit, material.language

    def titles(name: str) -> str:
        return say(f"why.column_{name}", language)

    return (
        Column("by", titles("split")),
        Column("name", titles("group")),
        *(Column(f"share_{each}", material.say(f"share_{each}"), "share") for each in PERIODS),
        *(Column(each, titled(titles(each), unit, material), KINDS[unit]) for each in PERIODS),
        Column("rate", changed(titles("rate"), found.key, material), CHANGES[unit]),
        Column("half", titles("half"), "points"),
        Column("mix", changed(titles("mix"), found.key, material), CHANGES[unit]),
        *(Column(f"n_{each}", material.say(f"n_{each}"), "count") for each in PERIODS),
        remark(material),
    )


def _row(rate: Node, mix: Node, key: str, material: Material) -> Row:
    unit, few = metric(key).unit, min(rate.rows) < material.facts.settings.small_sample
    half = Z95 * rate.size.error
    return (
        *_names(rate, key, material),
        *rate.shares,
        *(cell_value(each, unit) for each in rate.means),
        difference(rate.size.value, unit),
        difference(half, unit) if isfinite(half) else None,
        difference(mix.size.value, unit),
        *rate.rows,
        material.say("small") if few else "",
    )


def _hidden(of: Node, key: str, material: Material) -> Row:
    below = material.facts.settings.suppressed_below
    return (*_names(of, key, material), *[None] * 9, material.say("withheld_short", below=below))


def _names(of: Node, key: str, material: Material) -> tuple[str, str]:
    split = " × ".join(segment_name(name, material.language) for name in of.by)
    return split, part_name(of, material.facts, metric(key).population, material.language)
