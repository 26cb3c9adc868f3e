import pytest

from core.measure.available import available, missing, not_computed, response_rate_key
from core.measure.cautions import cautions
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.measure.metrics import METRICS, in_use, metric
from core.measure.naming import definition, metric_name
from core.measure.reference import PATH, reference
from core.settings import Settings
from core.texts import LANGUAGES, tell
from tests.core.made import Made, answer, ticket
from tests.core.measure.conftest import DAY, MAY, may

MONTH = Filters(MAY, may(31))

# the eight tickets and six valid answers of May, on paper
COUNTED = {
    "frt.mean": (2222 / 6, 6),
    "frt.median": (180.5, 6),
    "frt.p90": (900.5, 6),
    "frt.p95": (900.75, 6),
    "frt.max": (901, 6),
    "ttr.mean": ((600 + 1200 + 7 * DAY) / 4, 4),
    "ttr.median": ((1200 + 2 * DAY) / 2, 4),
    "ttr.p90": (2 * DAY + 0.7 * 3 * DAY, 4),
    "ttr.p95": (2 * DAY + 0.85 * 3 * DAY, 4),
    "ttr.max": (5 * DAY, 4),
    "frt_work.mean": (600 / 3, 3),
    "frt_work.median": (60, 3),
    "frt_work.p90": (60 + 0.8 * 480, 3),
    "ttr_work.mean": (2250, 2),
    "ttr_work.median": (2250, 2),
    "ttr_work.p90": (600 + 0.9 * 3300, 2),
    "frt_calendar.mean": (2222 / 6, 6),
    "frt_calendar.median": (180.5, 6),
    "frt_calendar.p90": (900.5, 6),
    "ttr_calendar.mean": ((600 + 1200 + 7 * DAY) / 4, 4),
    "ttr_calendar.median": ((1200 + 2 * DAY) / 2, 4),
    "ttr_calendar.p90": (2 * DAY + 0.7 * 3 * DAY, 4),
    "service_level": (5 / 7, 7),
    "unanswered_rate": (2 / 8, 8),
    "band.0": (2 / 6, 6),
    "band.1": (2 / 6, 6),
    "band.2": (2 / 6, 6),
    "band.3": (0, 6),
    "band.4": (0, 6),
    "band.5": (0, 6),
    "volume": (8, 8),
    "customers": (4, 5),
    "closed_share": (4 / 8, 8),
    "csat": (3 / 6, 6),
    "neutral_share": (1 / 6, 6),
    "low_share": (2 / 6, 6),
    "score.mean": (15 / 5, 5),
    "nps": (25, 4),
    "answers": (6, 6),
    "response_rate": (6 / 7, 7),
    "response_rate.closed": (6 / 4, 4),
    "reopen_rate": (1 / 4, 4),
    "fcr": (2 / 4, 4),
}


@pytest.mark.parametrize("each", METRICS, ids=lambda each: each.key)
def test_every_metric_equals_its_hand_count(each, facts: Made) -> None:
    figure = measure(facts, [each.key], ((),), MONTH).figure(each.key)
    assert (figure.value, figure.n) == (pytest.approx(COUNTED[each.key][0]), COUNTED[each.key][1])
    assert figure.unit == each.unit


@pytest.mark.parametrize("each", METRICS, ids=lambda each: each.key)
def test_all_metrics_at_once_give_the_same(each, facts: Made) -> None:
    together = measure(facts, [each.key for each in METRICS], ((), ("channel",)), MONTH)
    assert together.figure(each.key).value == pytest.approx(COUNTED[each.key][0])


@pytest.mark.parametrize("each", METRICS, ids=lambda each: each.key)
def test_nothing_divided_by_nothing_is_null(each) -> None:
    nothing = measure(Made([ticket(MAY, "phone", 5)]), [each.key], ((),), Filters(may(9), may(9)))
    assert nothing.figure(each.key).value is None
    assert nothing.figure(each.key).n == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("each", METRICS, ids=lambda each: each.key)
def test_every_metric_has_a_name_and_a_definition(each, language) -> None:
    assert metric_name(each.key, language, Settings())
    assert "{" not in definition(each.key, language, Settings())


def test_an_unknown_metric_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        metric("mean; DROP TABLE facts")


def by_hours(*rows: dict) -> Made:
    return Made([*rows], settings=Settings(basis="business"))


def test_the_calendars_times_stand_beside_working_hours_only() -> None:
    offered = {key for key in in_use(Settings()) if "_" in key and "." in key}
    assert offered >= {"frt_work.mean", "ttr_work.p90"}
    assert "frt_calendar.mean" not in offered
    assert {"frt_work.mean", "frt_calendar.mean"} <= set(in_use(Settings(basis="business")))


def test_a_time_says_by_which_clock_it_is() -> None:
    business = Settings(basis="business")
    assert metric_name("frt.mean", "zh", business) == "首次响应时长 · 均值（工作时间）"
    assert metric_name("ttr.p90", "en", business) == "Time to resolution · P90 (working hours)"
    assert metric_name("frt.mean", "zh", Settings()) == "首次响应时长 · 均值"
    assert metric_name("frt_work.mean", "zh", business) == "首次响应工作时长 · 均值"
    assert "昼夜连续" in definition("frt.mean", "zh", Settings())
    assert "只计工作时段" in definition("service_level", "zh", business)


def test_durations_alone_give_no_working_hours_and_say_why() -> None:
    told = by_hours(ticket(MAY, "phone", None, frt_calendar=5.0, ttr_calendar=9.0, answered=True))
    note = not_computed(told, "frt.mean", "zh")
    assert note is not None
    assert tell(note, "zh") == (
        "没有计算「首次响应时长 · 均值（工作时间）」：数据里没有这一列："
        "首次响应的起止时刻（只有时长时，无法折算成工作时间）。"
    )
    assert not_computed(told, "frt_calendar.mean", "zh") is None
    assert {"no_working_time", "no_working_resolution"} <= {each.key for each in cautions(told)}


def test_waiting_is_not_taken_off_working_hours_and_said_so() -> None:
    row = ticket(MAY, "phone", 5.0, ttr=60.0, ttr_work=60.0, ttr_calendar=30.0, waiting=30.0)
    assert "waiting_not_taken_off" in {each.key for each in cautions(by_hours(row))}
    plain = ticket(MAY, "phone", 5.0, ttr=30.0, ttr_work=60.0, ttr_calendar=30.0, waiting=30.0)
    told = {each.key for each in cautions(Made([plain]))}
    assert not told & {"waiting_not_taken_off", "no_working_time", "no_working_resolution"}


def test_nps_refuses_another_scale() -> None:
    facts = Made([answer(MAY, "phone", None, nps=n) for n in (9, 10, 11)])
    assert measure(facts, ["nps"]).figure("nps").value is None


def test_nps_counts_its_edges() -> None:
    facts = Made([answer(MAY, "phone", None, nps=n) for n in (6, 7, 8, 9)])
    assert measure(facts, ["nps"]).figure("nps").value == 0


def test_three_of_five_is_not_satisfied() -> None:
    facts = Made([answer(MAY, "phone", 3)])
    measured = measure(facts, ["csat", "neutral_share"])
    assert measured.figure("csat").value == 0
    assert measured.figure("neutral_share").value == 1


def test_scales_stand_side_by_side_and_are_never_pooled(facts: Made) -> None:
    table = measure(facts, ["score.mean"], (("scale",), ()), MONTH).table(("scale",))
    assert table["score.mean"].tolist()[:2] == [3, 9]
    assert table["score.mean|n"].tolist()[:2] == [5, 1]
    chosen = measure(facts, ["score.mean"], ((),), MONTH.choosing("scale", "10"))
    assert chosen.figure("score.mean").value == 9


def test_a_missing_column_is_named() -> None:
    facts = Made([ticket(MAY, "phone", 5, ttr=9.0)])
    assert missing(facts, "fcr") == ("replies", "reopened")
    note = not_computed(facts, "fcr", "zh")
    assert note is not None
    assert tell(note, "zh") == "没有计算「一次解决率」：数据里没有这一列：客服回复次数、重开次数。"
    assert not_computed(facts, "frt.mean", "zh") is None


def test_only_what_the_data_can_answer_is_offered() -> None:
    offered = {each.key for each in available(Made([ticket(MAY, "phone", 5, ttr=9.0)]))}
    assert {"frt.mean", "ttr.p95", "band.2", "volume", "response_rate.closed"} <= offered
    assert not offered & {"csat", "nps", "fcr", "band.3", "customers", "response_rate"}


def test_response_rate_says_its_denominator(facts: Made) -> None:
    assert response_rate_key(facts) == "response_rate"
    assert response_rate_key(Made([ticket(MAY, "phone", 5, ttr=9.0)])) == "response_rate.closed"


def test_the_reference_page_is_current() -> None:
    assert PATH.read_text(encoding="utf-8") == reference(), "run python -m core.measure.reference"
