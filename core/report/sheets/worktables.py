"""Every table people filled in to a sheet in the layout it can be uploaded back in."""

from collections.abc import Iterator

from core.report.blocks import Lines, Page, Table
from core.report.cells import Column, Kind, Row, Value
from core.report.sharing import small_total
from core.report.sheet import Material, Sheet
from core.report.titles import page_of
from core.store.rows import rows
from core.worktables import WORKTABLES
from core.worktables.columns import (
    Choice,
    Day,
    Duration,
    Link,
    LongText,
    Number,
    Percent,
    Person,
    Segment,
    Simple,
    Tags,
    Text,
)  # fmt: skip
from core.worktables.excel import list_source
from core.worktables.known import Known
from core.worktables.listing import Heading, sheet
from core.worktables.options import options
from core.worktables.titles import titles
from core.worktables.worktable import Worktable


def _sheet(worktable: Worktable) -> Sheet:
    return Sheet(worktable.key, lambda material: _build(material, worktable), opening=True)


def _build(material: Material, worktable: Worktable) -> tuple[Page, ...]:
    names = worktable.tab(material.language), worktable.name(material.language)
    known = known_of(material)
    listing = sheet(worktable, rows(material.store, worktable.key), material.language, known)
    if not listing.rows:
        return (page_of(material, names, (Lines((material.say("no_rows_yet"),), "muted"),)),)
    columns = tuple(_column(each, material, known) for each in listing.header)
    body = tuple(_row(row, listing.header, material) for row in listing.rows)
    return (page_of(material, names, (Table(worktable.key, columns, body),)),)


def known_of(material: Material) -> Known:
    """What the rows of all tables refer to: their titles, and the team's roles."""
    named = {each.key: titles(each, rows(material.store, each.key)) for each in WORKTABLES}
    return Known(roles=material.facts.settings.roles, titles=named)


def _column(heading: Heading, material: Material, known: Known) -> Column:
    offered = list_source(options(heading.kind, material.language, known))
    return Column(
        heading.part.key,
        heading.label,
        kind(heading.kind),
        heading.hint,
        choices=tuple(offered or ()),
    )


def _row(row: tuple[Value, ...], header: tuple[Heading, ...], material: Material) -> Row:
    few = {key for key, n in _counts(row, header) if small_total(material, n)}
    return tuple(
        None if heading.part.key in few else _cell(value, heading)
        for heading, value in zip(header, row, strict=True)
    )


def _counts(row: tuple[Value, ...], header: tuple[Heading, ...]) -> Iterator[tuple[str, int]]:
    """The n of each frozen figure, for the part that holds it and the one that holds its value."""
    for heading, value in zip(header, row, strict=True):
        column, _, part = heading.part.key.rpartition(".")
        if part == "n" and isinstance(value, int):
            yield heading.part.key, value
            yield f"{column}.value", value


def _cell(value: Value, heading: Heading) -> Value:
    """Shares as shares: a percent format multiplies by a hundred."""
    if isinstance(heading.kind, Percent) and isinstance(value, int | float):
        return value / 100
    return value


def kind(of: Simple) -> Kind:
    """How a column of people's words, numbers and days looks."""
    match of:
        case Day():
            return "day"
        case Percent():
            return "percent"
        case Number() | Duration():
            return "number"
        case LongText():
            return "long"
        case Text() | Tags() | Choice() | Person() | Link() | Segment():
            return "text"


WORKTABLE_SHEETS = tuple(_sheet(each) for each in WORKTABLES)
