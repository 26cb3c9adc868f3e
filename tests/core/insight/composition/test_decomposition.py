from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.insight.composition.day_cells import by_day
from core.insight.composition.decomposition import Decomposition, decompose, explain
from core.insight.composition.nodes import Node
from core.insight.statistics.kitagawa import Groups, split
from core.measure.comparing import compare
from tests.core.insight.months import APRIL, FILTERS, MAY, Row, months
from tests.core.made import Made, answer, ticket

# Das Gupta (1993): per cent of heads of households by age, United States, 1970 and 1985
SIZES_1970 = (12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9)
SIZES_1985 = (10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5)
RATES_1970 = (1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8)
RATES_1985 = (2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2)


def groups(n, rates) -> Groups:
    sizes = np.array(n, dtype=float)
    return Groups(sizes, sizes * np.array(rates))


def test_headship_rates() -> None:
    found = split(groups(SIZES_1970, RATES_1970), groups(SIZES_1985, RATES_1985))
    assert found.mix.sum() == pytest.approx(1.2269, abs=5e-5)
    assert found.rate.sum() == pytest.approx(1.7403, abs=5e-5)


def test_two_groups_by_hand() -> None:
    # fast 10 and slow 30: half and half, then one in four and three in four; slow becomes 34
    found = split(groups((2, 2), (10, 30)), groups((1, 3), (10, 34)))
    middle = (20 + 28) / 2
    assert found.mix == pytest.approx([-0.25 * (10 - middle), 0.25 * (32 - middle)])
    assert found.rate == pytest.approx([0, 0.625 * 4])
    assert found.change == pytest.approx(8)


def test_a_new_group_and_one_that_is_gone_are_mix() -> None:
    found = split(groups((5, 5, 0), (10, 20, 0)), groups((5, 0, 5), (10, 0, 40)))
    assert found.rate == pytest.approx([0, 0, 0])
    assert found.change == pytest.approx(10)
    assert found.mix[2] == pytest.approx(0.5 * (40 - 20))


CELL = st.tuples(st.integers(0, 500), st.floats(0, 1e6))


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=12))
def test_mix_and_rate_sum_to_the_change(cells) -> None:
    sides = [tuple(zip(*side, strict=True)) for side in zip(*cells, strict=True)]
    if not all(sum(n) for n, _ in sides):
        return
    before, now = (groups(n, rates) for n, rates in sides)
    found = split(before, now)
    scale = max(float(before.mean), float(now.mean), 1.0)
    assert abs(float(found.change - (now.mean - before.mean))) <= 1e-9 * scale


def of(made: Made, key: str = "frt.mean") -> Decomposition:
    found = explain(made, key, FILTERS, APRIL)
    assert found is not None
    return found


def slower_refunds(row: Row) -> Row:
    hit = (row["channel"], row["issue_type"]) == ("email", "refund") and row["day"] >= MAY.start
    return row | {"frt": row["frt"] * 4} if hit else row


def more_mail(row: Row) -> Row:
    """From May on two calls of three become mails, waiting as mails wait."""
    hit = row["channel"] == "phone" and row["day"] >= MAY.start and row["frt"] > 14
    return row | {"channel": "email", "frt": row["frt"] * 12} if hit else row


def named(found: Decomposition) -> list[tuple[dict[str, str], str]]:
    return [(dict(each.codes), each.kind) for each in found.parts]


def test_the_slower_cell_is_named_and_the_numbers_add_up() -> None:
    made = months(3, slower_refunds)
    found = of(made)
    assert named(found)[0] == ({"channel": "email", "issue_type": "refund"}, "rate")
    total = sum(each.size.value for each in found.parts) + found.rest_mix + found.rest_rate
    assert abs(total - (found.now - found.before)) < 1e-9
    assert found.change.value == pytest.approx(found.now - found.before, abs=1e-9)
    both = compare(made, ("frt.mean",), ((),), FILTERS, APRIL)
    assert found.now == pytest.approx(both.now.figure("frt.mean").value, abs=1e-9)
    assert found.n == (both.before.figure("frt.mean").n, both.now.figure("frt.mean").n)
    assert found.parts[0].size.clear


@pytest.mark.parametrize("by", [("channel",), ("issue_type",), ("channel", "issue_type")])
def test_every_split_sums_to_the_change(by) -> None:
    found = of(months(3, slower_refunds))
    sizes = [each.size.value for each in found.nodes if each.by == by]
    assert abs(sum(sizes) - found.change.value) < 1e-9


def test_more_of_a_slow_channel_is_mix() -> None:
    found = of(months(5, more_mail))
    assert ({"channel": "email"}, "mix") in named(found)
    assert all(kind == "mix" for _, kind in named(found))
    assert abs(found.rate.value) < 0.2 * found.mix.value


def test_shares_are_taken_apart_too() -> None:
    def unhappy(row: Row) -> Row:
        hit = row["issue_type"] == "account" and row["day"] >= MAY.start
        return row | {"happy": 0.2} if hit else row

    for key in ("csat", "low_share"):
        found = of(months(2, unhappy), key)
        assert named(found)[0] == ({"issue_type": "account"}, "rate")


def test_nothing_stands_out_where_all_move_alike_or_nothing_moves() -> None:
    def all_alike(row: Row) -> Row:
        frt = row["frt"] / {"phone": 1, "chat": 3, "email": 12}[row["channel"]]
        return row | {"frt": frt * (2 if row["day"] >= MAY.start else 1)}

    assert of(months(4, all_alike)).parts == ()
    assert [seed for seed in range(8) if of(months(seed)).parts] == []


def test_a_new_channel_and_what_is_not_filled_in() -> None:
    days = [APRIL.start + timedelta(days=at) for at in range(61)]
    rows = [ticket(day, "phone", 20 + day.day % 3, issue_type="refund") for day in days] * 5
    rows += [ticket(day, None, 100 + day.day, issue_type=None) for day in days if day > APRIL.end]
    found = of(Made(rows))
    assert named(found) == [({"channel": ""}, "mix")]
    assert found.parts[0].shares[0] == 0
    assert np.isnan(found.parts[0].means[0])
    assert found.rate.value == pytest.approx(0, abs=0.5)


def test_too_little_is_not_taken_apart() -> None:
    assert explain(Made([ticket(MAY.start, None, 5.0)]), "frt.mean", FILTERS, APRIL) is None
    assert explain(Made([ticket(MAY.start, "phone", 5.0)]), "frt.mean", FILTERS, APRIL) is None
    days = (APRIL.start, MAY.start)
    found = of(Made([ticket(day, "phone", 5.0 + day.month) for day in days]))
    assert (found.change.value, found.parts) == (1, ())
    assert not found.change.clear


def test_answers_without_a_ticket_are_a_group() -> None:
    rows = [answer(date(2024, month, 3), None, 5) for month in (4, 5)]
    rows += [answer(date(2024, month, 9), "phone", month) for month in (4, 5)]
    made = Made(rows)
    found = decompose(made, compare(made, ("score.mean",), (by_day(made),), FILTERS, APRIL),
                      "score.mean")  # fmt: skip
    assert found is not None
    assert {dict(each.codes)["channel"] for each in found.nodes} == {"", "phone"}


def test_overlapping_groups() -> None:
    def node(**codes: str) -> Node:
        return Node(tuple(codes.items()), "rate", of_nothing, (0, 0), (0, 0), (0, 0), False)

    of_nothing = of(months(4)).change
    assert node(channel="email").overlaps(node(issue_type="refund"))
    assert node(channel="email").overlaps(node(channel="email", issue_type="refund"))
    assert not node(channel="email").overlaps(node(channel="phone", issue_type="refund"))
