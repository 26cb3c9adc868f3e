"""Measured numbers to what `--json` prints: minutes, shares, n for each, null with its reason."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from core.derive import Facts
from core.measure.available import not_computed
from core.measure.comparing import Change, Comparison
from core.measure.filters import Filters, to_query
from core.measure.measured import Figure, Measured
from core.measure.measuring import measure
from core.measure.metrics import in_use
from core.measure.naming import code_words
from core.measure.segments import Code
from core.texts import Language, say, tell

Plain = dict[str, Any]


def metric_keys(facts: Facts) -> tuple[str, ...]:
    """Every metric in use under these settings."""
    return in_use(facts.settings)


def numbers(
    facts: Facts, keys: Sequence[str], by: Sequence[str], filters: Filters, language: Language
) -> Plain:
    """{"metrics": …, "by": {segment: {word: …}}, "not_computed": …} of one measurement."""
    measured = measure(facts, keys, ((), *((segment,) for segment in by)), filters)
    return measured_plain(facts, measured, by, language) | {
        "filters": to_query(filters),
        "as_of": facts.as_of.isoformat() if facts.as_of else None,
        "units": {"durations": "minutes", "shares": "0-1"},
    }


def measured_plain(
    facts: Facts, measured: Measured, by: Sequence[str], language: Language
) -> Plain:
    """One measurement: the whole, each segment, and why what is missing was not computed."""
    figures = [measured.figure(key) for key in measured.keys]
    return {
        "metrics": _block(figures),
        "by": {segment: _split(facts, measured, segment, language) for segment in by},
        "not_computed": _reasons(facts, figures, language),
    }


def changes(found: Comparison) -> dict[str, Plain | None]:
    """Of each metric the difference in its base unit, its share of before, and whether better."""
    return {key: _change(found.change(key)) for key in found.now.keys}


def _change(found: Change) -> Plain | None:
    if found.difference is None:
        return None
    difference = replace(found.now, value=found.difference)
    relative = None if found.relative is None else round(found.relative, 9)
    return {
        "difference": _in_base_unit(difference), "relative": relative, "judgement": found.judgement
    }  # fmt: skip


def _split(facts: Facts, measured: Measured, segment: str, language: Language) -> Plain:
    rows: dict[str, list[Figure]] = {}
    for key in measured.keys:
        for codes, figure in measured.figures(key, (segment,)):
            rows.setdefault(_word(facts, segment, codes[segment], language), []).append(figure)
    return {word: _block(figures) for word, figures in rows.items()}


def _word(facts: Facts, segment: str, code: Code, language: Language) -> str:
    """The file's own word where there is one."""
    if segment == "channel" and isinstance(code, str):
        return facts.channels.get(code, code)
    if segment == "priority" and isinstance(code, str):
        return code
    return (
        code.isoformat() if isinstance(code, date) else code_words(facts, segment, code, language)
    )


def _block(figures: Sequence[Figure]) -> Plain:
    """{"frt": {"n", "mean", …}, "csat": 0.8, "n": {"csat": 412}}: keys as in metrics.md."""
    block: Plain = {}
    for figure in figures:
        family, _, statistic = figure.key.partition(".")
        if statistic and family != "response_rate":
            block.setdefault(family, {"n": figure.n})[statistic] = _in_base_unit(figure)
        else:
            block[figure.key] = _in_base_unit(figure)
            block.setdefault("n", {})[figure.key] = figure.n
    return {key: _or_null(value) for key, value in block.items()}


def _or_null(value: Any) -> Any:
    """A family of which nothing could be computed is null as a whole."""
    if not isinstance(value, dict) or "n" not in value:
        return value
    return value if any(each is not None for key, each in value.items() if key != "n") else None


def _in_base_unit(figure: Figure) -> float | None:
    """Minutes for seconds, whole numbers for counts; nine decimals are more than anyone has."""
    match figure.unit:
        case _ if figure.value is None:
            return None
        case "tickets" | "customers" | "answers":
            return round(figure.value)
        case "seconds":
            return round(figure.value / 60, 9)
        case _:
            return round(figure.value, 9)


def _reasons(facts: Facts, figures: Sequence[Figure], language: Language) -> dict[str, str]:
    # of a family the first statistic speaks for all
    missing = [figure for figure in reversed(figures) if figure.value is None]
    return {_name(figure.key): _reason(facts, figure.key, language) for figure in missing}


def _name(key: str) -> str:
    family, _, statistic = key.partition(".")
    return family if statistic and family != "response_rate" else key


def _reason(facts: Facts, key: str, language: Language) -> str:
    missing = not_computed(facts, key, language)
    return tell(missing, language) if missing else say("cli.no_rows", language)
