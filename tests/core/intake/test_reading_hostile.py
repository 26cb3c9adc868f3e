"""Broken and hostile files: each read, read with a word of warning, or refused in one sentence."""

import time

import psutil
import pytest

from core.errors import AppError
from core.intake.reading import child, read
from core.intake.reading.refusals import BrokenWorkbook
from tests.core.intake.files import saved
from tests.core.intake.hostile import OLD, Case, cases

CASES = tuple(cases())
LONGEST = 20.0
MOST = 40 << 20


def outcome(case: Case, tmp_path) -> object:
    """What becomes of it: "read", "noted", or the refusal's class."""
    path = saved(tmp_path, case.make(), "export.xls")
    if case.apart:
        try:
            tables = read(path, spool=tmp_path)
        except AppError as error:
            return type(error)
        return "noted" if any(table.notes for table in tables) else "read"
    said = child._answer(path, tmp_path / "table.arrow", "export.xls", None)
    assert "bug" not in said
    if "refused" in said:
        return type(AppError.named(said["refused"]))
    return "noted" if any(table["notes"] for table in said["tables"]) else "read"


def test_there_are_many_of_them():
    assert len(CASES) >= 180
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_becomes_of_a_hostile_file(tmp_path, case, capfd):
    start = time.process_time()

    found = outcome(case, tmp_path)

    right = case.outcome if isinstance(case.outcome, tuple) else (case.outcome,)
    assert found in right
    assert time.process_time() - start < LONGEST
    capfd.readouterr()


@pytest.mark.fresh
def test_the_server_neither_grows_nor_dies_of_them(tmp_path):
    grown = psutil.Process().memory_info().rss
    apart = [case for case in CASES if case.apart]

    found = [outcome(case, tmp_path) for case in apart]

    assert all(isinstance(each, type) for each in found)
    assert psutil.Process().memory_info().rss - grown < MOST
    assert [path.name for path in tmp_path.iterdir()] == ["export.xls"]


def test_a_panic_of_the_parser_is_a_refusal_and_makes_no_noise(tmp_path, capfd):
    """A last sector that is cut short makes calamine's own code panic."""
    cut = OLD[: len(OLD) - 389]

    with pytest.raises(BrokenWorkbook):
        read(saved(tmp_path, cut, "cut.xls"), spool=tmp_path)
    assert capfd.readouterr() == ("", "")
