"""Two periods to whether metrics really changed, and their days to one line with its levels."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from core.insight.changes.effects import Effect, effect
from core.insight.changes.verdict import Target
from core.measure.comparing import compare
from core.measure.measuring import with_gaps
from core.measure.naming import metric_name
from core.measure.periods import Period
from core.report.blocks import Chart, Series, Table
from core.report.cells import Column, Row
from core.report.sharing import shared, small_share, small_total
from core.report.sheet import Material
from core.report.showing import cell_value, column, records, titled
from core.report.styling import BLUE, MUTED, TONES
from core.texts import say

# with a longer way between them two stretches are not drawn as one line
GAP = 3
LEVEL = TONES["attention"]


def effects(material: Material, targets: dict[str, float]) -> tuple[Effect, ...]:
    """What became of each metric since the comparison period, as far as it can be told."""
    start, end = material.filters.start, material.filters.end
    if material.against is None or start is None or end is None:
        return ()
    periods = material.against, Period(start, end)
    found = (
        effect(material.facts, material.filters, key, periods, Target(target, "level"))
        for key, target in targets.items()
    )
    return tuple(each for each in found if each and _may_leave(each, material))


def _may_leave(of: Effect, material: Material) -> bool:
    if of.now.unit == "share":
        return not any(small_share(material, each.value, each.n) for each in (of.was, of.now))
    return not any(small_total(material, each.n) for each in (of.was, of.now))


def effect_days(found: Sequence[Effect], material: Material) -> Table | None:
    """The days of both periods with each metric's typical day; None where they lie far apart."""
    drawn = [each for each in found if _together(each)]
    if not drawn:
        return None
    rows = tuple(_row(row, drawn) for row in records(_both(drawn, material)))
    columns = (column_ for each in drawn for column_ in _columns(each, material))
    day = Column("day", say("segment.day", material.language), "day")
    return Table("effect_days", (day, *columns), rows)


def _together(of: Effect) -> bool:
    apart = (of.after.start - of.before.end).days
    return of.move is not None and 0 < apart <= GAP * of.after.n_days


def _both(drawn: Sequence[Effect], material: Material) -> pd.DataFrame:
    keys, first = [each.key for each in drawn], drawn[0]
    both = compare(material.facts, keys, (("day",),), material.filters, first.before)
    tables = [shared(material, each.table(("day",)), keys) for each in (both.before, both.now)]
    return with_gaps(pd.concat(tables), (first.before.start, first.after.end))


def _columns(of: Effect, material: Material) -> tuple[Column, ...]:
    level, target = (
        titled(
            material.say(
                f"{name}_of", metric=metric_name(of.key, material.language, material.facts.settings)
            ),
            of.now.unit,
            material,
        )
        for name in ("level", "target")
    )
    measured = column(of.key, material)
    return (
        measured,
        Column(f"{of.key}.level", level, measured.kind),
        Column(f"{of.key}.target", target, measured.kind),
    )


def _row(row: dict[str, object], drawn: Sequence[Effect]) -> Row:
    at = row["day"]
    day = at.date() if isinstance(at, pd.Timestamp) else date.min
    return (day, *(value for each in drawn for value in _values(row, each, day)))


def _values(row: dict[str, object], of: Effect, day: date) -> tuple[float | None, ...]:
    level = None
    if of.move and day <= of.before.end:
        level = of.move.typical
    elif of.move and day >= of.after.start:
        level = of.move.typical_now
    goal = of.verdict.goal if of.verdict else None
    return tuple(cell_value(each, of.now.unit) for each in (row[of.key], level, goal))


def effect_chart(of: Effect, days: Table, material: Material) -> Chart:
    """The daily line, the typical day of each period, and the target."""
    name = metric_name(of.key, material.language, material.facts.settings)
    series = (
        Series(of.key, "line", BLUE),
        Series(f"{of.key}.level", "level", LEVEL),
        Series(f"{of.key}.target", "target", MUTED),
    )
    unit = "axis_minutes" if of.now.unit == "seconds" else "unit_share"
    axes = (say("segment.day", material.language), material.say(unit))
    form = "#,##0" if of.now.unit == "seconds" else "0%"
    title = material.say("chart_effect", metric=name)
    return Chart("line", title, days.key, "day", series, axes, form)
