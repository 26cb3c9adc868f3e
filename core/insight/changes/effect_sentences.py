"""What became of a metric to the sentences a manager reads, the answer first."""

from collections.abc import Iterator

from core.insight.changes.effects import Effect
from core.insight.changes.moves import Move
from core.insight.changes.verdict import Verdict
from core.insight.sentence import span
from core.measure.metrics import Unit
from core.measure.naming import metric_name
from core.measure.periods import period_label
from core.measure.wording import format_difference, format_value
from core.settings import Settings
from core.texts import Language, has, say

# with equal mix less than this part of the change is left: the mix made it
_LEFT = 1 / 3
_KINDS: dict[Unit, str] = {
    "seconds": "duration", "share": "points", "score": "points", "points": "points"
}  # fmt: skip


def effect_sentences(of: Effect, settings: Settings, language: Language) -> tuple[str, ...]:
    """Whether it changed and by how much; with equal mix; the verdict; what else to know."""
    return (
        _answer(of, settings, language),
        *_mix(of, language),
        *([verdict_sentence(of, language)] if of.verdict else []),
        *_chance(of, language),
        *_led_back(of, language),
    )


def verdict_sentence(of: Effect, language: Language) -> str:
    """The two facts of a verdict with the goal; "" without one."""
    if of.verdict is None:
        return ""
    goal = format_value(of.verdict.goal, of.now.unit, language)
    said = {"goal": goal, "met": say_met(of.verdict, language), "sure": say_sure(of, language)}
    done = of.verdict.progress
    if of.verdict.met == "part" and done is not None:
        return say(
            "effect.verdict_part", language, done=format_value(done, "share", language), **said
        )
    return say("effect.verdict", language, **said)


def say_met(of: Verdict, language: Language) -> str:
    """ "达标", "部分达标" or "未达标"."""
    return say(f"effect.{of.met}", language)


def say_sure(of: Effect, language: Language) -> str:
    """ "高", "中" or "低" of a verdict; without one, of whether anything changed."""
    if of.verdict:
        return say(f"confidence.{of.verdict.sure}", language)
    return say(f"confidence.{'middle' if of.move and of.move.clear else 'low'}", language)


def say_size(of: Move, size: float, unit: Unit, language: Language) -> str:
    """ "38.0%" or "4.2 个百分点", without a sign."""
    if of.relative:
        return format_value(abs(size), "share", language)
    return format_difference(abs(size), unit, language).removeprefix("+")


def _answer(of: Effect, settings: Settings, language: Language) -> str:
    unit, phrase = of.now.unit, f"phrase.{of.key}"
    name = say(phrase, language) if has(phrase) else metric_name(of.key, language, settings)
    said = {
        "metric": name,
        "before": period_label(of.before, language),
        "after": period_label(of.after, language),
        "was": format_value(of.was.value, unit, language),
        "now": format_value(of.now.value, unit, language),
    }
    if of.move is None:
        return say("effect.too_few", language, **said)
    size = say_size(of.move, of.move.size, unit, language)
    said |= {"size": size, "range": say_range(of.move, unit, language)}
    if not of.move.clear:
        return say("effect.unclear", language, **said)
    way = "up" if of.move.size > 0 else "down"
    return say(f"effect.{_KINDS.get(unit, 'count')}_{way}", language, **said)


def say_range(of: Move, unit: Unit, language: Language) -> str:
    """The 95 % range: of a clear move its sizes, else from less to more."""
    ends = sorted(map(abs, (of.low, of.high))) if of.clear else [of.low, of.high]
    if of.relative or unit == "share":
        return span(ends[0] * 100, ends[1] * 100, "%" if of.relative else "", language)
    return span(ends[0], ends[1], "", language)


def _mix(of: Effect, language: Language) -> Iterator[str]:
    moved = of.move
    if moved is None or moved.adjusted is None or not moved.clear:
        return
    left = moved.adjusted if moved.size > 0 else -moved.adjusted
    key = "mix" if left >= _LEFT * abs(moved.size) else "mix_only"
    words = say_size(moved, left, of.now.unit, language)
    yield say(f"effect.{key}", language, left=words if left >= 0 else f"-{words}")


def _chance(of: Effect, language: Language) -> Iterator[str]:
    if of.faster is not None:
        chance = format_value(of.faster, "share", language)
        yield say(f"effect.chance_{of.key.partition('.')[0]}", language, chance=chance)


def _led_back(of: Effect, language: Language) -> Iterator[str]:
    if of.extreme:
        yield say(f"effect.after_{of.extreme.way}", language, periods=of.extreme.n)
