"""Settings and filters to the table of rules that every number of the report follows."""

from importlib.metadata import PackageNotFoundError, version

from core.measure.band_names import band_name, channel_word
from core.measure.wording import format_value
from core.report.schedule import schedule_words
from core.report.sheet import Material
from core.report.titles import chosen_words, period_words
from core.settings import Settings
from core.texts import say


def rules_in_force(material: Material) -> list[tuple[str, str]]:
    """Name and value of each rule, in words."""
    return [
        ("period", period_words(material)),
        ("filters", material.say("semicolon").join(chosen_words(material)) or material.say("none")),
        ("edition", material.say(f"edition_{material.edition}")),
        *_settings(material),
        ("created", f"{material.created:%Y-%m-%d %H:%M}"),
        ("version", program_version()),
    ]


def program_version() -> str:
    """The version that made the report; "—" when run from a folder that was never installed."""
    try:
        return version("huixiang")
    except PackageNotFoundError:
        return "—"


def _settings(material: Material) -> list[tuple[str, str]]:
    settings, language = material.facts.settings, material.language
    return [
        ("timezone", settings.timezone),
        ("start", say(f"start.{settings.start}", language)),
        ("basis", say(f"basis.{settings.basis}", language)),
        ("hours", schedule_words(material)),
        ("population", say(f"population.{settings.population}", language)),
        ("target", format_value(settings.target, "seconds", language)),
        ("channel_targets", _channel_targets(material) or material.say("none")),
        ("bands", _joined(material, _bands(settings, "", material))),
        ("channel_bands", _channel_bands(material) or material.say("none")),
        ("time_bands", _joined(material, _time_bands(material))),
        ("satisfied", _joined(material, _satisfied(settings, material))),
        ("survey_window", material.say("days", n=settings.survey_window_days)),
        ("small_sample", material.say("fewer", n=settings.small_sample)),
    ]


def _channel_targets(material: Material) -> str:
    language = material.language
    return _joined(
        material,
        [
            f"{channel_word(code, language)} {format_value(target, 'seconds', language)}"
            for code, target in material.facts.settings.channel_targets
        ],
    )


def _channel_bands(material: Material) -> str:
    settings, words = material.facts.settings, material.language
    return material.say("semicolon").join(
        f"{channel_word(code, words)} {_joined(material, _bands(settings, code, material))}"
        for code, _ in settings.channel_bands
    )


def _bands(settings: Settings, channel: str, material: Material) -> list[str]:
    places = range(len(settings.limits_of(channel)) + 1)
    return [band_name(place, settings, material.language, channel) for place in places]


def _time_bands(material: Material) -> list[str]:
    return [
        f"{say(f'time_band.{band.key}', material.language)} {band.start:02d}–{band.end:02d}"
        for band in material.facts.settings.time_bands
    ]


def _satisfied(settings: Settings, material: Material) -> list[str]:
    return [
        material.say("satisfied", scale=scale, low=low) for scale, low in settings.satisfied_from
    ]


def _joined(material: Material, words: list[str]) -> str:
    return material.say("comma").join(words)
