"""A decomposition to the table of all its groups, split by split, largest effect first."""

import pandas as pd
import streamlit as st

from core.insight.composition.decomposition import Decomposition
from core.insight.composition.decomposition_sentences import part_name
from core.insight.composition.nodes import Node
from core.measure.intervals import Z95
from core.measure.metrics import Unit, metric
from core.measure.naming import segment_name
from core.measure.wording import decimals, in_table
from pages.parts.choosing.looking import facts
from pages.parts.session import language
from pages.parts.words import say

# a page is no place for thousands of pairs
MOST = 200


def show(found: Decomposition) -> None:
    """Every group of every split, with what its own change and its mix add."""
    st.text(say("why.every_note"))
    pairs: dict[tuple[tuple[str, str], ...], dict[str, Node]] = {}
    for each in found.nodes:
        pairs.setdefault(each.codes, {})[each.kind] = each
    ranked = sorted(pairs.values(), key=_rank)[:MOST]
    table = pd.DataFrame([_row(each["mix"], each["rate"], found.key) for each in ranked])
    st.dataframe(table.round(2), hide_index=True, placeholder="—")


def _rank(kinds: dict[str, Node]) -> tuple[int, tuple[str, ...], float]:
    rate, mix = kinds["rate"], kinds["mix"]
    return len(rate.by), rate.by, -abs(rate.size.value) - abs(mix.size.value)


def _row(mix: Node, rate: Node, key: str) -> dict[str, object]:
    unit = metric(key).unit
    numbers = {
        **{f"share_{when}": in_table(each, "share") for when, each in _both(rate.shares)},
        **{when: _number(each, unit) for when, each in _both(rate.means)},
        "rate": _number(rate.size.value, unit),
        "half": _number(Z95 * rate.size.error, unit),
        "mix": _number(mix.size.value, unit),
    }
    return {
        say("why.column_split"): " × ".join(segment_name(name, language()) for name in rate.by),
        say("why.column_group"): part_name(rate, facts(), metric(key).population, language()),
        **{say(f"why.column_{name}"): value for name, value in numbers.items()},
    }


def _both(values: tuple[float, float]) -> tuple[tuple[str, float], tuple[str, float]]:
    return ("before", values[0]), ("now", values[1])


def _number(value: float, unit: Unit) -> float | None:
    known = value if abs(value) < float("inf") else None
    shown = in_table(known, unit)
    return None if shown is None else round(shown, decimals(unit) + 1)
