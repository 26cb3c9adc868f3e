"""Every number of the pages stands in the workbook and on the command line: measured once, alike.

The keys and segments are read from the pages themselves, so that a number added to a page is
missed here by name until the report has it too.
"""

import ast
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.insight.speed.relation import relate
from core.insight.speed.relation_sentences import group_name
from core.measure.backlog import backlog
from core.measure.comparing import compare
from core.measure.filters import Filters
from core.measure.measured import Figure, Measured
from core.measure.measuring import measure
from core.measure.metrics import band_keys, metric
from core.measure.naming import code_words, metric_name, segment_name
from core.measure.periods import Period, previous
from core.measure.segments import Code
from core.report.reporting import write_report
from core.report.sheet import Material
from core.store.places import VARIABLE
from core.texts import say
from tests.core.conftest import Sample
from tests.core.workbook import Rows, Workbook

PAGES = Path(__file__).parents[2] / "pages"
CREATED = datetime(2024, 6, 3, 9, 0)
MAY = Filters(date(2024, 5, 1), date(2024, 5, 31))
VIEWS = {
    "latest month": MAY,
    "one channel": MAY.choosing("channel", "email"),
    "all data": Filters(date(2024, 3, 1), date(2024, 5, 31)),
}


def constant(page: str, name: str) -> tuple[str, ...]:
    """A tuple of keys as a page declares it; a part that is computed there is left out."""
    tree = ast.parse((PAGES / "analysis" / page).read_text(encoding="utf-8"))
    found = next(
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
    )
    return _texts(found)


def shown(page: str, call: str) -> tuple[str, ...]:
    """The keys a page hands to a call, as in `tiles.show(view, ("csat", …))`."""
    tree = ast.parse((PAGES / "analysis" / page).read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return tuple(key for each in calls if ast.unparse(each.func) == call for key in _keys(each))


def _keys(call: ast.Call) -> tuple[str, ...]:
    return tuple(key for each in call.args if isinstance(each, ast.Tuple) for key in _texts(each))


def _texts(of: ast.expr) -> tuple[str, ...]:
    nodes = of.elts if isinstance(of, ast.Tuple) else []
    return tuple(each.value for each in nodes if isinstance(each, ast.Constant))


STATS = (*constant("response.py", "STATS"), *constant("response.py", "KEYS"))
RESPONSE = constant("response.py", "SPLITS")
ANSWERS = constant("satisfaction.py", "KEYS")
SATISFACTION = constant("satisfaction.py", "SPLITS")
TILES = {
    key
    for page in ("overview.py", "response.py", "satisfaction.py")
    for key in shown(page, "tiles.show")
}
DAILY = {
    key
    for page in ("overview.py", "response.py", "satisfaction.py")
    for key in shown(page, "figures.daily")
}


@dataclass(frozen=True)
class Seen:
    """One view and the workbook written for it."""

    sample: Sample
    filters: Filters
    against: Period
    workbook: Workbook

    def measure(self, keys: Iterable[str], *by: tuple[str, ...]) -> Measured:
        return measure(self.sample.facts, tuple(keys), by or ((),), self.filters)

    def name(self, key: str) -> str:
        """A metric's name, with its unit where the cells do not show one."""
        name = metric_name(key, "zh", self.sample.facts.settings)
        return f"{name}（分钟）" if metric(key).unit == "seconds" else name

    def word(self, segment: str, code: Code, key: str) -> str:
        return code_words(self.sample.facts, segment, code, "zh", metric(key).population)


@pytest.fixture(scope="module", params=VIEWS)
def seen(
    request: pytest.FixtureRequest, sample: Sample, tmp_path_factory: pytest.TempPathFactory
) -> Seen:
    filters = VIEWS[request.param]
    assert filters.start
    assert filters.end
    against = previous(Period(filters.start, filters.end))
    out = tmp_path_factory.mktemp("report") / "report.xlsx"
    material = Material(sample.facts, sample.store, filters, against, "zh", "internal", CREATED)
    write_report(material, out)
    return Seen(sample, filters, against, Workbook(out))


def in_cell(value: float | None, key: str) -> float | None:
    """Minutes for durations; shares as they are, a percent format shows them."""
    return value / 60 if value is not None and metric(key).unit == "seconds" else value


def same(cell: Any, value: float | None, key: str) -> bool:
    expected = in_cell(value, key)
    if expected is None:
        return cell is None
    return cell == pytest.approx(expected, rel=0, abs=1e-9)


def by_name(rows: Rows, header: str) -> dict[Any, dict[str, Any]]:
    found = {row[header]: row for row in rows}
    assert len(found) == len(rows)
    return found


def test_the_pages_declare_what_is_compared_here() -> None:
    assert len(STATS) == 7
    assert len(ANSWERS) == 6
    assert {"channel", "issue_type"} <= set(RESPONSE) & set(SATISFACTION)
    assert {"service_level", "frt.median", "csat", "nps"} <= TILES
    assert {"frt.median", "frt.mean", "csat"} == DAILY


def test_the_tiles_stand_in_the_key_metrics(seen: Seen) -> None:
    keys = (*sorted(TILES), "response_rate")
    compared = compare(seen.sample.facts, keys, ((),), seen.filters, seen.against)
    rows = by_name(seen.workbook.rows("key_metrics"), "指标")
    for key in keys:
        row, change = rows[metric_name(key, "zh", seen.sample.facts.settings)], compared.change(key)
        assert same(row["本期"], change.now.value, key), key
        assert same(row["对比期"], change.before.value, key), key
        assert same(row["变化率"], change.relative, "csat"), key
        assert row["样本量 n"] == change.now.n


def test_the_tiles_of_the_overview_stand_on_the_cover(seen: Seen) -> None:
    keys = shown("overview.py", "tiles.show")
    cells = seen.workbook.values(say("sheet.cover", "zh"))
    numbers = [cell for cell in cells if isinstance(cell, int | float)]
    for key in keys:
        figure = seen.measure(keys).figure(key)
        assert any(same(cell, figure.value, key) for cell in numbers), key
    assert int(backlog(seen.sample.facts, seen.filters)["backlog"].iloc[-1]) in numbers


def test_the_days_stand_on_the_trend(seen: Seen) -> None:
    rows = by_name(seen.workbook.rows("trend"), segment_name("day", "zh"))
    days = list(seen.measure(sorted(DAILY), ("day",)).figures("csat", ("day",)))
    assert len(rows) == len(days)
    for key in DAILY:
        for codes, figure in seen.measure(sorted(DAILY), ("day",)).figures(key, ("day",)):
            assert same(rows[_day(codes)][seen.name(key)], figure.value, key), (key, codes)


def test_the_backlog_stands_on_the_trend(seen: Seen) -> None:
    rows = by_name(seen.workbook.rows("trend"), segment_name("day", "zh"))
    days = backlog(seen.sample.facts, seen.filters).to_dict("records")
    open_then = {_day(day): day["backlog"] for day in days if _day(day) in rows}
    assert open_then
    assert {day: rows[day][say("metric.backlog", "zh")] for day in open_then} == open_then


def _day(codes: dict[Any, Any]) -> date:
    return codes["day"].date()


@pytest.mark.parametrize("segment", RESPONSE)
def test_the_response_tables_stand_in_the_workbook(segment: str, seen: Seen) -> None:
    keys = (*STATS, *band_keys(seen.sample.facts.settings.bands))
    _stands(seen, keys, segment, f"frt_mean_by_{segment}", "frt.mean")


@pytest.mark.parametrize("segment", SATISFACTION)
def test_the_satisfaction_tables_stand_in_the_workbook(segment: str, seen: Seen) -> None:
    _stands(seen, ANSWERS, segment, f"csat_by_{segment}", "csat")


def _stands(seen: Seen, keys: tuple[str, ...], segment: str, table: str, leading: str) -> None:
    """Each row a page shows of a segment, and each of its numbers."""
    if not seen.sample.facts.has(segment):
        assert not seen.workbook.has(table)
        return
    rows = by_name(seen.workbook.rows(table), segment_name(segment, "zh"))
    measured = seen.measure(keys, (), (segment,))
    for key in keys:
        for codes, figure in measured.figures(key, (segment,)):
            _has_row(rows, seen.word(segment, codes[segment], leading), seen.name(key), figure)


def _has_row(rows: dict[Any, dict[str, Any]], word: str, column: str, figure: Figure) -> None:
    if word in rows:
        assert same(rows[word][column], figure.value, figure.key), (word, column)
    else:
        # a page may show a row without a number; a sheet leaves it out
        assert figure.value is None, (word, column)


def test_the_hours_stand_in_the_workbook(seen: Seen) -> None:
    rows = by_name(seen.workbook.rows("heat_frt_median"), segment_name("hour", "zh"))
    by = ("weekday", "hour")
    cells = 0
    for codes, figure in seen.measure(("frt.median",), by).figures("frt.median", by):
        if codes["hour"] is not None:
            weekday = seen.word("weekday", codes["weekday"], "frt.median")
            assert same(rows[codes["hour"]][weekday], figure.value, "frt.median"), codes
            cells += figure.value is not None
    filled = [cell for row in rows.values() for cell in list(row.values())[1:] if cell is not None]
    assert len(filled) == cells


def test_the_scores_stand_in_the_workbook(seen: Seen) -> None:
    by = ("scale", "score")
    measured = seen.measure(("answers",), by).figures("answers", by)
    scored = [(codes, figure) for codes, figure in measured if codes["score"] is not None]
    assert scored
    for codes, figure in scored:
        table = seen.workbook.rows(f"csat_by_score_{codes['scale']}")
        rows = by_name(table, segment_name("score", "zh"))
        assert rows[codes["score"]][seen.name("answers")] == figure.value


def test_speed_and_satisfaction_stand_in_the_workbook(seen: Seen) -> None:
    found = relate(seen.sample.facts, seen.filters)
    assert found
    # where an end has too few answers, quarters of the wait stand on both instead
    table = "bands_satisfaction" if found.quarters is None else "relation_groups"
    rows = by_name(seen.workbook.rows(table), segment_name("band", "zh"))
    for place, figure in enumerate(found.bands):
        name = group_name(found, place, seen.sample.facts.settings, "zh")
        row = rows.get(name, {"样本量 n": 0})
        assert same(row.get(seen.name("csat")), figure.value, "csat")
        assert row["样本量 n"] == figure.n
    within = seen.workbook.rows("relation_within")
    assert [row["n"] if "n" in row else row["样本量 n"] for row in within] == [
        each.n for each in found.strata
    ]
    rho = say("relation.column_rho", "zh")
    assert [row[rho] for row in within] == pytest.approx([e.rho for e in found.strata], abs=1e-9)


def test_the_detail_holds_as_many_rows_as_the_tickets_page(seen: Seen) -> None:
    volume = seen.measure(("volume",)).figure("volume")
    rows = seen.workbook.rows("detail_1")
    assert len(rows) == volume.n
    frt = next(name for name in rows[0] if name.startswith("响应时间"))
    known = [row[frt] for row in rows if row[frt] is not None]
    mean = seen.measure(("frt.mean",)).figure("frt.mean")
    assert len(known) == mean.n
    assert sum(known) / len(known) == pytest.approx(mean.value / 60, abs=1e-9)


@pytest.fixture
def told(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Sample:
    monkeypatch.setenv(VARIABLE, str(sample.store.folder))
    return sample


def options(filters: Filters) -> list[str]:
    chosen = [word for key, codes in filters.chosen for word in (f"--{key}", *codes)]
    return [
        "--workspace",
        "default",
        "--from",
        f"{filters.start}",
        "--to",
        f"{filters.end}",
        *chosen,
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_the_command_line_measures_the_same(
    view: str, told: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["measure", *options(VIEWS[view]), "--by", "channel", "--by", "issue_type", "--json"]
    assert main(words) == 0
    _equals(json.loads(capsys.readouterr().out), told, VIEWS[view], ("channel", "issue_type"))


@pytest.mark.parametrize("view", VIEWS)
def test_the_summary_of_a_report_says_the_same(view: str, told: Sample, tmp_path: Path) -> None:
    summary = tmp_path / "summary.json"
    out = ["--out", str(tmp_path / "report.xlsx"), "--summary", str(summary)]
    assert main(["report", *options(VIEWS[view]), *out]) == 0
    found = json.loads(summary.read_text(encoding="utf-8"))
    _equals(found, told, VIEWS[view], ("channel", "issue_type"))
    volume = measure(told.facts, ("volume",), ((),), VIEWS[view]).figure("volume")
    assert found["detail_rows"] == volume.n
    assert (tmp_path / "report.xlsx").exists()


def _equals(plain: dict[str, Any], told: Sample, filters: Filters, by: tuple[str, ...]) -> None:
    keys = tuple(dict.fromkeys((*STATS, *ANSWERS, "volume", "ttr.median", "response_rate")))
    measured = measure(told.facts, keys, ((), *((each,) for each in by)), filters)
    for key in keys:
        assert _told(plain["metrics"], key) == _plain(measured.figure(key)), key
        for segment in by:
            for codes, figure in measured.figures(key, (segment,)):
                block = plain["by"][segment][_word(told, segment, codes[segment])]
                assert _told(block, key) == _plain(figure), (key, codes)


def _word(told: Sample, segment: str, code: Code) -> str:
    """The command line says the file's own word for a channel."""
    own = told.facts.channels.get(str(code)) if segment == "channel" and code else None
    return own or code_words(told.facts, segment, code, "zh")


def _told(block: dict[str, Any], key: str) -> tuple[Any, int]:
    family, _, stat = key.partition(".")
    if not stat:
        return block[key], block["n"][key] if block["n"] else 0
    return (block[family][stat], block[family]["n"]) if block[family] else (None, 0)


def _plain(figure: Figure) -> tuple[Any, int]:
    value = in_cell(figure.value, figure.key)
    return (None if value is None else pytest.approx(value, abs=1e-9)), figure.n
