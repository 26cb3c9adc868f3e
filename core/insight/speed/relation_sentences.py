"""A relation and its threshold to the sentences a manager reads, in their language."""

from core.insight.sentence import span
from core.insight.speed.relation import Relation
from core.insight.speed.threshold import Threshold
from core.insight.statistics.excess import Excess
from core.insight.statistics.trends import Trend
from core.measure.band_names import band_limits, band_name, parted
from core.measure.facts import Facts
from core.measure.naming import code_words, segment_name
from core.measure.wording import format_difference, format_value
from core.settings import Settings
from core.texts import Language, say

# below each p: how it is written, and how likely chance is
_CHANCES = ((0.001, "< 0.001", "hardly"), (0.05, "< 0.05", "unlikely"))
# what is seen overall is not so with channel and issue type held equal
_APPARENT = ("flips", "gone", "hidden")


def relation_sentence(found: Relation | None, settings: Settings, language: Language) -> str:
    """Whether waiting goes with satisfaction: both ends, their gap and its interval."""
    if found is None:
        return say("relation.too_few", language)
    if found.gap is None or found.gap_interval is None:
        return strength_sentence(found, language)
    ends = ((0, "fast", found.bands[0]), (len(found.bands) - 1, "slow", found.bands[-1]))
    names = {name: group_name(found, place, settings, language) for place, name, _ in ends}
    values = {f"{name}_value": format_value(end.value, "share", language) for _, name, end in ends}
    return say(f"relation.{_way(found)}", language, **names, **values,
               **_gap(found.gap, found.gap_interval, language))  # fmt: skip


def strength_sentence(found: Relation, language: Language) -> str:
    """How strong it is: ρ in words with its interval and n, and the trend test beside it."""
    numbers = {name: f"{getattr(found, name):.2f}" for name in ("rho", "low", "high")}
    size = say(f"relation.{found.size}", language)
    said = say("relation.strength", language, size=size, n=f"{found.n:,}", **numbers)
    return said if found.trend is None else said + trend_sentence(found.trend, language)


def trend_sentence(found: Trend, language: Language) -> str:
    """The trend test in words: z, p, and how likely chance is."""
    below = [(p, sure) for limit, p, sure in _CHANCES if found.p < limit]
    p, sure = below[0] if below else (f"= {found.p:.2f}", "likely")
    chance = say(f"relation.chance_{sure}", language)
    return say("relation.trend", language, z=f"{found.z:.1f}", p=p, chance=chance)


def simpson_sentence(found: Relation, language: Language) -> str:
    """Whether the gap stays with channels and issue types held equal."""
    if found.adjusted is None:
        return say(f"relation.simpson.{found.simpson}", language)
    equal = found.adjusted.equal
    ends = (equal.low, equal.high) if equal.value >= 0 else (-equal.high, -equal.low)
    size = _gap(abs(equal.value), ends, language)
    known = "unclear_gap" if found.simpson == "unclear" else found.simpson
    return say(f"relation.simpson.{known}", language, **size)


def threshold_sentence(found: Threshold, language: Language) -> str:
    """From which wait on satisfaction is lower, or why no such wait is named."""
    if found.at is None or found.low is None or found.high is None:
        return say(f"relation.threshold.{found.why}", language)
    at, low, high = (
        format_value(end, "seconds", language) for end in (found.at, found.low, found.high)
    )
    ends = low if low == high else _joined(low, high)
    drop = format_value(found.drop, "score", language)
    return say("relation.threshold.found", language, at=at, range=ends, drop=drop)


def excess_words(found: Excess, facts: Facts, language: Language) -> str:
    """What is more usual in a field than elsewhere, how much, and how sure that is."""
    shares = (format_value(each, "share", language) for each in (found.share, found.elsewhere))
    lifts = {name: f"{getattr(found, name):.1f}" for name in ("lift", "low", "high")}
    names = {
        "segment": segment_name(found.segment, language, facts),
        "code": code_words(facts, found.segment, found.code, language),
    }
    both = dict(zip(("share", "elsewhere"), shares, strict=True))
    return say("relation.excess", language, **names, **both, **lifts, n=f"{found.n:,}")


def group_name(found: Relation, place: int, settings: Settings, language: Language) -> str:
    """A group as a band is named; a quarter by its limits."""
    return band_name(place, parted(settings, found.quarters), language)


def group_limits(found: Relation, place: int, settings: Settings, language: Language) -> str:
    """What a group means in each channel, where channels have bands of their own."""
    return band_limits(place, parted(settings, found.quarters), language)


def _joined(low: str, high: str) -> str:
    """Two durations with a dash, the unit once where they share it."""
    number, _, unit = low.partition(" ")
    return f"{number}–{high}" if high.endswith(f" {unit}") else f"{low}–{high}"


def _way(found: Relation) -> str:
    if found.simpson in _APPARENT:
        return "apparent"
    if found.size == "none":
        return "flat"
    if found.rho < 0 < (found.gap or 0):
        return "negative"
    return "positive" if found.rho > 0 > (found.gap or 0) else "mixed"


def _gap(gap: float, ends: tuple[float, float], language: Language) -> dict[str, str]:
    low, high = ends if gap >= 0 else (-ends[1], -ends[0])
    size = format_difference(abs(gap), "share", language).removeprefix("+")
    return {"gap": size, "range": span(low * 100, high * 100, "", language)}
