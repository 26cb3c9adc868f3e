from datetime import date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.measure.backlog import AGES, backlog, only_one_file
from core.measure.filters import ALL, Filters
from core.measure.series import SERIES
from tests.core.made import Made, ticket
from tests.core.measure.conftest import DAY, MAY, five, may
from tests.depth import examples


def test_open_tickets_at_each_days_end() -> None:
    facts = five(until=10)
    table = backlog(facts, Filters(MAY, may(31)))
    assert table["day"].dt.day.tolist() == list(range(1, 11))
    assert backlog(facts).equals(table)
    assert table["backlog"].tolist() == [1, 2, 1, 1, 1, 1, 1, 1, 1, 1]
    assert table["age_0_1"].tolist() == [1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    assert table["age_1_3"].tolist() == [0, 1, 1, 1, 0, 0, 0, 0, 0, 0]
    assert table["age_3_7"].tolist() == [0, 0, 0, 0, 1, 1, 1, 1, 0, 0]
    assert table["age_7"].tolist() == [0] * 8 + [1, 1]


def test_tickets_from_before_the_period_are_in_its_backlog() -> None:
    facts = Made([ticket(date(2024, 4, 1), "phone", 5)])
    assert backlog(facts, Filters(MAY, may(2)))["age_7"].tolist() == [1, 1]
    assert backlog(facts, Filters(MAY, may(2)).choosing("channel", "email")).empty


def test_nothing_is_judged_past_the_cut_off() -> None:
    facts = Made([ticket(may(1), "phone", 5)], as_of=datetime(2024, 5, 2, 4))
    assert len(backlog(facts, Filters(MAY, may(31)))) == 2
    assert backlog(facts, Filters(may(9), may(31))).empty
    assert list(backlog(Made([])).columns) == ["day", "backlog", *(name for name, _, _ in AGES)]


@settings(max_examples=examples(20), deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.none() | st.integers(0, 20)), min_size=1))
def test_it_equals_counting_ticket_by_ticket(spells: list[tuple[int, int | None]]) -> None:
    rows = [
        ticket(
            MAY + timedelta(days=opened), "phone", 5, ttr=None if lasted is None else lasted * DAY
        )
        for opened, lasted in spells
    ]
    table = backlog(Made(rows), Filters(MAY, may(31)))
    for at, found in enumerate(table.to_dict("records")):
        ages = np.array([at - o for o, d in spells if o <= at and (d is None or o + d > at)])
        assert found["backlog"] == len(ages)
        for name, young, old in AGES:
            assert found[name] == sum(young <= age < (old or 999) for age in ages)


def test_a_first_upload_knows_only_its_own_tickets() -> None:
    assert only_one_file(Made([ticket(MAY, "phone", 5)]))
    assert not only_one_file(Made([ticket(MAY, "phone", 5, batch=each) for each in (1, 2)]))


@pytest.mark.parametrize("each", SERIES, ids=lambda each: each.key)
def test_a_series_gives_days(each) -> None:
    table = each.days(Made([ticket(MAY, "phone", 5)]), ALL)
    assert {"day", each.key} <= set(table.columns)
