"""The registries of intake to docs/intake.md: `python -m core.intake.reference` writes it."""

from collections.abc import Iterable, Iterator
from inspect import getmembers, isclass
from pathlib import Path
from sys import modules

from core.errors import AppError
from core.intake.formats import FORMATS, Format
from core.intake.reading import refusals, wrong_kinds
from core.intake.rules import RULES
from core.intake.rules.rule import Rule
from core.texts import LANGUAGES, catalogue, say
from core.tickets import FIELDS, Field

PATH = Path(__file__).parents[2] / "docs" / "intake.md"


def reference() -> str:
    """The whole page in Chinese and English: files, formats, fields, rules, questions, refusals."""
    parts = [
        f"# {_title('title')}",
        *_told("intro"),
        f"## {_title('files')}",
        *_told("files_text"),
        *_told("account"),
        f"## {_title('formats')}",
        *_told("formats_text"),
        "\n".join(map(_format, FORMATS)),
        f"## {_title('fields')}",
        *_told("fields_text"),
        "\n".join(map(_field, FIELDS)),
        f"## {_title('rules')}",
        *map(_rule, RULES),
        f"## {_title('questions')}",
        *_sentences(key for key in catalogue("en") if key.startswith("question.")),
        f"## {_title('refusals')}",
        *_sentences(f"errors.{error.key}" for error in _refusals()),
    ]
    return "\n\n".join(parts) + "\n"


def _format(known: Format) -> str:
    """Its name, and where its columns were seen: the first paragraphs of its module."""
    text = modules[f"{Format.__module__.rpartition('.')[0]}.{known.key}"].__doc__ or ""
    return f"- **{known.name}**: {' '.join(text.split())}"


def _field(field: Field) -> str:
    return f"- `{field.name}` {_both_of(f'field.{field.name}')}"


def _rule(rule: Rule) -> str:
    told = (
        say(f"rules.{rule.key}_does", language) + say(f"intake_reference.{rule.does}", language)
        for language in LANGUAGES
    )
    return "\n\n".join([f"### {_both_of(f'rules.{rule.key}')}", *told])


def _refusals() -> Iterator[type[AppError]]:
    for module in (refusals, wrong_kinds):
        for _, found in getmembers(module, isclass):
            if issubclass(found, AppError) and found is not AppError:
                yield found


def _sentences(keys: Iterable[str]) -> Iterator[str]:
    """Texts as the catalogue has them, with the names of what will stand in them."""
    for key in keys:
        yield "- " + "\n  ".join(catalogue(language)[key] for language in LANGUAGES)


def _told(name: str) -> Iterator[str]:
    return (say(f"intake_reference.{name}", language) for language in LANGUAGES)


def _title(name: str) -> str:
    return _both_of(f"intake_reference.{name}")


def _both_of(key: str) -> str:
    return " · ".join(say(key, language) for language in LANGUAGES)


if __name__ == "__main__":
    PATH.write_text(reference(), encoding="utf-8")
