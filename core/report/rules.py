"""Settings and filters to the table of rules that every number of the report follows."""

from importlib.metadata import PackageNotFoundError, version

from core.report.settings_in_words import settings_in_words
from core.report.sheet import Material
from core.report.titles import chosen_words, period_words


def rules_in_force(material: Material) -> list[tuple[str, str]]:
    """Name and value of each rule, in words."""
    return [
        ("period", period_words(material)),
        ("filters", material.say("semicolon").join(chosen_words(material)) or material.say("none")),
        ("edition", material.say(f"edition_{material.edition}")),
        *settings_in_words(material.facts.settings, material.language),
        ("created", f"{material.created:%Y-%m-%d %H:%M}"),
        ("version", program_version()),
    ]


def program_version() -> str:
    """The version that made the report; "—" when run from a folder that was never installed."""
    try:
        return version("huixiang")
    except PackageNotFoundError:
        return "—"
