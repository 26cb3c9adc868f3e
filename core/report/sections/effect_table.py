"""What became of each metric to a table of changes, their ranges and verdicts."""

from collections.abc import Sequence

from core.insight.changes.effect_sentences import say_met, say_sure
from core.insight.changes.effects import Effect
from core.measure.naming import metric_name
from core.report.blocks import Table
from core.report.cells import Cell, Column, Row
from core.report.sheet import Material
from core.report.showing import CHANGES, difference, measured_cell
from core.texts import say


def effect_table(found: Sequence[Effect], material: Material) -> Table:
    """One row per metric: both periods, the change with its range, the verdict."""

    def titled(name: str) -> str:
        return say(f"effect.{name}", material.language)

    columns = (
        Column("metric", material.say("metric")),
        *(Column(key, material.say(key), "number") for key in ("before", "now")),
        Column("change", material.say("change_by_day"), "number"),
        *(Column(key, material.say(key), "number") for key in ("change_low", "change_high")),
        Column("equal", titled("equal"), "number"),
        *(Column(f"days_{key}", material.say(f"days_{key}"), "count") for key in ("before", "now")),
        *(Column(f"n_{key}", material.say(f"n_{key}"), "count") for key in ("before", "now")),
        Column("target", material.say("target"), "number"),
        Column("met", material.say("is_reached")),
        Column("sure", say("suggestions.confidence", material.language)),
    )
    return Table("effects", columns, tuple(_row(each, material) for each in found))


def _row(of: Effect, material: Material) -> Row:
    name = metric_name(of.key, material.language, material.facts.settings)
    ends = (measured_cell(of.key, each.value) for each in (of.was, of.now))
    days = of.move.days if of.move else (None, None)
    return (
        name,
        *ends,
        *_sizes(of),
        *days,
        of.was.n,
        of.now.n,
        measured_cell(of.key, of.verdict.goal if of.verdict else None),
        say_met(of.verdict, material.language) if of.verdict else "",
        say_sure(of, material.language),
    )


def _sizes(of: Effect) -> tuple[Cell, ...]:
    """The change, its range, and what it is with an equal mix."""
    moved = of.move
    if moved is None:
        return (Cell(None),) * 4
    sizes = (moved.size, moved.low, moved.high, moved.adjusted)
    if moved.relative:
        return tuple(Cell(each, "relative") for each in sizes)
    return tuple(Cell(difference(each, of.now.unit), CHANGES[of.now.unit]) for each in sizes)
