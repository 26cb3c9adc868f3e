"""A finding to the sentence a manager reads, in their language."""

from datetime import date

from core.insight.composition.decomposition import Decomposition
from core.insight.composition.decomposition_sentences import moved_sentence
from core.insight.finding import Amount, Coded, Fact, Finding, Group, Named, Span
from core.measure.band_names import band_tickets, parted
from core.measure.facts import Facts
from core.measure.naming import code_words, inside, metric_name
from core.measure.periods import Period, day_label, period_label
from core.measure.wording import format_difference, format_value
from core.texts import Language, has, say


def sentence(finding: Finding, facts: Facts, language: Language) -> str:
    """The finding in words; settings and channel words come from the facts."""
    words = {name: _worded(fact, facts, language) for name, fact in finding.facts}
    small = words | {
        name: inside(words[name], language) for name, fact in finding.facts if _is_name(fact)
    }
    keys = (finding.key, *finding.remarks)
    said = "".join(say(f"finding.{key}", language, **small) for key in keys)
    # a name that opens the sentence keeps its capital
    opening = next((words[name] for name in words if said.startswith(small[name])), "")
    return opening + said[len(opening) :]


def say_confidence(finding: Finding, language: Language) -> str:
    """ "高", "中" or "低"."""
    return say(f"confidence.{finding.confidence}", language)


def span(low: float, high: float, unit: str, language: Language) -> str:
    """The ends of an interval in words, each with its unit."""
    # a dash before a minus cannot be read
    between = say("unit.to", language) if low < 0 else "–"
    return f"{low:.1f}{unit}{between}{high:.1f}{unit}"


def _is_name(fact: Fact) -> bool:
    """Whether it is called by a name of ours that is no proper one, as a channel's may be."""
    return isinstance(fact, Named) or (isinstance(fact, Coded) and fact.segment == "time_band")


def _worded(fact: Fact, facts: Facts, language: Language) -> str:
    match fact:
        case Amount() | Span():
            return _number(fact, language)
        case Coded() | Group() | Named():
            return _called(fact, facts, language)
        case Decomposition():
            return moved_sentence(fact, facts, language)
        case Period():
            return period_label(fact, language)
        case date():
            return day_label(fact, language, year=False)
        case int():
            return f"{fact:,}"


def _called(fact: Coded | Group | Named, facts: Facts, language: Language) -> str:
    match fact:
        case Coded(segment, code):
            return code_words(facts, segment, code, language)
        case Group(place, quarters):
            return band_tickets(place, parted(facts.settings, quarters), language)
        case Named(key):
            phrase = f"phrase.{key}"
            if has(phrase):
                return say(phrase, language)
            return metric_name(key, language, facts.settings)


def _number(number: Amount | Span, language: Language) -> str:
    if isinstance(number, Span):
        return span(number.low * 100, number.high * 100, "" if number.points else "%", language)
    if number.difference:
        return format_difference(number.value, number.unit, language).removeprefix("+")
    return format_value(number.value, number.unit, language)
