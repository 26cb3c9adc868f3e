"""What the analysis pages work out stands in the workbook: the same calls, the same numbers."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from core.insight.changes.effects import effect
from core.insight.changes.verdict import Target
from core.insight.composition.decomposition import explain
from core.insight.composition.tail import tail
from core.insight.days.abnormal import watch
from core.insight.load.peaks import peaks
from core.insight.load.rated_times import rated, rated_times
from core.insight.load.staffing import staffing
from core.insight.low_scores.drivers import drivers
from core.insight.speed.quadrants import quadrants
from core.insight.themes.feedback import feedback
from core.insight.themes.new_words import new_words
from core.measure.aging import aging
from core.measure.backlog import AGES, backlog
from core.measure.flow import flow
from core.measure.intervals import Z95
from core.measure.periods import Period
from core.report.sheets.effect import KEYS
from core.report.sheets.key_metrics import target_of
from tests.core.test_one_definition import Seen, seen  # noqa: F401 - the same workbooks

# a cell in words, which other tests read
WORDS = object()
Expected = Iterator[Sequence[Any]]
AGED = [name for name, _, _ in AGES]


def _peaks(of: Seen) -> Expected:
    found = peaks(of.sample.facts, of.filters)
    for each in found.peaks if found else ():
        wait, served, csat = each.wait.value, each.served.value, each.csat.value
        yield (WORDS, each.volume.n, each.share, each.per_hour, _minutes(wait), served, csat,
               each.csat.n, WORDS)  # fmt: skip


def _heat_volume(of: Seen) -> Expected:
    table = of.measure(("volume",), ("weekday", "hour")).table(("weekday", "hour"))
    yield from _by_hour(table, "volume")


def _heat_csat(of: Seen) -> Expected:
    table = rated(rated_times(of.sample.facts, of.filters), ["weekday", "hour"])
    yield from _by_hour(table, "csat")


def _by_hour(table: Any, key: str) -> Expected:
    known = table.dropna(subset=["hour", key])
    found = {(row["weekday"], row["hour"]): row[key] for row in known.to_dict("records")}
    for hour in range(24):
        yield (hour, *(found.get((day, hour)) for day in range(1, 8)))


def _backlog_days(of: Seen) -> Expected:
    days = backlog(of.sample.facts, of.filters).merge(flow(of.sample.facts, of.filters), on="day")
    for row in days.to_dict("records"):
        yield (WORDS, *(row[name] for name in ("backlog", *AGED, "opened", "closings")))


def _backlog_by_channel(of: Seen) -> Expected:
    for row in aging(of.sample.facts, "channel", of.filters).to_dict("records"):
        yield (WORDS, *(row[name] for name in ("backlog", *AGED, "oldest")))


def _agents_phone(of: Seen) -> Expected:
    queues = staffing(of.sample.facts, of.filters).queues
    (phone,) = (each for each in queues if each.channel == "phone")
    hours = [{each.hour: each for each in shift.hours} for shift in phone.shifts]
    busy = sorted({hour for shift in hours for hour, each in shift.items() if each.mean})
    for hour in range(busy[0], busy[-1] + 1):
        parts = (shift[hour] for shift in hours)
        yield (hour, *(cell for each in parts for cell in list(vars(each).values())[1:]))


def _workloads(of: Seen) -> Expected:
    for each in staffing(of.sample.facts, of.filters).workloads:
        seconds = each.handling.seconds
        yield (WORDS, WORDS, each.days, each.mean, each.p90, seconds / 60,
               each.mean * seconds / 3600, WORDS)  # fmt: skip


def _themes(of: Seen) -> Expected:
    for each in feedback(of.sample.facts, of.filters, of.against).mentions:
        moved: list[float | None] = [None] * 3
        if each.before is not None and each.change is not None:
            moved = [100 * size for size in (each.share - each.before, *each.change)]
        figures = (each.csat.value, each.score.value, each.low.value, each.rest.value)
        yield (WORDS, each.n, each.share, each.before, *moved, each.csat.n, *figures, WORDS)


def _words_risen(of: Seen) -> Expected:
    for each in new_words(of.sample.facts, of.filters, of.against).risen:
        yield (each.word, each.n, each.share, each.elsewhere)


def _slowest(of: Seen) -> Expected:
    found = tail(of.sample.facts, of.filters)
    for each in found.slices if found else ():
        n = round((each.high - each.low) * found.n) if found else 0
        yield (WORDS, n, each.share, each.limit / 60)


def _why(of: Seen) -> Expected:
    found = explain(of.sample.facts, "frt.mean", of.filters, of.against)
    for each in found.parts if found else ():
        ends = (each.size.value, each.size.low, each.size.high, *each.means)
        yield (WORDS, *map(_minutes, ends), *each.rows)
    if found:
        yield (WORDS, found.rest_rate / 60, *[None] * 6)
        yield (WORDS, found.rest_mix / 60, *[None] * 6)
        size = found.change
        ends = (size.value, size.low, size.high, found.before, found.now)
        yield (WORDS, *map(_minutes, ends), *found.n)


def _why_groups(of: Seen) -> Expected:
    found = explain(of.sample.facts, "frt.mean", of.filters, of.against)
    nodes = [each for each in found.nodes if len(each.by) == 1] if found else []
    mixes = {each.codes: each.size.value for each in nodes if each.kind == "mix"}
    rates = [each for each in nodes if each.kind == "rate"]
    for each in sorted(rates, key=lambda node: (node.by, -abs(node.size.value))):
        moved = (*each.means, each.size.value, Z95 * each.size.error, mixes[each.codes])
        yield (WORDS, WORDS, *each.shares, *map(_minutes, moved), *each.rows, WORDS)


def _drivers(of: Seen) -> Expected:
    found = drivers(of.sample.facts, of.filters)
    for each in found.drivers if found else ():
        points = (100 * size for size in (each.effect.value, each.effect.low, each.effect.high))
        yield (WORDS, WORDS, each.n, each.lows, each.share, *points, round(each.along), WORDS)


def _quadrants(of: Seen) -> Expected:
    for each in quadrants(of.sample.facts, of.filters):
        yield (WORDS, each.n, each.share)


def _excesses(of: Seen) -> Expected:
    for field in quadrants(of.sample.facts, of.filters):
        for each in field.excesses:
            yield (WORDS, WORDS, WORDS, each.n, each.share, each.elsewhere, each.lift, each.low,
                   each.high)  # fmt: skip


def _levels(of: Seen) -> Expected:
    found = watch(of.sample.facts, of.filters)
    for each in found.shifts if found else ():
        times = 1 if each.relative else 100
        levels = (_plain(each.key, level) for level in (each.before, each.after))
        sizes = (times * size for size in (each.size, *each.range))
        yield (WORDS, WORDS, each.start, each.end, *levels, *sizes, each.n)


def _odd_days(of: Seen) -> Expected:
    found = watch(of.sample.facts, of.filters)
    for each in found.odd if found else ():
        if each.abnormal:
            values = (_plain(each.key, value) for value in (each.value, each.usual))
            yield (WORDS, WORDS, each.day, *values, each.n, WORDS)


def _effects(of: Seen) -> Expected:
    settings = of.sample.facts.settings
    assert of.filters.start
    assert of.filters.end
    periods = of.against, Period(of.filters.start, of.filters.end)
    for key in KEYS:
        goal = target_of(key, settings) or 0.0
        found = effect(of.sample.facts, of.filters, key, periods, Target(goal, "level"))
        if found:
            moved = found.move
            times = 1 if moved and moved.relative else 100
            sizes = (moved.size, moved.low, moved.high, moved.adjusted) if moved else [None] * 4
            days = moved.days if moved else (None, None)
            yield (WORDS, *(_plain(key, each.value) for each in (found.was, found.now)),
                   *(None if each is None else times * each for each in sizes), *days,
                   found.was.n, found.now.n, _plain(key, goal), WORDS, WORDS)  # fmt: skip


TABLES: dict[str, Callable[[Seen], Expected]] = {
    "peaks": _peaks,
    "heat_volume": _heat_volume,
    "heat_csat": _heat_csat,
    "backlog_days": _backlog_days,
    "backlog_by_channel": _backlog_by_channel,
    "agents_phone": _agents_phone,
    "workloads": _workloads,
    "themes": _themes,
    "words_risen": _words_risen,
    "slowest": _slowest,
    "why_frt_mean": _why,
    "why_frt_mean_groups": _why_groups,
    "drivers": _drivers,
    "quadrants": _quadrants,
    "quadrant_excesses": _excesses,
    "levels": _levels,
    "odd_days": _odd_days,
    "effects": _effects,
}


def _minutes(seconds: float | None) -> float | None:
    return None if seconds is None or not abs(seconds) < float("inf") else seconds / 60


def _plain(key: str, value: float | None) -> float | None:
    return _minutes(value) if key.startswith(("frt", "ttr")) else value


@pytest.mark.parametrize("table", TABLES)
def test_what_a_page_works_out_stands_in_the_workbook(table: str, seen: Seen) -> None:  # noqa: F811
    if table == "agents_phone" and seen.filters.codes("channel") == ("email",):
        assert not seen.workbook.has(table)
        return
    expected = list(TABLES[table](seen))
    assert seen.workbook.has(table) == bool(expected)
    rows = seen.workbook.rows(table) if expected else []
    assert len(rows) == len(expected)
    for row, wanted in zip(rows, expected, strict=True):
        for (column, cell), value in zip(row.items(), wanted, strict=True):
            assert value is WORDS or _same(cell, value), (column, cell, value)


def _same(cell: Any, value: Any) -> bool:
    if value is None or value != value:
        return cell is None
    return cell == (value if isinstance(value, str) else _near(value))


def _near(value: Any) -> Any:
    return pytest.approx(value, rel=0, abs=1e-9) if isinstance(value, int | float) else value
