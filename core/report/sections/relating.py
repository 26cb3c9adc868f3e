"""How speed goes with satisfaction to the sentences and tables a report may show."""

from collections.abc import Sequence

from core.insight.speed.relation import Relation
from core.insight.speed.relation_sentences import (
    group_name,
    relation_sentence,
    simpson_sentence,
    strength_sentence,
    threshold_sentence,
)
from core.insight.speed.strata import Stratum
from core.measure.measured import Figure
from core.measure.naming import code_words, segment_name
from core.report.blocks import Block, Heading, Lines, Table
from core.report.cells import Column, Kind, Row
from core.report.sharing import shows, small_total
from core.report.sheet import Material
from core.report.showing import column
from core.texts import say


def relation_blocks(material: Material) -> tuple[Block, ...]:
    """The relation in sentences, what equal channels and types leave of it, and each of those."""
    found = material.scene.relation if material.scene else None
    if found is None or small_total(material, found.n):
        return (Lines((relation_sentence(None, material.facts.settings, material.language),)),)
    lines = Lines(_sentences(found, material))
    method = Lines((say("relation.method", material.language),), "muted")
    return (lines, *_groups(found, material), *_odds(found, material), *_within(found, material),
            method)  # fmt: skip


def _sentences(found: Relation, material: Material) -> tuple[str, ...]:
    threshold = material.scene.threshold if material.scene else None
    said = (
        *([relation_sentence(found, material.facts.settings, material.language)]
          if _ends_shown(found, material) else []),
        simpson_sentence(found, material.language),
        *([threshold_sentence(threshold, material.language)] if threshold else []),
        strength_sentence(found, material.language),
    )  # fmt: skip
    return tuple(dict.fromkeys(said))


def _ends_shown(found: Relation, material: Material) -> bool:
    """Whether the sheet's own table shows the fastest and the slowest group."""
    if found.quarters is not None:
        return _may_be_shown((found.bands[0], found.bands[-1]), material)
    ends = (0, len(found.bands) - 1)
    return all(shows(material, "csat", (("band", str(place)),)) for place in ends)


def _may_be_shown(ends: Sequence[Figure], material: Material) -> bool:
    counts = [
        round(part * each.n)
        for each in ends if each.value is not None
        for part in (each.value, 1 - each.value)
    ]  # fmt: skip
    return not any(small_total(material, n) for n in counts)


def _groups(found: Relation, material: Material) -> tuple[Block, ...]:
    """Quarters of the waits, where the bands of the settings hold too few answers at an end."""
    if found.quarters is None or not _may_be_shown(found.bands, material):
        return ()
    rows = tuple(
        (group_name(found, place, material.facts.settings, material.language), each.n, each.value,
         each.low, each.high)
        for place, each in enumerate(found.bands)
    )  # fmt: skip
    name, csat = Column("group", segment_name("band", material.language)), column("csat", material)
    columns = (name, _n(material), csat, *_ends(csat.title, "share", material))
    return Heading(say("relation.quarters", material.language)), Table("relation_groups", columns,
                                                                       rows)  # fmt: skip


def _odds(found: Relation, material: Material) -> tuple[Block, ...]:
    if not found.odds:
        return ()
    rows = tuple((split_name(by, material), *vars(each).values()) for by, each in found.odds)
    name = Column("equal", say("relation.column_equal", material.language))
    odds = Column("odds", say("relation.column_odds", material.language), "score")
    columns = (name, odds, *_ends(odds.title, "score", material))
    return Heading(say("relation.odds", material.language)), Table("relation_odds", columns, rows)


def _within(found: Relation, material: Material) -> tuple[Block, ...]:
    shown = [each for each in found.strata if material.edition == "internal" or len(each.codes) < 2]
    if not shown:
        return ()
    rows = tuple(_row(each, found, material) for each in shown)
    heading = Heading(say("relation.within", material.language))
    return heading, Table("relation_within", _columns(material), rows)


def _columns(material: Material) -> tuple[Column, ...]:
    fast, slow = (say(f"relation.column_{key}", material.language) for key in ("fast", "slow"))
    ends = (Column("fast", fast, "share"), Column("slow", slow, "share"))
    return (
        Column("group", say("relation.column_group", material.language)),
        Column("value", say("relation.column_value", material.language)),
        _n(material),
        Column("rho", say("relation.column_rho", material.language), "score"),
        *_ends("ρ", "score", material),
        *(ends if material.edition == "internal" else ()),
    )


def _row(of: Stratum, found: Relation, material: Material) -> Row:
    # a band inside a channel is a cross table of its own, with cells too small to share
    ends = (of.fast.value, of.slow.value) if material.edition == "internal" else ()
    rest = found.n - sum(each.n for each in found.within(of.by))
    n = None if small_total(material, rest) else of.n
    return (split_name(of.by, material), stratum_name(of, material), n, of.rho, of.low, of.high,
            *ends)  # fmt: skip


def split_name(by: tuple[str, ...], material: Material) -> str:
    """What a split holds equal, in words."""
    names = [segment_name(name, material.language) for name in by]
    return " × ".join(names) or say("relation.nothing_equal", material.language)


def stratum_name(of: Stratum, material: Material) -> str:
    """A stratum's codes in words."""
    return " · ".join(
        code_words(material.facts, segment, code, material.language, "answer")
        for segment, code in of.codes
    )


def _n(material: Material) -> Column:
    return Column("n", material.say("n"), "count", material.say("n_note"))


def _ends(metric: str, kind: Kind, material: Material) -> tuple[Column, Column]:
    low, high = (material.say(end, metric=metric) for end in ("low", "high"))
    return Column("low", low, kind), Column("high", high, kind)
