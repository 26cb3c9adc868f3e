"""The benchmark's own machinery: a measurement alone, a failure said plainly, one table."""

import pytest

from tests.bench.__main__ import PARTS
from tests.bench.alone import Outcome, alone
from tests.bench.byhand import SPLITS, queries
from tests.bench.table import absolute, failed, grown, printed, rate, ratio


def test_a_measurement_comes_back_with_its_memory() -> None:
    outcome = alone("clock.nothing")
    assert outcome.failure == ""
    assert outcome.figures["seconds"] >= 0
    assert outcome.peak > 5_000_000


def test_a_failure_is_said_and_no_number_shown() -> None:
    outcome = alone("clock.there_is_no_such_function")
    assert "there_is_no_such_function" in outcome.failure
    line = absolute("missing", outcome, "seconds", 1)
    assert line.measured.startswith("FAILED: ")
    assert line.verdict == ""


@pytest.mark.parametrize(
    ("ours", "memory", "verdict"), [(2.0, 0, "held"), (9.0, 0, "MISSED"), (2.0, 400, "MISSED")]
)
def test_a_ratio_is_judged_by_time_and_memory(ours: float, memory: int, verdict: str) -> None:
    pair = Outcome({"seconds": ours}, 500_000_000), Outcome({"seconds": 1.0}, 1)
    line = ratio("x", pair, 4, memory)
    assert line.figure == f"{ours:.2f} ×"
    assert line.verdict == verdict
    assert line.peak == "500 MB"


@pytest.mark.parametrize(
    ("each", "aim", "verdict"), [(9, 8, "held"), (9, 10, "MISSED"), (9, 0, "")]
)
def test_a_rate_is_judged_by_its_aim(each: float, aim: int, verdict: str) -> None:
    line = rate("x", Outcome({"rate": each}), aim)
    assert (line.measured, line.verdict) == ("9/s", verdict)


@pytest.mark.parametrize(("grew", "verdict"), [(4e6, "held"), (51e6, "MISSED")])
def test_an_upload_is_judged_by_how_much_the_server_grew(grew: float, verdict: str) -> None:
    line = grown("x", Outcome({"seconds": 3.0, "grown": grew}), 50)
    assert line.verdict == verdict
    assert line.aim == "≤ +50 MB"


def test_the_table_has_a_row_per_line() -> None:
    assert printed([failed("a", "no")]).count("\n") == 2


def test_there_are_six_queries_by_hand_and_every_part_says_what_it_measures() -> None:
    assert len(queries()) == len(SPLITS) == 6
    assert all(part.__doc__ for part in PARTS)
