"""Whole workbooks: every kind of month, language and edition is sound, inert, and true."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.measure.measuring import measure
from core.report.blocks import Charts, Page, Table
from core.report.cells import Cell
from core.report.reporting import StillPersonal, write_report
from core.report.sheet import EDITIONS, Material
from core.report.sheets import SHEETS
from core.store.rows import save
from core.texts import LANGUAGES, say
from tests.core.report.checking import problems
from tests.core.report.conftest import HOSTILE, KINDS, Make

OUT = "report.xlsx"
# columns that hold how many rows something rests on
COUNTS = {"n", "n_before", "n_now", "rated", "lows", "opened", "closings", "age_7", "age_0_1"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_workbook_is_sound(
    kind: str, language: str, edition: str, make: Make, tmp_path: Path
) -> None:
    material = make(kind, language, edition)
    written = write_report(material, tmp_path / OUT)
    assert problems(tmp_path / OUT) == []
    # nothing is pinned here: that sheet comes with the first question
    kept = [each for each in SHEETS if edition == "internal" or not each.cases]
    expected = [each.key for each in kept if each.key != "pinned"]
    assert len(written.tabs) == len(expected)
    assert load_workbook(tmp_path / OUT).sheetnames == list(written.tabs)


def test_equal_input_makes_equal_bytes(make: Make, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_report(make("month"), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_key_metrics_equal_what_is_measured(make: Make, tmp_path: Path) -> None:
    material = make("month")
    write_report(material, tmp_path / OUT, sheets=("key_metrics",))
    sheet = load_workbook(tmp_path / OUT)[say("sheet.key_metrics", "zh")]
    cells = {row[0].value: row for row in sheet.iter_rows(min_row=5)}
    keys = ("frt.mean", "service_level", "csat", "score.mean", "nps", "volume")
    measured = measure(material.facts, keys, ((),), material.filters)
    for key in keys:
        figure, row = measured.figure(key), cells[say(f"metric.{key}", "zh")]
        value = figure.value / 60 if figure.unit == "seconds" else figure.value
        assert row[1].value == pytest.approx(value, abs=0, rel=1e-12)
        assert row[8].value == figure.n


def test_the_detail_holds_every_ticket(make: Make, tmp_path: Path) -> None:
    material = make("month")
    written = write_report(material, tmp_path / OUT, sheets=("detail",))
    n = material.measure(("volume",)).figure("volume").n
    sheet = load_workbook(tmp_path / OUT)[say("sheet.detail", "zh")]
    rows = [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[0]]
    assert written.detail_rows == n == len(rows) == 120
    assert {row[5] for row in rows} == {"*", None}
    assert [row[0].date() for row in rows] == sorted(row[0].date() for row in rows)


def test_hostile_texts_stay_texts(make: Make, tmp_path: Path) -> None:
    material = make("month")
    values = {"date": "2024-05-02", "manifestation": HOSTILE[0], "source": HOSTILE[1]}
    save(material.store, "diagnosis", values, "客服主管*")
    write_report(material, tmp_path / OUT)
    assert problems(tmp_path / OUT) == []
    book = load_workbook(tmp_path / OUT)
    texts = [
        cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value in HOSTILE
    ]
    assert len(texts) > 100
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in texts)


def test_a_file_with_something_personal_is_not_handed_over(make: Make, tmp_path: Path) -> None:
    material = make("one")
    save(
        material.store,
        "diagnosis",
        {"date": "2024-05-02", "manifestation": "致电 13812345678"},
        "客服主管*",
    )
    with pytest.raises(StillPersonal):
        write_report(material, tmp_path / OUT)
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".xlsx"] == []


def test_progress_ends_at_one_and_an_exception_in_it_cancels(make: Make, tmp_path: Path) -> None:
    shares: list[float] = []
    write_report(make("one"), tmp_path / OUT, progress=lambda share, _: shares.append(share))
    assert shares == sorted(shares)
    assert shares[-1] == 1

    def stop(share: float, _tab: str) -> None:
        if share > 0.5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        write_report(make("one"), tmp_path / "other.xlsx", progress=stop)
    assert not (tmp_path / "other.xlsx").exists()
    assert not list(tmp_path.glob(".*part*"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_builds_and_its_charts_find_their_columns(
    sheet, language: str, make: Make
) -> None:
    for page in sheet.build(make("month", language)):
        assert len(page.name) <= 31
        assert not set(page.name) & set("[]:*?/\\")
        for block in page.blocks:
            if isinstance(block, Charts):
                _refer_to_numbers(page, block)


def _refer_to_numbers(page: Page, charts: Charts) -> None:
    for chart in charts.charts:
        table = page.tables[chart.table]
        for series in chart.series:
            values = [row[table.position(series.column)] for row in table.rows]
            assert all(value is None or isinstance(value, int | float) for value in values)
            assert any(value is not None for value in values)


def test_the_shareable_edition_shows_no_small_cell(make: Make) -> None:
    material = make("month", edition="shareable")
    small = material.facts.settings.suppressed_below
    for sheet in SHEETS:
        for page in sheet.build(material) if not sheet.cases else ():
            for table in page.tables.values():
                for key in {each.key for each in table.columns} & COUNTS:
                    shown = [_plain(row[table.position(key)]) for row in table.rows]
                    assert all(n is None or n == 0 or n >= small for n in shown), (table.key, key)


def _plain(value: object) -> object:
    return value.value if isinstance(value, Cell) else value


def test_a_table_too_long_for_one_sheet_goes_on_in_the_next(make: Make) -> None:
    from core.report.sheets.detail import build

    pages = list(build(make("month"), most=50))
    assert [page.name for page in pages] == ["数据明细", "数据明细 2", "数据明细 3"]
    streams = [page.blocks[-1] for page in pages]
    assert [stream.n for stream in streams] == [50, 50, 20]
    assert [len(list(stream.rows)) for stream in streams] == [50, 50, 20]
    assert "3" in pages[0].blocks[0].lines[0]


def test_a_missing_column_is_said_and_not_counted_as_zero(make: Make) -> None:
    material: Material = make("one")
    page = next(iter(next(each for each in SHEETS if each.key == "key_metrics").build(material)))
    table: Table = page.tables["key_metrics"]
    rows = {_plain(row[0]): [_plain(cell) for cell in row] for row in table.rows}
    csat = rows[say("metric.csat", "zh")]
    assert csat[1] is None
    assert say("source.score", "zh") in csat[-1]
