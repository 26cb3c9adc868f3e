"""The registries to the keys of texts their entries need: what the code composes at run time."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import get_args

import core
from core.cli.commands import COMMANDS
from core.errors import AppError
from core.hours.calendar import days_off
from core.insight.themes.theme import default_themes
from core.intake.channels import CHANNELS
from core.intake.mapping.claims import Reason
from core.intake.mapping.questions import FOLDINGS, LAYOUTS
from core.intake.needs import NEEDS
from core.intake.rules import RULES
from core.intake.values.dates import ORDERS
from core.intake.values.scales import SCALES
from core.intake.values.units import UNIT_SECONDS
from core.measure.cautions import CAUTIONS
from core.measure.metrics import FAMILIES, METRICS
from core.measure.segments import SEGMENTS
from core.measure.series import SERIES
from core.report.documents import DOCUMENTS
from core.report.sheets import SHEETS
from core.settings import TIME_BANDS
from core.texts import has
from core.tickets import FIELDS, LEFT_OUT, SKIPPED
from core.worktables import TEMPLATES, WORKTABLES
from core.worktables.columns import Choice, Simple
from core.worktables.parts import parts

ANSWERS = {
    "date_order": ORDERS, "scale": SCALES, "unit": UNIT_SECONDS, "event_log": FOLDINGS,
    "layout": LAYOUTS,
}  # fmt: skip
NOTE_OF = {"leaves": "left_out", "skips": "skipped", "blanks": "value_not_used", "marks": "marked"}


@cache
def errors() -> tuple[type[AppError], ...]:
    """AppError and every class below it, wherever in the core it stands."""
    for found in walk_packages(core.__path__, "core."):
        if not found.name.endswith("__main__"):
            import_module(found.name)
    return tuple(_below(AppError))


def _below(kind: type[AppError]) -> list[type[AppError]]:
    own = [kind] if kind.__module__.startswith("core.") else []
    return [*own, *(each for child in kind.__subclasses__() for each in _below(child))]


def registered() -> Iterator[str]:
    """Every key the entries of the registries need, by name."""
    yield from (f"errors.{each.key}" for each in errors())
    yield from (f"field.{each.name}" for each in FIELDS)
    yield from (f"segment.{each.key}" for each in SEGMENTS)
    yield from (f"family.{name}" for name, _ in FAMILIES)
    yield from (f"time_band.{each.key}" for each in TIME_BANDS)
    yield from (f"theme.{each.key}" for each in default_themes())
    yield from (f"document.{each.key}" for each in DOCUMENTS)
    yield from (f"cli.{each.name}" for each in COMMANDS)
    yield from (f"notes.{each.key}" for each in CAUTIONS)
    yield from (f"need.{each.key}" for each in NEEDS)
    yield from (f"channel.{code}" for code in CHANNELS)
    yield from (f"festival.{key}" for key in set(days_off().values()))
    yield from (f"reason.{each}" for each in get_args(Reason))
    yield from (f"left_out.{each}" for each in (*LEFT_OUT, *SKIPPED))
    yield from (f"report.count_{each}" for each in (*LEFT_OUT, *SKIPPED))
    yield from (f"sheet.{each.key}" for each in SHEETS if each.key not in _tables())
    yield from (f"answer.{key}.{each}" for key, choices in ANSWERS.items() for each in choices)
    yield from (f"hint.kind.{each.__name__.lower()}" for each in get_args(Simple))
    yield from ("hint.kind.choice_open", "hint.kind.number_any")
    yield from _metrics()
    yield from _rules()
    yield from _columns()


def _tables() -> set[str]:
    return {each.key for each in WORKTABLES}


def _metrics() -> Iterator[str]:
    named = {"band" if each.key.startswith("band.") else each.key for each in METRICS}
    for key in (*named, *(each.key for each in SERIES)):
        yield from (f"metric.{key}", f"definition.{key}")
    yield from (f"source.{column}" for each in METRICS for column in each.needs)
    yield from (f"unit.{each.unit}" for each in METRICS)


def _rules() -> Iterator[str]:
    for rule in RULES:
        yield from (f"rules.{rule.key}", f"rules.{rule.key}_does")
        yield f"notes.{NOTE_OF[rule.does]}_{rule.key}"


def _columns() -> Iterator[str]:
    for table in TEMPLATES:
        yield from (f"table.{table.key}", f"table.{table.key}.tab", f"table.{table.key}.purpose")
        yield f"templates.about_{table.key}"
        for part in parts(table):
            short = part.key.removeprefix(f"{part.column}.")
            yield from (_own(section, table.key, part.key, short) for section in ("column", "hint"))
            if isinstance(part.kind, Choice):
                yield from (f"{part.kind.words}.{option}" for option in part.kind.options)


def _own(section: str, table: str, key: str, short: str) -> str:
    """A table may word the parts of a figure for itself."""
    own = f"{section}.{table}.{key}"
    return own if has(own) or key == short else f"{section}.part.{short}"
