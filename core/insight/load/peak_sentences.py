"""Times of day to the sentence a manager reads: which one stands out, or which is busiest."""

from core.insight.load.peaks import Peak, Peaks
from core.measure.facts import Facts
from core.measure.intervals import Z95
from core.measure.naming import code_words
from core.measure.wording import format_difference, format_value
from core.texts import Language, say


def peak_sentence(found: Peaks, facts: Facts, language: Language) -> str:
    """The band that misses most with its gap and range; else the busiest one."""
    n = f"{sum(each.volume.n for each in found.peaks):,}"
    if found.worst is None or found.gap is None:
        busiest = found.busiest
        compared = sum(each.served.value is not None for each in found.peaks)
        key = "even" if compared > 1 else "busy"
        rate = f"{busiest.per_hour:.1f}"
        return say(f"load.peak_{key}", language, **_of(busiest, facts, language), rate=rate, n=n)
    low, high = sorted(abs(end) * 100 for end in found.gap.interval(Z95))
    return say(
        "load.peak_gap",
        language,
        **_of(found.worst, facts, language),
        served=format_value(found.worst.served.value, "share", language),
        gap=format_difference(-found.gap.size, "share", language).removeprefix("+"),
        low=f"{low:.1f}",
        high=f"{high:.1f}",
        n=n,
    )


def band_name(of: Peak, facts: Facts, language: Language) -> str:
    """A band with its hours: "晚高峰（17–21 点）"."""
    name = code_words(facts, "time_band", of.band.key, language)
    return say("load.band", language, name=name, start=of.band.start, end=of.band.end)


def _of(of: Peak, facts: Facts, language: Language) -> dict[str, str]:
    name = code_words(facts, "time_band", of.band.key, language)
    return {"name": name, "share": format_value(of.share, "share", language)}
