"""Agents each hour takes on the live channels, and the work a day brings on the others."""

from collections.abc import Iterator

from core.insight.load.staffing import Queue, Shift, Staffing, staffing
from core.insight.load.staffing_sentences import need_sentence, roster_sentence
from core.insight.load.wanted import goals, handles, wanted
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Series, Table
from core.report.cells import Column, Kind, Row
from core.report.sections.workloads import channel_name, workload_blocks
from core.report.sheet import Material
from core.report.styling import BLUE, PALE
from core.texts import say

NEEDS = ("agents", "agents_p90")
PARTS: dict[str, Kind] = {
    "mean": "points", "p90": "points", "agents": "count", "agents_p90": "count",
    "level": "share", "occupancy": "share",
}  # fmt: skip


def staffing_blocks(material: Material) -> tuple[Block, ...]:
    """Hours of the day per live channel; then the hours of work elsewhere.

    Outside the team the arrivals are left out: some hours have had few tickets in all.
    """
    own = wanted(material.store)
    typed = goals(own, material.facts.settings), handles(own)
    found = staffing(material.facts, material.filters, *typed)
    heading = Heading(say("load.staffing", material.language))
    queues = (block for queue in found.queues for block in _queue(queue, material))
    said = tuple(_about(found, material))
    told = (Lines(said, "muted"),) if said else ()
    return (heading, *told, *queues, *workload_blocks(found.workloads, material))


def _about(found: Staffing, material: Material) -> Iterator[str]:
    """Why channels are missing, and how the others were reckoned."""
    if found.dated:
        names = (channel_name(each, material) for each in found.dated)
        joined = say("chart.and", material.language).join(names)
        yield say("load.dated", material.language, channels=joined)
    if found.queues:
        yield say("load.method", material.language)
    elif not found.dated:
        none = "not_live" if found.workloads else "no_staffing"
        yield say(f"load.{none}", material.language)


def _queue(of: Queue, material: Material) -> tuple[Block, ...]:
    """What is aimed at, the tightest hours, a chart per kind of day, and all hours that matter."""
    heading = Heading(channel_name(of.channel, material))
    needs = (each for shift in of.shifts for each in _needs(of, shift, material))
    said = Lines((_goal(of, material), *needs))
    hours = _busy_hours(of)
    if not hours:
        return heading, said
    columns = (column for shift in of.shifts for column in _columns(shift, material))
    first = Column("hour", say("segment.hour", material.language), "hour")
    rows = tuple(_row(hour, of, material) for hour in hours)
    table = Table(f"agents_{of.channel}", (first, *columns), rows)
    drawn = tuple(
        _chart(table, shift, of, material)
        for shift in of.shifts
        if table.has_values(f"agents_p90_{_kind(shift)}")
    )
    return heading, said, Charts(drawn), table


def _busy_hours(of: Queue) -> range:
    """From the first hour of the day in which anything came to the last."""
    hours = [each.hour for shift in of.shifts for each in shift.hours if each.mean]
    return range(min(hours), max(hours) + 1) if hours else range(0)


def _needs(of: Queue, shift: Shift, material: Material) -> tuple[str, ...]:
    if material.edition == "shareable":
        return ()
    roster = roster_sentence(shift, of.goal, material.language)
    need = need_sentence(shift, _day_kind(shift, material), material.language)
    return (need, *([roster] if roster else []))


def _kind(shift: Shift) -> str:
    return "rest" if shift.rest else "work"


def _day_kind(shift: Shift, material: Material) -> str:
    return say(f"load.{_kind(shift)}", material.language)


def _goal(of: Queue, material: Material) -> str:
    """What is aimed at, and how long a contact takes."""
    told, goal = of.handling, of.goal
    shares = {name: f"{getattr(goal, name):.0%}" for name in ("share", "occupancy", "shrinkage")}
    minutes, n = f"{told.seconds / 60:.1f}", f"{told.n:,}"
    source = material.say("handling_told" if told.n else "handling_assumed", minutes=minutes, n=n)
    return material.say("goal", **shares, seconds=f"{goal.seconds:g}", source=source)


def _columns(shift: Shift, material: Material) -> Iterator[Column]:
    inside, day = material.edition == "internal", _day_kind(shift, material)
    for key, kind in PARTS.items():
        if inside or key in NEEDS:
            title = material.say("of_day", name=material.say(f"staff_{key}"), kind=day)
            note = material.say("reached_note") if kind == "share" else ""
            yield Column(f"{key}_{_kind(shift)}", title[:1].upper() + title[1:], kind, note)


def _row(hour: int, of: Queue, material: Material) -> Row:
    keys = [key for key in PARTS if material.edition == "internal" or key in NEEDS]
    cells = (cell for shift in of.shifts for cell in _cells(hour, shift, keys))
    return (hour, *cells)


def _cells(hour: int, shift: Shift, keys: list[str]) -> tuple[float | None, ...]:
    found = next((each for each in shift.hours if each.hour == hour), None)
    return tuple(None if found is None else getattr(found, key) for key in keys)


def _chart(table: Table, shift: Shift, of: Queue, material: Material) -> Chart:
    colors = zip(NEEDS, (PALE, BLUE), strict=True)
    series = tuple(Series(f"{key}_{_kind(shift)}", "bar", color) for key, color in colors)
    axes = (say("segment.hour", material.language), material.say("unit_agents"))
    words = {"channel": channel_name(of.channel, material), "kind": _day_kind(shift, material)}
    title = material.say("chart_agents", **words, days=shift.days)
    return Chart("column", title, table.key, "hour", series, axes, "0")
