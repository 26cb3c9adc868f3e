"""Rules and comparisons said on the command line, counted by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from core.cli import main
from core.texts import LANGUAGES

# Monday 6 May 2024; usual hours 9:00–12:00 and 13:30–18:00
TICKETS = """工单编号,创建时间,首次响应时间,关闭时间,渠道
A1,2024-05-06 11:50,2024-05-06 13:40,2024-05-06 14:00,电话
A2,2024-05-07 09:00,2024-05-07 09:04,2024-05-08 10:00,邮件
A3,2024-05-08 09:00,2024-05-08 09:30,2024-05-08 10:00,邮件
A4,2024-05-08 10:00,2024-05-08 10:02,2024-05-08 11:00,邮件
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "工单.csv"
    path.write_text(TICKETS, encoding="utf-8")
    return str(path)


def measured(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    code = main(("measure", *words, "--json"))
    out, err = capsys.readouterr()
    assert code == 0, err
    return json.loads(out)


def test_durations_follow_the_clock_asked_for(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    # 110, 4, 30 and 2 minutes; over noon 10 + 10 of the 110 are worked
    calendar = measured(capsys, file)
    assert calendar["metrics"]["frt"]["mean"] == 36.5
    assert measured(capsys, file, "--basis", "calendar") == calendar
    business = measured(capsys, file, "--basis", "business")
    assert business["metrics"]["frt"]["mean"] == 14
    assert business["metrics"]["frt"]["max"] == 30
    assert business["metrics"]["frt_calendar"]["mean"] == 36.5
    assert set(calendar["metrics"]) < set(business["metrics"])


def test_a_period_counts_the_tickets_created_or_closed_in_it(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    day = ("--from", "2024-05-08", "--to", "2024-05-08", "--metric", "volume")
    assert measured(capsys, file, *day)["metrics"]["volume"] == 2
    closed = measured(capsys, file, *day, "--population", "closed")
    assert closed["metrics"]["volume"] == 3


def test_targets_and_bands_of_channels(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    keys = ("--metric", "service_level", "band", "--by", "channel")
    found = measured(
        capsys, file, *keys, "--target", "5", "--target", "电话=120",
        "--bands", "3,10", "--bands", "phone=120,240",
    )  # fmt: skip
    # by mail 4, 30 and 2 minutes, by phone 110
    assert found["metrics"]["service_level"] == 0.75
    assert found["by"]["channel"]["电话"]["band"] == {"n": 1, "0": 1, "1": 0, "2": 0}
    mail = found["by"]["channel"]["邮件"]["band"]
    assert [mail[place] for place in "012"] == pytest.approx([1 / 3] * 3)


def test_a_comparison_stands_beside_and_moves_nothing(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    days = ("--from", "2024-05-08", "--to", "2024-05-08", "--metric", "frt.mean", "volume")
    alone = measured(capsys, file, *days, "--by", "channel")
    found = measured(capsys, file, *days, "--by", "channel", "--against", "previous")
    against = found.pop("against")
    assert found == alone
    assert (against["from"], against["to"]) == ("2024-05-07", "2024-05-07")
    assert against["metrics"] == {"frt": {"n": 1, "mean": 4}, "volume": 1, "n": {"volume": 1}}
    assert against["by"]["channel"]["邮件"]["volume"] == 1
    # from 4 to 16 minutes
    worse = {"difference": 12, "relative": 3, "judgement": "worse"}
    assert against["change"]["frt.mean"] == worse


@pytest.mark.parametrize(
    ("against", "days", "volume", "before"),
    [
        ("since:2024-05-07", ("2024-05-05", "2024-05-06"), 3, 1),
        ("2024-05-06..2024-05-06", ("2024-05-06", "2024-05-06"), 4, 1),
        ("last_year", ("2023-05-06", "2023-05-08"), 4, None),
    ],
)
def test_any_period_may_be_compared_with(
    against: str,
    days: tuple[str, str],
    volume: int,
    before: int | None,
    file: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = measured(capsys, file, "--metric", "volume", "--against", against)
    assert found["metrics"]["volume"] == volume
    assert (found["against"]["from"], found["against"]["to"]) == days
    assert found["against"]["metrics"]["volume"] == before
    assert (found["against"]["change"]["volume"] is None) == (before is None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_the_comparison_too(
    language: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--from", "2024-05-08", "--against", "previous", "--metric", "frt.mean")
    assert main(("measure", file, *words, "--language", language)) == 0
    out = capsys.readouterr().out
    assert ("上升 12 分钟，变差" if language == "zh" else "12 min") in out


@pytest.mark.parametrize(
    "words",
    [
        ("--basis", "moon"),
        ("--target", "soon"),
        ("--target", "0"),
        ("--bands", "5,1"),
        ("--bands", "电话=1"),
        ("--against", "yesterday"),
        ("--against", "2024-05-09..2024-05-01"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_used_is_said_in_one_sentence(
    words: tuple[str, str], language: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(("measure", file, *words, "--language", language)) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) <= 3


def test_rules_of_one_run_are_not_saved(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    saved = ("--workspace", "team", "--metric", "frt.mean")
    assert measured(capsys, file, *saved, "--basis", "business")["metrics"]["frt"]["mean"] == 14
    assert measured(capsys, *saved)["metrics"]["frt"]["mean"] == 36.5


def words_of(path: Path) -> set[str]:
    book = load_workbook(path, read_only=True)
    return {str(cell) for sheet in book for row in sheet.values for cell in row if cell is not None}


def test_a_report_of_one_channel_names_its_own_bands(file: str, tmp_path: Path) -> None:
    bands = ("--bands", "3,10", "--bands", "phone=120,240")
    whole, phone = tmp_path / "whole.xlsx", tmp_path / "phone.xlsx"
    assert main(("report", file, *bands, "--out", str(whole))) == 0
    assert main(("report", file, *bands, "--channel", "phone", "--out", str(phone))) == 0
    assert "最快段占比" in words_of(whole) - words_of(phone)
    assert "≤ 2 小时 占比" in words_of(phone) - words_of(whole)
