"""What comments amount to, counted by hand."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.insight.themes.feedback import feedback
from core.insight.themes.mention import Mention
from core.insight.themes.quoting import LENGTH
from core.measure.filters import ALL, Filters
from core.measure.intervals import wilson
from core.measure.periods import Period
from core.settings import Settings, ThemeRule
from tests.core.insight.themes.heard import DAY, made, said
from tests.core.made import Made, answer, ticket

BEFORE = Period(DAY - timedelta(days=30), DAY - timedelta(days=1))
NOW = Filters(DAY, DAY + timedelta(days=30))


def of(facts: Made, key: str, filters: Filters = ALL, against: Period | None = None) -> Mention:
    found = feedback(facts, filters, against).mention(key)
    assert found is not None
    return found


def rated(comment: str, score: float | None, day: date = DAY, **more: Any) -> dict[str, Any]:
    return answer(day, "phone", score, comment=comment, **more)


def test_themes_by_hand() -> None:
    facts = made(
        rated("回复太慢", 1),
        rated("有点慢，态度也差", 2),
        rated("不慢", 5),
        rated("太慢", None),
        rated("很满意", 5),
        answer(DAY, "phone", 3),
    )
    found = feedback(facts)
    assert (found.comments, found.rated, found.themed, found.before) == (5, 4, 4, 0)
    assert [each.theme.key for each in found.mentions] == ["slow_reply", "attitude", "praise"]
    slow = of(facts, "slow_reply")
    assert (slow.n, slow.share, slow.interval) == (3, 0.6, wilson(0.6, 5))
    assert (slow.score.value, slow.score.n) == (1.5, 2)
    assert (slow.csat.value, slow.csat.n, slow.csat.small) == (0.0, 2, True)
    assert (slow.low.value, slow.rest.value, slow.rest.n) == (1.0, 0.0, 2)
    assert (slow.before, slow.change, slow.p) == (None, None, 1.0)


def test_a_change_is_that_of_the_shares() -> None:
    rows = [rated("太慢" if at < 3 else "一般", 3, DAY + timedelta(days=at)) for at in range(10)]
    rows += [rated("太慢" if at < 1 else "一般", 3, BEFORE.start + timedelta(days=at))
             for at in range(5)]  # fmt: skip
    slow = of(made(*rows), "slow_reply", NOW, BEFORE)
    assert (slow.share, slow.before) == (0.3, 0.2)
    assert slow.change is not None
    assert slow.change[0] < 0 < slow.change[1]


def test_days_that_differ_are_less_evidence_than_as_many_comments() -> None:
    def month(now: list[int]) -> list[dict[str, Any]]:
        days = [("太慢", DAY + timedelta(days=at)) for at, n in enumerate(now) for _ in range(n)]
        calm = [("一般", DAY + timedelta(days=at)) for at in range(10) for _ in range(10)]
        earlier = [
            ("一般", BEFORE.start + timedelta(days=at)) for at in range(10) for _ in range(12)
        ]
        return [rated(text, 3, day) for text, day in (*days, *calm, *earlier, ("慢", BEFORE.start))]

    spread = of(made(*month([2] * 10)), "slow_reply", NOW, BEFORE)
    burst = of(made(*month([20, *[0] * 9])), "slow_reply", NOW, BEFORE)
    assert spread.share == pytest.approx(burst.share)
    assert spread.p < burst.p / 10


def test_tickets_speak_only_where_no_customer_was_asked() -> None:
    notes = [
        ticket(DAY, "phone", 60.0, comment="太慢", ticket_key=key, row_no=place)
        for place, key in enumerate("abc")
    ]
    assert feedback(made(*notes)).comments == 3
    assert feedback(made(*notes, rated("太慢", 1, ticket_key="a", row_no=9))).comments == 1


def test_quotes_are_the_lowest_scores_then_the_newest() -> None:
    late = DAY + timedelta(days=3)
    facts = made(
        rated("太慢了啊", 4), rated("太慢", 1), rated("真慢", 1, late), rated("慢", None, late),
        rated("太慢" + "！" * 200, 2), rated("太慢", 3, late),
    )  # fmt: skip
    found = [(each.text, each.score) for each in of(facts, "slow_reply").quotes]
    assert found[:2] == [("太慢", 1.0), ("真慢", 1.0)]
    assert found[2][0] == "太慢" + "！" * (LENGTH - 3) + "…"
    praised = made(rated("很好", 3), rated("不错", 5))
    assert [each.text for each in of(praised, "praise").quotes] == ["不错", "很好"]


def test_slow_cases_are_said_or_waited() -> None:
    facts = made(
        rated("回复太慢", 1, frt=1000.0),
        rated("回复太慢", 2, frt=10.0),
        rated("一般", 3, frt=5000.0),
        rated("一般", 3, frt=10.0),
        rated("太慢", 3),
    )
    found = feedback(facts)
    assert (found.slow_cases, found.confirmed) == (4, 1)
    assert [(each.said, each.frt) for each in found.slow] == [
        (True, 1000.0), (True, 10.0), (True, None), (False, 5000.0),
    ]  # fmt: skip


def test_the_filters_count() -> None:
    facts = made(*said("太慢", "太慢", "一般"), answer(DAY, "email", 1, comment="太慢"))
    assert of(facts, "slow_reply").n == 3
    assert of(facts, "slow_reply", ALL.choosing("channel", "email")).n == 1
    assert feedback(facts, NOW.within(DAY + timedelta(days=2), None)).mentions == ()


def test_a_theme_of_ones_own_counts_at_once() -> None:
    rules = (ThemeRule("own-1", ("会员积分",), "积分"), ThemeRule("slow_reply", off=True))
    facts = made(*said("會員積分沒了", "太慢"), settings=Settings(themes=rules))
    assert [each.theme.name for each in feedback(facts).mentions] == ["积分"]


def test_nothing_said_is_nothing_found() -> None:
    found = feedback(made(answer(DAY, "phone", 5)), NOW, BEFORE)
    assert (found.comments, found.mentions, found.slow) == (0, (), ())


COMMENT = st.sampled_from(["太慢", "不慢", "一般", "排队太久，太慢", "很好", "slow", "没有人回复"])
MARK = st.one_of(st.none(), st.integers(1, 5))


@given(st.lists(st.tuples(COMMENT, MARK), min_size=1, max_size=8), COMMENT)
@settings(deadline=None, max_examples=3)
def test_one_more_comment_lowers_no_count(rows: list[tuple[str, int | None]], more: str) -> None:
    few = [rated(text, score) for text, score in rows]
    before = {each.theme.key: each.n for each in feedback(made(*few)).mentions}
    after = {each.theme.key: each.n for each in feedback(made(*few, rated(more, 3))).mentions}
    assert all(after[key] >= n for key, n in before.items())
    assert all(n <= len(few) for n in before.values())
