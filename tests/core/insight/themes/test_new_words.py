"""Words that stand out: the statistic against a calculation by hand, the words against a story."""

from datetime import timedelta
from math import log, sqrt

import numpy as np
import pytest

from core.insight.themes.log_odds import log_odds
from core.insight.themes.new_words import new_words
from core.insight.themes.tokens import words_in
from core.measure.filters import Filters
from core.measure.periods import Period
from tests.core.insight.themes.heard import DAY, made
from tests.core.made import Made, answer

BEFORE = Period(DAY - timedelta(days=30), DAY - timedelta(days=1))
NOW = Filters(DAY, DAY + timedelta(days=30))


def test_log_odds_by_hand() -> None:
    # three words, 10 + 5 + 5 against 2 + 9 + 9: the prior of 40 is as large as both together
    here, there = np.array([10.0, 5, 5]), np.array([2.0, 9, 9])
    ratio, z = log_odds(here, there, 40.0)
    first = log(22 / 38) - log(14 / 46)
    assert ratio[0] == pytest.approx(first)
    assert z[0] == pytest.approx(first / sqrt(1 / 22 + 1 / 14))
    assert ratio[1] == pytest.approx(log(19 / 41) - log(23 / 37))
    assert z[1] == z[2] < 0


def test_without_a_prior_they_are_plain_log_odds() -> None:
    ratio, z = log_odds(np.array([3.0, 1]), np.array([1.0, 3]), 0.0)
    assert ratio == pytest.approx([log(9), -log(9)])
    assert z[0] == pytest.approx(log(9) / sqrt(1 / 3 + 1))


@pytest.mark.parametrize("counts", [[0.0, 0.0], [5.0, 0.0], [0.0, 5.0]])
def test_empty_sides_break_nothing(counts: list[float]) -> None:
    for prior in (0.0, 500.0):
        _, z = log_odds(np.array(counts), np.array([0.0, 0.0]), prior)
        assert np.isfinite(z).all()


def test_words_are_told_from_masks_figures_and_stop_words() -> None:
    found = words_in("我叫***，會員積分 300 沒了，the Voucher re-opened")
    assert found == {"会员": "會員", "积分": "積分", "voucher": "Voucher", "re-opened": "re-opened"}


def story(new: str, many: int = 160) -> Made:
    """The same talk in both periods; `new` in a quarter of this one's comments, all low scores."""
    talk = ["产品咨询", "颜色挑选", "门店活动", "会员积分"]
    rows = []
    for at in range(many):
        text = talk[at % 4]
        fresh = at % 4 == 0
        day = timedelta(days=at % 28)
        rows.append(answer(DAY + day, "phone", 1 if fresh else 5,
                           comment=f"{text}{new if fresh else ''}"))  # fmt: skip
        rows.append(answer(BEFORE.start + day, "phone", 5, comment=text))
    return made(*rows)


def test_a_new_word_is_found_with_its_figures() -> None:
    found = new_words(story("，直播间的赠品"), NOW, BEFORE)
    words = {each.word: each for each in found.risen}
    assert set(words) == {"直播间", "赠品"}
    gift = words["赠品"]
    assert (gift.n, gift.share, gift.elsewhere) == (40, 0.25, 0.0)
    assert gift.example == "产品咨询，直播间的赠品"
    assert {"直播间", "赠品"} <= {each.word for each in found.low}
    assert not found.sampled


def test_a_theme_s_words_are_not_new() -> None:
    assert new_words(story("，排队太慢"), NOW, BEFORE).risen == ()


def test_nothing_is_new_without_a_comparison() -> None:
    found = new_words(story("，赠品"), NOW, None)
    assert found.risen == ()
    assert {each.word for each in found.low} >= {"赠品"}
    assert new_words(made(answer(DAY, "phone", 1)), NOW, BEFORE).low == ()


def test_noise_brings_no_words() -> None:
    false = 0
    words = ["直播间", "赠品", "门店", "颜色", "会员", "积分", "尺码", "款式", "包装", "说明书"]
    for seed in range(6):
        drawing = np.random.default_rng(seed)
        rows = [
            answer(start + timedelta(days=int(drawing.integers(28))), "phone",
                   int(drawing.choice((1, 5))),
                   comment="，".join(drawing.choice(words, 3, replace=False)))
            for start in (DAY, BEFORE.start) for _ in range(60)
        ]  # fmt: skip
        found = new_words(made(*rows), NOW, BEFORE)
        false += bool(found.risen) + bool(found.low)
    assert false <= 1
