"""Single sheets against numbers counted by hand, and what people typed there and back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.hours.schedule import USUAL, Block, ExtraDay, Schedule
from core.measure.filters import Filters
from core.report.blocks import Lines, Table, Tiles
from core.report.cells import Cell
from core.report.documents import DOCUMENTS, document, sheets_of
from core.report.reporting import write_report
from core.report.rules import rules_in_force
from core.report.sections.days import day_table
from core.report.sections.splitting import Split, split
from core.report.sheet import Material
from core.report.sheets import SHEET, SHEETS
from core.report.titles import coverage
from core.settings import Settings
from core.store.rows import Row, save
from core.texts import LANGUAGES, has, say
from core.worktables import WORKTABLES
from core.worktables.filled import read_filled
from core.worktables.worktable import Worktable
from tests.core.report.conftest import KINDS, MadeFacts, Make, making
from tests.core.worktables.tables import FULL


def only(material: Material, key: str) -> dict[str, Table]:
    return next(iter(SHEET[key].build(material))).tables


def plain(value: object) -> object:
    return value.value if isinstance(value, Cell) else value


def test_one_ticket_in_numbers(make: Make) -> None:
    rows = {plain(row[0]): row for row in only(make("one"), "key_metrics")["key_metrics"].rows}
    mean = [plain(cell) for cell in rows[say("metric.frt.mean", "zh")]]
    # half a minute, nothing before it, within 15 minutes, one ticket
    assert mean[1] == 0.5
    assert mean[2] is None
    assert mean[6:9] == [15, say("report.reached", "zh"), 1]
    assert mean[9] == say("report.small", "zh")


def test_days_without_tickets_stay_empty(make: Make) -> None:
    table = day_table(make("month"))
    assert table is not None
    by_day = {row[0].day: row for row in table.rows}  # type: ignore[union-attr]
    assert len(by_day) == 31
    assert by_day[12][table.position("frt.mean")] is None
    assert by_day[12][table.position("volume")] is None
    assert by_day[11][table.position("volume")] == 4


def test_the_worst_channel_stands_first_and_the_unknown_last(make: Make) -> None:
    table = split(make("month"), Split("channel", ("frt.mean",), "frt.mean"))
    assert table is not None
    means = [row[2] for row in table.rows]
    assert means == sorted(means, reverse=True)  # type: ignore[type-var]


def test_bands_that_rest_on_few_answers_are_marked(make: Make) -> None:
    material = make("month")
    facts: Any = MadeFacts(KINDS["month"](), settings=Settings(small_sample=20))
    table = only(replace(material, facts=facts), "speed_satisfaction")["bands_satisfaction"]
    rows = [(row[table.position("n")], row[table.position("remark")]) for row in table.rows]
    small = say("report.small", "zh")
    assert rows == [(28, ""), (11, small), (17, small)]


def test_times_of_day_keep_their_order(make: Make) -> None:
    table = split(make("month"), Split("time_band", ("frt.mean",), "frt.mean"))
    assert table is not None
    wanted = [say(f"time_band.{key}", "zh") for key in ("morning_peak", "noon", "afternoon")]
    assert [row[0] for row in table.rows][:3] == wanted


def test_the_heat_map_has_every_hour_of_every_weekday(make: Make) -> None:
    heat = only(make("month"), "load")["heat_volume"]
    assert len(heat.rows) == 24
    assert len(heat.columns) == 8
    total = sum(value or 0 for row in heat.rows for value in row[1:])  # type: ignore[misc]
    assert total == 120


def test_bands_and_satisfaction_carry_their_interval(make: Make) -> None:
    table = only(make("month"), "speed_satisfaction")["bands_satisfaction"]
    for row in table.rows:
        csat, low, high = (row[table.position(key)] for key in ("csat", "low", "high"))
        assert 0 <= low <= csat <= high <= 1  # type: ignore[operator]


def test_the_cover_says_what_it_covers_and_that_nobody_checked(make: Make) -> None:
    page = next(iter(SHEET["cover"].build(make("month"))))
    tiles = next(block for block in page.blocks if isinstance(block, Tiles))
    assert len(tiles.tiles) == 4
    lines = [line for block in page.blocks if isinstance(block, Lines) for line in block.lines]
    assert say("report.not_signed_off", "zh") in lines
    assert "2024 年 5 月" in page.subtitle
    assert "2024 年 4 月" in page.subtitle


@pytest.mark.parametrize("language", LANGUAGES)
def test_filters_are_printed_on_every_sheet(language: str, make: Make) -> None:
    material = make("month", language)
    chosen = Filters(material.filters.start, material.filters.end).choosing("channel", "phone")
    narrow = Material(**{**vars(material), "filters": chosen})
    assert say("channel.phone", language) in coverage(narrow)
    assert dict(rules_in_force(narrow))["filters"] == say(
        "report.chosen",
        language,
        segment=say("segment.channel", language),
        words=say("channel.phone", language),
    )


def test_a_kept_column_is_printed_by_its_header(make: Make) -> None:
    material = make("month")
    material.facts.extras["extra_0a1b2c3d"] = "门店"
    chosen = material.filters.choosing("extra_0a1b2c3d", "一店", "")
    narrow = Material(**{**vars(material), "filters": chosen})
    assert dict(rules_in_force(narrow))["filters"] == "门店：一店、未填写"


def test_the_working_hours_are_printed(make: Make) -> None:
    material = make("month")
    told = dict(rules_in_force(material))
    assert told["basis"] == "自然时长"
    assert told["hours"] == "周一–周五 09:00–12:00, 13:30–18:00；中国法定节假日与调休"
    week = (*USUAL.week[:4], *((Block(1320, 1800),),) * 3)
    odd = Schedule(week, "none", (date(2024, 5, 6),), (ExtraDay(date(2024, 5, 7)),))
    settings = replace(material.facts.settings, schedule=odd)
    changed = Material(**{**vars(material), "facts": replace(material.facts, settings=settings)})
    assert dict(rules_in_force(changed))["hours"] == (
        "周一–周四 09:00–12:00, 13:30–18:00；周五–周日 22:00–06:00+1；"
        "不按节假日，只按每周时段；手工放假 1 天、上班 1 天"
    )


@pytest.fixture(scope="module", params=LANGUAGES)
def typed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, dict[str, Row]]]:
    """A report with a row in every worktable, and the row of each."""
    folder = tmp_path_factory.mktemp("typed")
    with making(folder) as make:
        material = make("month", request.param)
        rows = {
            each.key: save(material.store, each.key, FULL[each.key], "客服主管*")
            for each in WORKTABLES
        }
        write_report(material, folder / "r.xlsx")
        yield folder / "r.xlsx", rows


@pytest.mark.parametrize("worktable", WORKTABLES, ids=lambda each: each.key)
def test_a_report_can_be_read_back(
    worktable: Worktable, typed: tuple[Path, dict[str, Row]]
) -> None:
    path, rows = typed
    (found,) = read_filled(path, worktable).rows
    assert (found.id, found.version) == (rows[worktable.key].id, rows[worktable.key].version)
    for key, value in FULL[worktable.key].items():
        if not isinstance(value, dict):
            assert found.values[key] == value, key


@pytest.mark.parametrize("document_", DOCUMENTS, ids=lambda each: each.key)
def test_documents_are_made_of_sheets_there_are(document_) -> None:
    assert set(document_.sheets) <= set(SHEET)
    assert has(f"document.{document_.key}")
    assert document(document_.key) is document_


def test_sheets_keep_their_order_whoever_asks() -> None:
    asked = ("definitions", "cover")
    assert [each.key for each in sheets_of(asked, "internal")] == ["cover", "definitions"]
    shareable = sheets_of(None, "shareable")
    assert set(SHEETS) - set(shareable) == {each for each in SHEETS if each.cases}
    assert SHEET["detail"].cases
