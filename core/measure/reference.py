"""The metric registry to docs/metrics.md: `python -m core.measure.reference` writes it."""

from pathlib import Path

from core.measure.metrics import FAMILIES, Metric
from core.measure.naming import definition, metric_name
from core.measure.series import SERIES
from core.settings import Settings
from core.texts import LANGUAGES, Language, say

PATH = Path(__file__).parents[2] / "docs" / "metrics.md"


def reference() -> str:
    """The whole page: each family in Chinese and English, with the expression that is run."""
    parts = [f"# {_both('title')}", _both("intro", "\n\n")]
    for family, metrics in FAMILIES:
        parts += [f"## {_both_of(f'family.{family}')}", *map(_section, metrics)]
    parts += [f"## {_both_of('family.series')}", *(_rules(each.key) for each in SERIES)]
    return "\n\n".join(parts) + "\n"


def _section(metric: Metric) -> str:
    lines = [
        _rules(metric.key),
        *(f"- {say(f'reference.{name}', 'en')}: {text}" for name, text in _lines(metric)),
    ]
    return "\n".join(lines)


def _lines(metric: Metric) -> list[tuple[str, str]]:
    return [
        ("unit", metric.unit),
        ("better", say(f"reference.better.{metric.better}", "en")),
        ("sql", f"`{metric.expression}`"),
        ("sample", f"`{metric.sample}`"),
    ]


def _rules(key: str) -> str:
    names = " · ".join(metric_name(key, language, Settings()) for language in LANGUAGES)
    rules = [definition(key, language, Settings()) for language in LANGUAGES]
    return "\n\n".join([f"### `{key}` {names}", *rules]) + "\n"


def _both(name: str, between: str = " · ") -> str:
    return _both_of(f"reference.{name}", between)


def _both_of(key: str, between: str = " · ") -> str:
    languages: tuple[Language, ...] = LANGUAGES
    return between.join(say(key, language) for language in languages)


if __name__ == "__main__":
    PATH.write_text(reference(), encoding="utf-8")
