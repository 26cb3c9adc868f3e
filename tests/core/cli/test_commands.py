"""The terminal from outside: words in, exit code, stdout and stderr out."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.cli import main
from core.cli.commands import COMMANDS
from core.cli.serving import words
from core.texts import LANGUAGES, say
from core.worktables import TEMPLATES

TICKETS = """工单编号,创建时间,渠道,问题类型,响应时间(分钟),满意度评分(1-5分),状态
A1,2024-05-01 09:00:00,电话,物流,1,5,已关闭
A2,2024-05-01 10:00:00,电话,物流,3,4,已关闭
A3,2024-05-02 11:00:00,邮件,退换货,60,2,已关闭
A4,2024-05-02 12:00:00,邮件,退换货,,,处理中
A5,2024-04-30 12:00:00,邮件,物流,30,3,已关闭
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "工单.csv"
    path.write_text(TICKETS, encoding="gb18030")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    out, err = capsys.readouterr()
    return code, out, err


def test_measure_counts_minutes_and_shares(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "measure", file, "--by", "channel", "--json")
    found = json.loads(out)
    assert code == 0
    # 1, 3, 60, 30 minutes
    assert found["metrics"]["frt"]["n"] == 4
    assert found["metrics"]["frt"]["mean"] == 23.5
    assert found["metrics"]["frt"]["median"] == 16.5
    assert found["metrics"]["frt"]["max"] == 60
    assert found["metrics"]["csat"] == 0.5
    assert found["metrics"]["n"]["csat"] == 4
    assert found["metrics"]["volume"] == 5
    assert found["by"]["channel"]["电话"]["frt"] == {
        "n": 2, "mean": 2, "median": 2, "p90": 2.8, "p95": 2.9, "max": 3,
    }  # fmt: skip
    assert found["by"]["channel"]["邮件"]["volume"] == 3


def test_what_cannot_be_computed_is_null_with_its_reason(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capsys, "measure", file, "--metric", "ttr", "nps", "frt.mean", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["metrics"]["ttr"] is None
    assert found["metrics"]["nps"] is None
    assert found["metrics"]["n"] == {"nps": 0}
    assert found["metrics"]["frt"] == {"n": 4, "mean": 23.5}
    assert say("source.ttr", "zh") in found["not_computed"]["ttr"]
    assert set(found["not_computed"]) == {"ttr", "nps"}


@pytest.mark.parametrize("word", ["电话", "phone", "Phone"])
def test_filters_take_the_files_words_and_codes(
    word: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(capsys, "measure", file, "--channel", word, "--metric", "volume", "--json")
    assert json.loads(out)["metrics"]["volume"] == 2


def test_days_limit_the_period(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    days = ("--from", "2024-05-02", "--to", "2024-05-02")
    _, out, _ = run(capsys, "measure", file, *days, "--metric", "volume", "--json")
    assert json.loads(out)["metrics"]["volume"] == 2


def test_measure_also_writes_a_table_to_read(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "measure", file, "--by", "issue_type", "--metric", "frt.mean")
    assert code == 0
    assert "物流" in out
    assert "11.3 分钟" in out


def test_inspect_reconciles_and_names_every_column(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capsys, "inspect", file, "--json")
    (table,) = json.loads(out)
    assert code == 0
    assert table["kind"] == "tickets"
    assert table["encoding"] == "gb18030"
    left = sum(table["left_out"].values()) + sum(table["skipped"].values())
    assert table["rows_read"] == table["kept"] + left == 5
    fields = {each["header"]: (each["field"], each["certain"]) for each in table["mapping"]}
    assert fields["渠道"] == ("channel", True)
    assert fields["响应时间(分钟)"] == ("first_response_minutes", True)
    assert {"name", "skipped", "warnings"} < set(table)


def test_a_column_can_be_named_by_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.csv"
    path.write_text("tag;Tempo;Wo\n2024-05-01;90;A\n2024-05-02;30;B\n", encoding="utf-8")
    named = (
        "--map",
        "tag=created_at",
        "--map",
        "Wo=channel",
        "--map",
        "Tempo=first_response_minutes",
    )
    code, out, err = run(capsys, "measure", str(path), *named, "--by", "channel", "--json")
    assert code == 0, err
    assert set(json.loads(out)["by"]["channel"]) == {"A", "B"}


def test_report_writes_a_workbook_and_its_figures(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, summary = tmp_path / "报告.xlsx", tmp_path / "summary.json"
    code, _, err = run(capsys, "report", file, "--out", str(out), "--summary", str(summary))
    assert code == 0, err
    figures = json.loads(summary.read_text(encoding="utf-8"))
    assert figures["detail_rows"] == 5
    assert figures["sheets"] == load_workbook(out).sheetnames
    assert figures["metrics"]["frt"]["mean"] == 23.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_editions_and_languages(
    language: str, file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "r.xlsx"
    options = ("--out", str(out), "--edition", "shareable", "--language", language)
    assert run(capsys, "report", file, *options)[0] == 0
    names = load_workbook(out).sheetnames
    assert say("sheet.cover", language) in names
    assert say("sheet.detail", language) not in names


def test_files_are_forgotten_unless_a_workspace_is_named(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "measure", file)[0] == 0
    assert not (tmp_path / "data").exists()
    assert run(capsys, "measure", file, "--workspace", "team")[0] == 0
    code, out, _ = run(capsys, "measure", "--workspace", "team", "--metric", "volume", "--json")
    assert (code, json.loads(out)["metrics"]["volume"]) == (0, 5)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.key)
def test_every_template_can_be_written(
    template, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "t.xlsx"
    assert run(capsys, "template", template.key, "--out", str(out))[0] == 0
    assert len(load_workbook(out).sheetnames) >= 2


WRONG = {
    "no file": ("measure", "missing.csv"),
    "no command": (),
    "unknown command": ("fly",),
    "unknown option": ("measure", "--fast"),
    "unknown segment": ("measure", "{file}", "--by", "moon"),
    "unknown metric": ("measure", "{file}", "--metric", "joy"),
    "unknown word": ("measure", "{file}", "--channel", "烟火"),
    "a bad day": ("measure", "{file}", "--from", "yesterday"),
    "a bad zone": ("measure", "{file}", "--timezone", "Mars/Base"),
    "a bad field": ("measure", "{file}", "--map", "渠道=joy"),
    "a bad header": ("measure", "{file}", "--map", "没有=channel"),
    "no such sheet": ("measure", "{file}", "--sheet", "没有这张"),
    "nothing matches": ("measure", "{file}", "--from", "1999-01-01", "--to", "1999-02-01"),
    "nowhere to write": ("report", "{file}", "--out", "/nowhere/at/all.xlsx"),
    "an empty workspace": ("measure", "--workspace", "empty"),
    "an unknown template": ("template", "poem", "--out", "x.xlsx"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_a_person_can_fix_is_one_sentence(
    name: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    language = LANGUAGES[list(WRONG).index(name) % 2]
    asked = [word.replace("{file}", file) for word in WRONG[name]]
    code, out, err = run(capsys, *asked, "--language", language)
    assert code == 2
    assert out == ""
    told = [line for line in err.splitlines() if not line.startswith(_progress(language))]
    assert len(told) == 1
    assert "Traceback" not in err


def _progress(language: str) -> str:
    return say("cli.reading", language, name="")


def test_a_bug_is_exit_code_one_and_quotes_nobody(
    file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("张三 13812345678")

    monkeypatch.setattr("core.cli.measuring.filters_of", broken)
    code, out, err = run(capsys, "measure", file)
    assert (code, out) == (1, "")
    assert "ValueError" in err
    assert "13812345678" not in err


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_explains_itself(
    command, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capsys, command.name, "--help", "--language", language)
    assert code == 0
    assert say(f"cli.{command.name}", language) in out.replace("\n  ", " ").replace("\n", " ")


def test_serve_stays_on_this_machine() -> None:
    assert "127.0.0.1" in words(8501)
    assert words(8600)[-1] == "8600"


def test_a_kept_column_filters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "工单.csv"
    path.write_text(
        "工单编号,创建时间,渠道,套餐\nA1,2024-05-06 08:00,电话,金\nA2,2024-05-06 09:00,电话,银\n"
        "A3,2024-05-06 10:00,电话,银\n"
    )
    asked = ("measure", str(path), "--keep", "套餐", "--metric", "volume", "--json")
    code, out, _ = run(capsys, *asked, "--where", "套餐=银")
    assert (code, json.loads(out)["metrics"]["volume"]) == (0, 2)
    for where, listed in (("门店=银", "套餐"), ("套餐=铜", "银"), ("套餐", "HEADER=WORD")):
        code, _, err = run(capsys, *asked, "--where", where)
        assert code != 0
        assert listed in err
