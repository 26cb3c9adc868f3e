"""Days and stretches of days that were not normal, of every metric watched, to two tables."""

from core.insight.days.abnormal import OddDay, Watch
from core.insight.days.line import Segment
from core.insight.days.shift import Shift
from core.measure.naming import code_words, metric_name
from core.measure.wording import format_difference
from core.report.blocks import Block, Heading, Lines, Table
from core.report.cells import Cell, Column, Row
from core.report.sheet import Material
from core.report.showing import CHANGES, measured_cell
from core.texts import say


def watched_blocks(material: Material) -> tuple[Block, ...]:
    """New levels, abnormal days, and what a single day cannot show.

    Outside the team only those of all tickets: a channel's day rests on few.
    """
    found = material.scene.watch if material.scene else None
    if found is None:
        return ()
    internal = material.edition == "internal"
    shifts = [each for each in found.shifts if internal or not each.segment]
    odd = [each for each in found.odd if each.abnormal and (internal or not each.segment)]
    return (*_levels(shifts, material), *_days(odd, material), *_visible(found, material))


def _levels(shifts: list[Shift], material: Material) -> tuple[Block, ...]:
    heading = Heading(material.say("levels"))
    if not shifts:
        return heading, Lines((material.say("no_levels"),), "muted")
    rows = tuple(_level(each, material) for each in shifts)
    return heading, Table("levels", _level_columns(material), rows)


def _level_columns(material: Material) -> tuple[Column, ...]:
    return (
        Column("metric", material.say("metric")),
        Column("of", material.say("scope")),
        *(Column(key, material.say(key), "day") for key in ("level_first_day", "level_last_day")),
        *(Column(key, material.say(key), "number")
          for key in ("level_before", "level_after", "change_by_day", "change_low", "change_high")),
        Column("n", material.say("n"), "count", material.say("n_note")),
    )  # fmt: skip


def _level(of: Shift, material: Material) -> Row:
    kind = "relative" if of.relative else CHANGES["share"]
    sizes = (each * (1 if of.relative else 100) for each in (of.size, *of.range))
    return (
        metric_name(of.key, material.language, material.facts.settings),
        _scope(of.segment, material),
        of.start,
        of.end,
        measured_cell(of.key, of.before),
        measured_cell(of.key, of.after),
        *(Cell(each, kind) for each in sizes),
        of.n,
    )


def _days(odd: list[OddDay], material: Material) -> tuple[Block, ...]:
    heading = Heading(material.say("odd_days"))
    if not odd:
        return heading, Lines((material.say("no_odd_days"),), "muted")
    columns = (
        Column("metric", material.say("metric")),
        Column("of", material.say("scope")),
        Column("day", say("segment.day", material.language), "day"),
        Column("value", material.say("value_now"), "number"),
        Column("usual", material.say("usual"), "number"),
        Column("n", material.say("n"), "count", material.say("n_note")),
        Column("remark", material.say("remark")),
    )
    rows = tuple(_day(each, material) for each in odd)
    return heading, Table("odd_days", columns, rows)


def _day(of: OddDay, material: Material) -> Row:
    return (
        metric_name(of.key, material.language, material.facts.settings),
        _scope(of.segment, material),
        of.day,
        measured_cell(of.key, of.value),
        measured_cell(of.key, of.usual),
        of.n,
        material.say("preliminary") if of.preliminary else "",
    )


def _scope(segment: Segment, material: Material) -> str:
    words = (code_words(material.facts, *pair, material.language) for pair in segment)
    return " · ".join(words) or material.say("all_tickets")


def _visible(found: Watch, material: Material) -> tuple[Block, ...]:
    """Of the two lines that are drawn, where a single bad day could hardly be seen."""
    poor = [
        each for key in ("frt.median", "csat") for each in found.about(key).visible if each.poor
    ]
    lines = tuple(
        material.say(
            "visible_of",
            metric=metric_name(each.key, material.language, material.facts.settings),
            sentence=say(
                f"visible.{'factor' if each.factor else 'points'}",
                material.language,
                n=each.n,
                size=f"{each.size:.1f}" if each.factor else _points(each.size, material),
            ),
        )
        for each in poor
    )
    return (Lines(lines, "muted"),) if lines else ()


def _points(size: float, material: Material) -> str:
    return format_difference(size, "share", material.language).removeprefix("+")
