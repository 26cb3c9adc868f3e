from dataclasses import replace

import pytest

from core.insight.changes.effect_sentences import effect_sentences, say_met, verdict_sentence
from core.insight.changes.effects import Effect
from core.insight.changes.extremes import Extreme
from core.insight.changes.moves import Move
from core.insight.changes.verdict import Target, judge
from core.insight.days.daily import Step
from core.measure.measured import Figure
from core.settings import Settings
from core.texts import LANGUAGES
from tests.core.insight.months import APRIL, MAY

# e^−0.478 = 0.62: 38 % faster
FASTER = Move(Step(-0.478, 0.08), True, -0.35, (25, 25), 1260.0)
EFFECT = Effect(
    "frt.median",
    APRIL,
    MAY,
    Figure("frt.median", 1260.0, 900, None, None, "seconds", False),
    Figure("frt.median", 845.0, 950, None, None, "seconds", False),
    FASTER,
    0.62,
    Extreme("worst", 7),
    judge("frt.median", Target(720.0, "level"), (1260.0, 845.0), (670.0, 917.0)),
)
SHARE = replace(
    EFFECT, key="csat", move=Move(Step(0.042, 0.01), False, 0.05, (25, 25), 0.7), faster=None,
    was=Figure("csat", 0.7, 300, None, None, "share", False),
    now=Figure("csat", 0.742, 300, None, None, "share", False), verdict=None,
)  # fmt: skip
COUNT = replace(
    EFFECT, key="volume", move=replace(FASTER, adjusted=None), faster=None, extreme=None,
    was=Figure("volume", 900, 900, None, None, "tickets", False),
    now=Figure("volume", 600, 600, None, None, "tickets", False), verdict=None,
)  # fmt: skip


def said(of: Effect) -> tuple[str, ...]:
    return effect_sentences(of, Settings(), "zh")


def test_the_answer_comes_first_then_the_mix_the_verdict_and_what_else_to_know() -> None:
    answer, mix, verdict, chance, warning = said(EFFECT)
    assert "从 21 分钟变为 14.1 分钟" in answer
    assert "快了 38.0%（95% 区间 27.5%–47.0%）" in answer
    assert "2024 年 5 月" in answer
    assert mix == "扣除渠道和问题类型的构成变化后为 35.0%。"
    assert verdict == "目标 12 分钟：部分达标，完成了 76.9%（把握：中）。"
    assert "62.0%" in chance
    assert "最近 7 期里最差的一期" in warning


def test_shares_are_said_in_points() -> None:
    answer, mix, _ = said(SHARE)
    assert "上升 4.2 个百分点（95% 区间 2.2–6.2）" in answer
    assert "5.0 个百分点" in mix


def test_what_only_the_mix_did_is_said() -> None:
    _, mix, *_ = said(replace(EFFECT, move=replace(FASTER, adjusted=0.02)))
    assert "只有 -2.0%" in mix


def test_no_change_and_too_few_days() -> None:
    (unclear,) = said(replace(COUNT, move=Move(Step(0.01, 0.08), True, None, (25, 25), 30.0)))
    assert "正常波动之内" in unclear
    assert "-13.7% 至 18.2%" in unclear
    (few,) = said(replace(COUNT, move=None))
    assert "不足五个" in few
    assert verdict_sentence(COUNT, "zh") == ""


def test_a_verdict_met_has_no_way_left() -> None:
    met = judge("frt.median", Target(900.0, "level"), (1260.0, 845.0), (670.0, 917.0))
    told = verdict_sentence(replace(EFFECT, verdict=met), "zh")
    assert told == "目标 15 分钟：达标（把握：中）。"
    assert say_met(met, "en") == "met"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", [EFFECT, SHARE, COUNT], ids=lambda of: of.key)
def test_every_sentence_is_whole(of: Effect, language) -> None:
    assert of.move
    back = replace(of, move=replace(of.move, step=Step(-of.move.step.size, 0.01)))
    said = [effect_sentences(each, Settings(), language) for each in (of, back)]
    for each in (*said[0], *said[1]):
        assert "{" not in each
        assert each.endswith(("。", "."))
