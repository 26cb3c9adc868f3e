"""The committed sample months: the generator still writes them, and the story is in them."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

import sample_data
from core.store import Source, Store
from sample_data.generator import big, story
from sample_data.generator.people import personal
from sample_data.generator.shapes.phone_chat import spoken
from sample_data.generator.tickets import tickets
from sample_data.generator.writing import write

KIB_400 = 400 * 1024


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    write(folder)
    return folder


def content(path: Path) -> dict[str, bytes]:
    """A workbook's parts, since packed bytes differ between versions of zlib."""
    if path.suffix != ".xlsx":
        return {path.name: path.read_bytes()}
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("path", sample_data.files(), ids=lambda path: path.name)
def test_the_generator_writes_the_committed_file_again(path: Path, again: Path) -> None:
    assert content(again / "files" / path.name) == content(path)
    assert path.stat().st_size < KIB_400


def test_the_truth_is_the_generators(again: Path) -> None:
    written = (again / "truth.json").read_text(encoding="utf-8")
    assert written == (sample_data.HERE / "truth.json").read_text(encoding="utf-8")


def test_no_file_is_missing_or_left_over() -> None:
    found = {path.name for path in sample_data.FOLDER.iterdir()} - {".gitattributes"}
    assert found == {path.name for path in sample_data.files()}


def test_a_month_has_a_thousand_to_fifteen_hundred_tickets() -> None:
    assert all(1000 <= n <= 1500 for n in Counter(each.month for each in tickets()).values())


def test_every_kind_of_row_is_planted() -> None:
    planted = Counter[str]()
    for counts in sample_data.truth()["files"].values():
        planted.update({key: n for key, n in counts.items() if isinstance(n, int)})
    for kind in ("title", "blank", "total", "test", "duplicate", "superseded", "undated"):
        assert planted[kind] > 0, kind
    assert planted["rows_below_header"] + planted["title"] == sum(
        n for kind, n in planted.items() if kind != "rows_below_header"
    )


def test_the_story_is_in_the_figures() -> None:
    told = sample_data.truth()["story"]
    assert 2.5 <= told["outage_ratio"] <= 4
    assert all(ratio < 0.7 for ratio in told["action_ratio"].values())
    assert all(told["evening_ratio"][key] > 1.8 for key in story.CHANNEL if key != "email")


def test_ticket_numbers_are_unique() -> None:
    assert len({each.number for each in tickets()}) == len(tickets())


def test_made_up_persons_are_in_the_files() -> None:
    text = sample_data.files()[0].read_text(encoding="gb18030")
    assert sum(value in text for value in personal()) > 500


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0秒"), (45, "45秒"), (150, "2分30秒"), (3908, "1小时5分8秒"), (3600, "1小时")],
)
def test_durations_are_spoken(seconds: int, text: str) -> None:
    assert spoken(seconds) == text


def test_a_big_export_has_a_distinct_remark_on_every_third_row(tmp_path: Path) -> None:
    lines = big.csv(tmp_path / "big.csv", 300).read_text(encoding="utf-8").splitlines()
    remarks = [line.split(",", 12)[12] for line in lines[1:]]
    assert len(lines) == 301
    assert len(set(filter(None, remarks))) == 100
    plain = big.csv(tmp_path / "plain.csv", 300, free_text=False).read_text(encoding="utf-8")
    assert [line.split(",")[:12] for line in lines] == [
        line.split(",") for line in plain.splitlines()
    ]


def test_a_big_workbook_holds_typed_moments(tmp_path: Path) -> None:
    rows = CalamineWorkbook.from_path(big.workbook(tmp_path / "big.xlsx", 5)).get_sheet_by_index(0)
    cells = rows.to_python()
    assert len(cells) == 6
    assert len(cells[0]) == 12
    assert isinstance(cells[1][2], datetime)


def test_a_batch_is_as_the_store_takes_it(tmp_path: Path) -> None:
    store = Store(tmp_path)
    batch = store.add(big.batch(50), Source("big", "0" * 64, "bench", "客服主管*"))
    assert batch.counts.kept == 50
    assert str(batch.first_day) == big.START
    store.close()
