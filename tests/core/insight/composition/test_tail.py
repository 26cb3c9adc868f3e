from datetime import date

import pytest

from core.insight.composition.tail import tail
from core.measure.filters import ALL, Filters
from tests.core.made import Made, ticket

DAY = date(2024, 5, 2)


def test_the_slowest_hundredth_by_hand() -> None:
    # 100 tickets: 50 of 10 s, 40 of 20 s, 9 of 100 s, one of 2800 s: 5000 s in all
    waits = [10.0] * 50 + [20.0] * 40 + [100.0] * 9 + [2800.0]
    found = tail(Made([ticket(DAY, "phone", wait) for wait in waits]))
    assert found is not None
    assert (found.n, found.mean) == (100, 50)
    assert [each.share for each in found.slices] == pytest.approx([0.1, 0.16, 0.18, 0.56])
    assert found.without == pytest.approx(2200 / 99)
    assert found.heavy


def test_equal_waits_share_alike() -> None:
    found = tail(Made([ticket(DAY, "phone", 7.0, ttr=90.0)] * 250), ALL, "ttr")
    assert found is not None
    assert [each.share for each in found.slices] == pytest.approx([0.5, 0.4, 0.09, 0.01])
    assert not found.heavy
    assert found.slowest.limit == 90


def test_too_few_or_nobody_waited() -> None:
    few = Made([ticket(DAY, "phone", 7.0)] * 99)
    assert tail(few) is None
    assert tail(Made([ticket(DAY, "phone", 0.0)] * 120)) is None
    assert tail(few, Filters(start=date(2025, 1, 1))) is None
