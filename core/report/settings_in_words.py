"""Settings to the rules they are, in words: as a report prints them, as two people compare them."""

from collections.abc import Iterable

from core.measure.band_names import band_name, channel_word
from core.measure.wording import format_value
from core.report.schedule import schedule_words
from core.settings import Settings, ThemeRule
from core.texts import Language, say


def settings_in_words(settings: Settings, language: Language) -> list[tuple[str, str]]:
    """The key and the words of each rule; `report.rule_<key>` is its name."""
    return [
        ("timezone", settings.timezone),
        ("start", say(f"start.{settings.start}", language)),
        ("basis", say(f"basis.{settings.basis}", language)),
        ("hours", schedule_words(settings.schedule, language)),
        ("population", say(f"population.{settings.population}", language)),
        ("target", format_value(settings.target, "seconds", language)),
        ("channel_targets", _joined(_channel_targets(settings, language), language)),
        ("attainment", format_value(settings.attainment_target, "share", language)),
        ("csat", format_value(settings.csat_target, "share", language)),
        ("bands", _bands(settings, "", language)),
        ("channel_bands", _joined(_channel_bands(settings, language), language, "semicolon")),
        ("time_bands", _joined(_time_bands(settings, language), language)),
        ("satisfied", _joined(_satisfied(settings, language), language)),
        ("survey_window", say("report.days", language, n=settings.survey_window_days)),
        ("small_sample", say("report.fewer", language, n=settings.small_sample)),
        ("themes", _joined((_theme(each, language) for each in settings.themes), language)),
    ]


def _channel_targets(settings: Settings, language: Language) -> Iterable[str]:
    for code, target in settings.channel_targets:
        yield f"{channel_word(code, language)} {format_value(target, 'seconds', language)}"


def _channel_bands(settings: Settings, language: Language) -> Iterable[str]:
    for code, _ in settings.channel_bands:
        yield f"{channel_word(code, language)} {_bands(settings, code, language)}"


def _bands(settings: Settings, channel: str, language: Language) -> str:
    places = range(len(settings.limits_of(channel)) + 1)
    return _joined((band_name(place, settings, language, channel) for place in places), language)


def _time_bands(settings: Settings, language: Language) -> Iterable[str]:
    for band in settings.time_bands:
        yield f"{say(f'time_band.{band.key}', language)} {band.start:02d}–{band.end:02d}"


def _satisfied(settings: Settings, language: Language) -> Iterable[str]:
    for scale, low in settings.satisfied_from:
        yield say("report.satisfied", language, scale=scale, low=low)


def _theme(rule: ThemeRule, language: Language) -> str:
    name = rule.name or say(f"theme.{rule.key}", language)
    words = f"{name} {' '.join(rule.words)}".strip()
    return f"{words} ×" if rule.off else words


def _joined(words: Iterable[str], language: Language, by: str = "comma") -> str:
    return say(f"report.{by}", language).join(words) or say("report.none", language)
