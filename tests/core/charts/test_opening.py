"""A click on a mark tells its codes, and what a chart shows can be taken as a table."""

import pandas as pd
import pytest
from altair.vegalite.v6.schema.core import TopLevelSpec
from hypothesis import given
from hypothesis import strategies as st

from core.charts.bars import Bar, bars
from core.charts.opening import is_openable, openable, opened, opens
from core.charts.picturing import Format, picture
from core.charts.spark import spark
from core.charts.taking import data_of
from core.charts.theme import Look, Spec
from core.measure.measured import Figure

LOOK = Look("标题", language="zh")
MAIL = Figure("csat", 0.5, 12, 0.25, 0.75, "share", small=True)


def _bars(code: str = "email") -> Spec:
    return bars([Bar("邮件", MAIL, 0.8, opens({"channel": code}))], LOOK)


@given(st.dictionaries(st.sampled_from(("channel", "issue_type", "day")), st.text(), min_size=1))
def test_codes_come_back_from_a_mark_as_they_went(codes: dict[str, str]) -> None:
    assert opened({"opens": [{"opens": opens(codes)}]}) == codes


@pytest.mark.parametrize("event", [{}, {"opens": []}, {"opens": [{}]}, {"opens": [{"opens": ""}]}])
def test_a_click_beside_the_marks_tells_nothing(event: dict[str, object]) -> None:
    assert opened(event) == {}


def test_a_chart_of_marks_with_codes_can_be_clicked() -> None:
    spec = openable(_bars())
    assert is_openable(spec)
    TopLevelSpec.from_dict(spec)
    daily = pd.DataFrame({"day": pd.to_datetime(["2024-05-01"]), "csat": [0.5]})
    assert not is_openable(openable(spark(daily, "csat", LOOK)))


def test_the_data_of_a_chart_are_numbers_with_their_unit() -> None:
    table = data_of(_bars(), "zh")
    assert table["数值 (%)"].tolist() == [50.0]
    assert table["n"].tolist() == [12]
    assert table["95% 区间下限"].tolist() == [25.0]


@pytest.mark.parametrize(("kind", "start"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_a_chart_can_be_taken_as_a_picture(kind: Format, start: bytes) -> None:
    drawn = picture(_bars(), kind)
    assert drawn.startswith(start)
    if kind == "svg":
        assert "邮件".encode() in drawn
