import duckdb
import pandas as pd
import pytest

from core.measure.composing import compose
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.measure.metrics import METRICS, metric
from core.measure.segments import SEGMENTS
from tests.core.made import Made
from tests.core.measure.conftest import MAY, may

MONTH = Filters(MAY, may(31))
PAGE = ((), ("channel",), ("issue_type",), ("day",), ("weekday", "hour"), ("band",))


def test_six_sets_come_from_one_query(facts: Made) -> None:
    query = compose([metric("frt.median"), metric("csat")], PAGE, MONTH)
    assert query.text.count("GROUPING SETS") == 1
    assert query.text.count("?") == len(query.values) == 2
    measured = measure(facts, ["frt.median", "csat"], PAGE, MONTH)
    assert set(measured.frames) == set(PAGE)


@pytest.mark.parametrize("each", SEGMENTS, ids=lambda each: each.key)
def test_every_segment_splits_all_rows(each, facts: Made) -> None:
    table = measure(facts, ["volume", "answers"], ((each.key,),), MONTH).table((each.key,))
    assert table["volume|n"].sum() == 8
    assert table["answers|n"].sum() == 6


def test_values_never_become_text(facts: Made) -> None:
    hostile = "x') OR true --"
    measured = measure(facts, ["volume"], ((),), MONTH.choosing("channel", hostile))
    assert measured.figure("volume").n == 0


@pytest.mark.parametrize("by", ["channel; DROP TABLE facts", "nothing"])
def test_only_registered_segments_are_identifiers(facts: Made, by: str) -> None:
    with pytest.raises(KeyError):
        measure(facts, ["volume"], ((by,),))


def test_an_empty_day_is_a_gap_and_never_zero(facts: Made) -> None:
    table = measure(facts, ["volume", "frt.mean", "csat"], (("day",),), MONTH).table(("day",))
    assert table["day"].dt.day.tolist() == list(range(1, 32))
    second = table.iloc[1]
    assert pd.isna([second["volume"], second["frt.mean"], second["csat"]]).all()
    assert second["volume|n"] == 0
    # a day with answers but no ticket is a gap in the volume too
    assert pd.isna(table["volume"][3])
    assert table["csat"][3] == 0


def test_days_end_at_the_cut_off(facts: Made) -> None:
    june = measure(facts, ["volume"], (("day",),), Filters(may(30), None)).table(("day",))
    assert june["day"].dt.day.tolist() == [30, 31]


def test_an_answer_without_a_ticket_has_its_own_row(facts: Made) -> None:
    measured = measure(facts, ["csat"], (("channel",),), MONTH)
    table = measured.table(("channel",))
    assert table["csat|n"].tolist() == [3, 2, 1]
    assert table["channel"].isna().tolist() == [False, False, True]
    assert measured.figure("csat", channel=None).value == 0


def test_a_null_code_is_not_the_total(facts: Made) -> None:
    measured = measure(facts, ["volume"], ((), ("channel",)), MONTH)
    assert measured.figure("volume").value == 8
    assert measured.figure("volume", channel=None).value == 1


def test_figures_know_their_interval_and_small_samples(facts: Made) -> None:
    csat = measure(facts, ["csat"], ((),), MONTH).figure("csat")
    assert csat.small
    assert (csat.low, csat.high) == pytest.approx((0.1876, 0.8124), abs=1e-4)
    score = measure(facts, ["score.mean"], ((),), MONTH).figure("score.mean")
    # 5 4 3 1 2: deviation 1.5811, half-width 1.96 × 1.5811 ÷ √5
    assert (score.low, score.high) == pytest.approx((3 - 1.3859, 3 + 1.3859), abs=1e-4)
    median = measure(facts, ["frt.median"], ((),), MONTH).figure("frt.median")
    assert median.low is None


def test_a_rate_above_one_has_no_interval(facts: Made) -> None:
    rate = measure(facts, ["response_rate.closed"], ((),), MONTH).figure("response_rate.closed")
    assert (rate.value, rate.low) == (1.5, None)


def test_a_set_may_be_asked_in_any_order(facts: Made) -> None:
    measured = measure(facts, ["volume"], (("channel", "weekday"),), MONTH)
    assert measured.table(("weekday", "channel")).columns[:2].tolist() == ["weekday", "channel"]
    assert measured.figure("volume", weekday=5, channel="email").value == 4
    codes = [codes for codes, _ in measured.figures("volume", ("channel", "weekday"))]
    assert {"channel": None, "weekday": 5} in codes


def test_a_group_that_is_not_there_is_none(facts: Made) -> None:
    figure = measure(facts, ["volume"], (("channel",),), MONTH).figure("volume", channel="fax")
    assert (figure.value, figure.n, figure.small) == (None, 0, False)


@pytest.mark.parametrize("each", METRICS, ids=lambda each: each.key)
def test_adding_rows_of_the_other_population_changes_nothing(each, facts: Made) -> None:
    if each.population == "both":
        pytest.skip("counts both")
    before = measure(facts, [each.key], ((),), MONTH).figure(each.key)
    other = "answer" if each.population == "ticket" else "ticket"
    facts.connection.execute("DELETE FROM facts WHERE kind = ?", [other])
    assert measure(facts, [each.key], ((),), MONTH).figure(each.key) == before


def test_mean_and_deviation_survive_large_close_numbers() -> None:
    # NIST StRD NumAcc3: 1000000.2, then .1 and .3 in turn; mean 1000000.2, deviation 0.1
    rows = "SELECT 1000000.2::DOUBLE AS x UNION ALL SELECT 1000000 + (1 + 2 * (i % 2)) / 10.0 "
    query = f"SELECT avg(x), stddev_samp(x) FROM ({rows} FROM range(1000) t(i))"
    mean, deviation = duckdb.sql(query).fetchall()[0]
    assert mean == pytest.approx(1000000.2, rel=1e-12)
    assert deviation == pytest.approx(0.1, rel=1e-6)


def test_quantiles_are_type_seven() -> None:
    # R: quantile(c(1, 2, 4, 8, 16, 32), c(.5, .9, .95), type = 7)
    query = "SELECT quantile_cont(x, [0.5, 0.9, 0.95]) FROM (VALUES (1),(2),(4),(8),(16),(32)) t(x)"
    assert duckdb.sql(query).fetchall()[0][0] == pytest.approx([6, 24, 28])
