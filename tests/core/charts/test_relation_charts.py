from collections.abc import Callable

import pytest

from core.charts.opening import is_openable, openable, opens
from core.charts.quadrant_fields import Field, quadrant_fields
from core.charts.satisfaction_by_band import satisfaction_by_band
from core.charts.strata_forest import Twig, strata_forest
from core.charts.theme import Look, Spec
from core.charts.threshold_curve import Bin, Drop, threshold_curve
from core.measure.intervals import wilson
from core.measure.measured import Figure
from tests.core.charts.checked import check, check_data


def share(value: float | None, n: int, key: str = "csat") -> Figure:
    low, high = wilson(value, n) if value is not None else (None, None)
    return Figure(key, value, n, low, high, "share", 0 < n < 30)


BANDS = [
    ("≤ 1 分钟", share(0.8, 90), share(0.1, 90, "low_share")),
    ("1–5 分钟", share(None, 0), share(None, 0, "low_share")),
    ("> 5 分钟", share(0.4, 9), share(0.5, 9, "low_share")),
]
TWIGS = [
    Twig("电话", -0.4, -0.5, -0.3, 120, "92.0% → 40.0%", opens({"channel": "phone"})),
    Twig("邮件", 0.1, -0.2, 0.4, 21, "50.0% → 60.0%"),
]
BINS = [Bin(60, 90, 4.4, 4.4), Bin(120, 40, 4.1, 4.1), Bin(7200, 8, 1.0, 1.0)]
FIELDS = [
    Field("快但不满意", True, False, 30, opens({"quadrant": "fast_dissatisfied"})),
    Field("慢且不满意", False, False, 10),
    Field("慢但满意", False, True, 0),
    Field("快且满意", True, True, 60),
]
CHARTS = {
    "bands": lambda look: satisfaction_by_band(BANDS, look, 0.8, [opens({"band": "0"})]),
    "forest": lambda look: strata_forest(TWIGS, -0.3, look),
    "curve": lambda look: threshold_curve(BINS, (4.1, 5), look, Drop(60, 0, 120, "1 分钟")),
    "curve without threshold": lambda look: threshold_curve(BINS, (4.1, 5), look),
    "fields": lambda look: quadrant_fields(FIELDS, look),
}


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS)
def test_every_chart_is_valid_and_can_be_taken(draw: Callable[[Look], Spec]) -> None:
    check(draw)
    check_data(draw)


def test_marks_with_codes_can_be_clicked() -> None:
    look = Look()
    assert [is_openable(openable(CHARTS[name](look))) for name in CHARTS] == [
        True, True, False, False, True,
    ]  # fmt: skip


def test_the_fields_are_as_large_as_their_tickets() -> None:
    values = quadrant_fields(FIELDS, Look())["data"]["values"]
    areas = [(each["right"] - each["left"]) * (each["top"] - each["bottom"]) for each in values]
    assert areas == pytest.approx([0.3, 0.1, 0, 0.6])
    # the border of the fast half is its share of satisfied tickets
    assert values[0]["bottom"] == pytest.approx(2 / 3)


def test_no_fields_no_division_by_zero() -> None:
    nobody = [Field(each.name, each.fast, each.satisfied, 0) for each in FIELDS]
    values = quadrant_fields(nobody, Look())["data"]["values"]
    assert [each["share"] for each in values] == ["0.0%"] * 4


def test_the_fit_ends_where_few_answers_are_left() -> None:
    values = threshold_curve(BINS, (4.1, 5), Look())["data"]["values"]
    assert [each["fitted"] for each in values] == [4.4, 4.1, None]


def test_a_group_that_could_be_none_is_muted() -> None:
    values = strata_forest(TWIGS, -0.3, Look())["data"]["values"]
    assert [each["clear"] for each in values] == [True, False]
