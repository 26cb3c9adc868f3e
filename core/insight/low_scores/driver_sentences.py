"""What goes along with low scores to the sentences a manager reads, in their language."""

from core.insight.low_scores.agents import Agents
from core.insight.low_scores.drivers import Driver, Drivers
from core.insight.sentence import span
from core.measure.facts import Facts
from core.measure.naming import code_words, segment_inside, segment_name
from core.measure.wording import format_difference
from core.texts import Language, say


def drivers_sentence(found: Drivers | None, facts: Facts, language: Language) -> str:
    """The foremost driver with its range and the low scores that go along, or that none stands."""
    if found is None:
        return say("driver.too_few", language)
    if not found.foremost:
        return say("driver.none", language, n=f"{found.n:,}", lows=f"{found.lows:,}")
    first = found.foremost[0]
    ends = span(first.effect.low * 100, first.effect.high * 100, "", language)
    return say(
        "driver.foremost",
        language,
        name=driver_name(first, facts, language),
        segment=segment_name(first.segment, language, facts),
        size=format_difference(first.effect.value, "share", language).removeprefix("+"),
        range=ends,
        along=f"{round(first.along):,}",
        lows=f"{found.lows:,}",
    )


def method_sentence(found: Drivers, facts: Facts, language: Language) -> str:
    """Of what, by how many, what was held equal, what stands together and what was dropped."""
    lists = {
        name: say("chart.and", language).join(
            segment_inside(each, language, facts) for each in those)
        for name, those in (
            ("factors", found.factors), ("pooled", found.pooled), ("dropped", found.dropped))
    }  # fmt: skip
    counts = {"n": f"{found.n:,}", "lows": f"{found.lows:,}"}
    keys = ("method", *(name for name in ("pooled", "dropped") if lists[name]))
    return "".join(say(f"driver.{key}", language, **counts, **lists) for key in keys)


def agents_sentence(found: Agents, facts: Facts, language: Language) -> str:
    """Who stands out although many were looked at, or that nobody does."""
    more, fewer = (
        say("chart.and", language).join(
            code_words(facts, "agent", each.code, language)
            for each in found.outstanding
            if each.standing == standing
        )
        for standing in ("more", "fewer")
    )
    known = {"more": more, "fewer": fewer, "n": len(found.agents), "others": found.others}
    way = "both" if more and fewer else "more" if more else "fewer" if fewer else "none"
    said = say(f"driver.agents_{way}", language, **known)
    return said + say("driver.agents_others", language, **known) if found.others else said


def driver_name(of: Driver, facts: Facts, language: Language) -> str:
    """Its code in words."""
    return code_words(facts, of.segment, of.code, language)
