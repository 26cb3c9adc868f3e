"""Measured numbers to a table for the terminal, in which a Han character takes two columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.derive import Facts
from core.measure.comparing import Comparison
from core.measure.filters import Filters
from core.measure.measured import Figure, Measured
from core.measure.measuring import measure
from core.measure.naming import code_words, metric_name, segment_name
from core.measure.periods import period_label
from core.measure.wording import change_words, format_value
from core.texts import Language, say
from core.worktables.excel import columns_wide


def numbers_table(
    facts: Facts, keys: Sequence[str], by: Sequence[str], filters: Filters, language: Language
) -> str:
    """One table of the whole, then one per segment; every value with its unit and its n."""
    measured = measure(facts, keys, ((), *((segment,) for segment in by)), filters)
    words = Words(facts, language)
    total = [words.row(measured.figure(key)) for key in keys]
    parts = [aligned([words.head(), *total]), *(_split(words, measured, key) for key in by)]
    return "\n\n".join(parts)


def changes_table(facts: Facts, found: Comparison, language: Language) -> str:
    """One more table: what each metric was in the comparison period, and how it changed."""
    words, days = Words(facts, language), period_label(found.against, language)
    rows = [
        [*words.row(found.before.figure(key)), change_words(found.change(key), language)]
        for key in found.now.keys
    ]
    head = [*words.head(), say("cli.change", language)]
    return f"\n\n{say('cli.against', language, days=days)}\n{aligned([head, *rows])}"


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as lines whose columns stand below each other."""
    widths = [max(map(columns_wide, cells)) for cells in zip(*rows, strict=True)]
    lines = ("  ".join(map(_padded, row, widths)).rstrip() for row in rows)
    return "\n".join(lines)


@dataclass(frozen=True)
class Words:
    """Figures in words of one language."""

    facts: Facts
    language: Language

    def head(self, *first: str) -> list[str]:
        """The header of a table."""
        return [*first, say("cli.metric", self.language), say("cli.value", self.language), "n"]

    def row(self, figure: Figure, *first: str) -> list[str]:
        """A figure's name, value and n."""
        name = metric_name(figure.key, self.language, self.facts.settings)
        return [
            *first,
            name,
            format_value(figure.value, figure.unit, self.language),
            f"{figure.n:,}",
        ]


def _split(words: Words, measured: Measured, segment: str) -> str:
    rows = [
        words.row(figure, code_words(words.facts, segment, codes[segment], words.language))
        for key in measured.keys
        for codes, figure in measured.figures(key, (segment,))
    ]
    return aligned([words.head(segment_name(segment, words.language)), *rows])


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns_wide(text))
