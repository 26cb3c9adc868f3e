"""What the analyses put on sheets: one sentence where there is nothing, little of it outside."""

import pytest

from core.report.blocks import Charts, Lines, Page
from core.report.sheets import SHEET
from core.texts import LANGUAGES
from tests.core.report.conftest import Make

ANALYSES = ("cases", "load", "feedback", "voices", "effect")


def built(make: Make, key: str, *how: str) -> Page:
    (page,) = SHEET[key].build(make(*how))
    return page


@pytest.mark.parametrize("key", ANALYSES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_one_sentence(key: str, language: str, make: Make) -> None:
    (block,) = built(make, key, "empty", language).blocks
    assert isinstance(block, Lines)
    (sentence,) = block.lines
    assert sentence.endswith(("。", "."))


def test_one_ticket_has_its_backlog_but_nothing_to_compare(make: Make) -> None:
    page = built(make, "load", "one")
    # opened and closed on the third, so that no day ends with it
    assert page.tables["backlog_days"].rows[2][1:] == (0, 0, 0, 0, 0, 1, 1)
    assert not built(make, "feedback", "one").tables
    assert not built(make, "effect", "one").tables


def test_the_times_of_day_hold_every_ticket(make: Make) -> None:
    table = built(make, "load", "month").tables["peaks"]
    assert sum(row[table.position("n")] for row in table.rows) == 120  # type: ignore[misc]
    shares = [row[table.position("share")] for row in table.rows]
    assert sum(shares) == pytest.approx(1)  # type: ignore[arg-type]
    # 24 tickets between nine and eleven on 30 days: May 12th has none
    assert table.rows[0][table.position("per_hour")] == pytest.approx(24 / 30 / 2)


def test_hours_before_the_first_and_after_the_last_arrival_are_not_listed(make: Make) -> None:
    table = built(make, "load", "month").tables["agents_phone"]
    assert [row[0] for row in table.rows] == list(range(9, 24))


def test_arrivals_and_days_of_the_backlog_stay_in_the_team(make: Make) -> None:
    inside = built(make, "load", "month").tables
    outside = built(make, "load", "month", "zh", "shareable").tables
    assert {"mean_work", "p90_work"} <= {each.key for each in inside["agents_phone"].columns}
    assert not {"mean_work", "p90_work"} & {each.key for each in outside["agents_phone"].columns}
    assert "backlog_days" in inside
    assert "backlog_days" not in outside
    assert "oldest" not in {each.key for each in outside["backlog_by_channel"].columns}


def test_only_levels_and_days_of_all_tickets_leave_the_team(make: Make) -> None:
    scope = make("month").say("all_tickets")
    tables = built(make, "trend", "month", "zh", "shareable").tables
    for key in {"levels", "odd_days"} & set(tables):
        assert {row[1] for row in tables[key].rows} == {scope}


def test_a_change_has_parts_that_sum_to_it_and_a_chart_with_its_sign(make: Make) -> None:
    page = built(make, "response", "month")
    table = page.tables["why_frt_mean"]
    sizes = [row[table.position("size")] for row in table.rows]
    assert sum(sizes[:-1]) == pytest.approx(sizes[-1], abs=1e-9)  # type: ignore[arg-type]
    drawn = [chart for each in page.blocks if isinstance(each, Charts) for chart in each.charts]
    assert "why_frt_mean" in {chart.table for chart in drawn}
    groups = page.tables["why_frt_mean_groups"]
    own, mix = (groups.position(key) for key in ("rate", "mix"))
    channels = [row for row in groups.rows if row[0] == groups.rows[0][0]]
    both = sum(row[own] + row[mix] for row in channels)  # type: ignore[operator]
    assert both == pytest.approx(sizes[-1], abs=1e-9)  # type: ignore[arg-type]
