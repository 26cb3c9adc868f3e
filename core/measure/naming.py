"""Keys and codes to the words a reader sees: metrics, their definitions, segments, their values."""

from datetime import date

import pandas as pd

from core.measure.band_names import band_limits, band_name, channel_word
from core.measure.facts import Facts
from core.measure.metrics import Population
from core.measure.segments import Code, segment
from core.measure.waits import ends_of
from core.measure.wording import format_value
from core.settings import Settings
from core.texts import Language, has, say

# the scale of two
_GOOD_BAD = 2

_PRIORITIES = (
    "urgent", "critical", "high", "normal", "medium", "low",
    "紧急", "高", "中", "低", "普通", "一般",
)  # fmt: skip


def metric_name(key: str, language: Language, settings: Settings) -> str:
    """A metric's name; a band's share is named by its limits, a time by its clock."""
    if key.startswith("band."):
        ranked = "_ranked" if settings.channel_bands else ""
        return say(
            f"metric.band{ranked}", language, band=band_name(_place(key), settings, language)
        )
    name = say(f"metric.{key}", language)
    in_hours = settings.basis == "business" and key.startswith(("frt.", "ttr."))
    return say("metric.in_hours", language, name=name) if in_hours else name


def line_name(key: str, language: Language) -> str:
    """A short name beside others of its family: the statistic, else the metric."""
    stat = f"stat.{key.rpartition('.')[2]}"
    return say(stat if "." in key and has(stat) else f"metric.{key}", language)


def definition(key: str, language: Language, settings: Settings) -> str:
    """A metric's rule in full sentences, with the settings that it depends on."""
    if not key.startswith("band."):
        return say(f"definition.{key}", language, **_facts(settings, language))
    band = band_limits(_place(key), settings, language)
    return say("definition.band", language, band=band, **_facts(settings, language))


def segment_name(key: str, language: Language, facts: Facts | None = None) -> str:
    """What a segment is called; a column kept from a file by its header, which `facts` know."""
    if facts and key in facts.extras:
        return facts.extras[key]
    return say(f"segment.{segment(key).key}", language)


def inside(name: str, language: Language) -> str:
    """A name of the catalogue as it stands inside a sentence: English ones begin small there."""
    return name if language == "zh" or not name[1:2].islower() else name[:1].lower() + name[1:]


def segment_inside(key: str, language: Language, facts: Facts | None = None) -> str:
    """A segment's name inside a sentence; a header of a file stays as it is."""
    name = segment_name(key, language, facts)
    return name if facts and key in facts.extras else inside(name, language)


def code_words(
    facts: Facts, key: str, code: Code, language: Language, population: Population = "ticket"
) -> str:
    """A segment's value in words; a word from a file stays as it is.

    No code (null, "" or NaN) is 未填写 on tickets and 未匹配 on survey answers.
    """
    if pd.isna(code) or code == "":
        return say(f"segment_none.{'answer' if population == 'answer' else 'ticket'}", language)
    if key == "band":
        return band_name(int(str(code)), facts.settings, language)
    if key == "wait":
        return wait_name(int(str(code)), language)
    # an agent's code is agent-02, and only its number is said
    text = _plain(code).removeprefix(f"{key}-")
    if key == "priority":
        return _priority(text, language)
    if has(f"{key}.{text}"):
        return say(f"{key}.{text}", language)
    if has(f"segment_value.{key}"):
        return say(f"segment_value.{key}", language, code=text)
    return facts.channels.get(text, text) if key == "channel" else text


def wait_name(place: int, language: Language) -> str:
    """A bin of first response times by its edges: "30 秒 至 1 分钟", "> 7 天"."""
    low, high = (format_value(end, "seconds", language) for end in ends_of(place))
    last = ends_of(place)[1] == float("inf")
    return f"> {low}" if last else say("chart.range_of", language, low=low, high=high)


def _priority(text: str, language: Language) -> str:
    """A usual word in the reader's language, the file's own beside it: two may mean the same."""
    usual = text.lower()
    word = say(f"priority.{usual}", language) if usual in _PRIORITIES else text
    if word.lower() == usual:
        return text
    return say("segment_value.priority_beside", language, word=word, own=text)


def _place(key: str) -> int:
    return int(key.removeprefix("band."))


def _facts(settings: Settings, language: Language) -> dict[str, str]:
    return {
        "start": say(f"start.{settings.start}", language),
        "clock": say(f"clock.{settings.basis}", language),
        "population": say(f"population.{settings.population}", language),
        "target": _targets(settings, language),
        "satisfied": satisfied_words(settings, language),
    }


def satisfied_words(settings: Settings, language: Language) -> str:
    """From which score on an answer is satisfied, by scale: "3 分制 3 分，5 分制 4 分，…"."""
    said = [
        say("scale_from.good" if scale == _GOOD_BAD else "scale_from.score", language,
            scale=scale, low=low)
        for scale, low in sorted(settings.satisfied_from, key=lambda each: each[0] == _GOOD_BAD)
    ]  # fmt: skip
    return say("band.and", language).join(said)


def _targets(settings: Settings, language: Language) -> str:
    """The response target of each channel that has its own, then that of all others."""
    common = format_value(settings.target, "seconds", language)
    if not settings.channel_targets:
        return common
    own = [
        say("band.of", language, channel=channel_word(code, language),
            band=format_value(target, "seconds", language))
        for code, target in settings.channel_targets
    ]  # fmt: skip
    return say("band.and", language).join([*own, say("band.of_others", language, band=common)])


def _plain(code: str | float | date) -> str:
    if isinstance(code, date):
        return code.strftime("%Y-%m-%d")
    return f"{code:g}" if isinstance(code, float) else str(code)
