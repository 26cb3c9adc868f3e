"""Why a mean moved, and why it is high: sentence, parts, every group, and the slowest tickets."""

from collections.abc import Iterator

import streamlit as st

from core.charts.bars import Bar, bars
from core.charts.contributions import Contribution, contributions
from core.charts.opening import opens
from core.insight.composition.day_cells import by_day
from core.insight.composition.decomposition import Decomposition, decompose
from core.insight.composition.decomposition_sentences import (
    moved_sentence,
    part_did,
    part_name,
    slice_name,
    tail_sentence,
)
from core.insight.composition.tail import Slice, Tail, tail
from core.measure.measured import Figure
from core.measure.metrics import metric
from core.measure.naming import metric_name
from core.measure.periods import period_label
from core.measure.wording import format_value
from pages.parts.analysis import decomposition_tables
from pages.parts.analysis.drawing import draw, look
from pages.parts.choosing.looking import View, facts, settings
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import say


def show(view: View, key: str) -> None:
    """Why the mean moved since the comparison period, and of a time also why it is high."""
    found = _decomposed(view, key)
    slow = once(tail, view.facts, view.filters) if key == "frt.mean" else None
    if found is None and slow is None:
        return
    st.subheader(say("why.title" if slow else "why.title_change"), anchor=False)
    if found is not None:
        _change(found, view)
    if slow is not None:
        _slowest(slow)


def _change(found: Decomposition, view: View) -> None:
    sentence = moved_sentence(found, facts(), language())
    if found.parts or found.change.clear:
        _drawn(found, view, sentence)
    else:
        st.text(sentence)
    with st.expander(say("why.every")):
        decomposition_tables.show(found)


def _drawn(found: Decomposition, view: View, sentence: str) -> None:
    if not found.change.clear:
        st.text(say("why.doubt"))
    unit = metric(found.key).unit
    before, now = (format_value(each, unit, language()) for each in (found.before, found.now))
    name = metric_name(found.key, language(), settings())
    period = period_label(view.against, language())
    ends = {"before": before, "now": now, "period": period}
    note = say("why.subtitle", metric=name, unit=say(f"unit.{unit}"), **ends)
    spec = contributions(list(_rows(found)), say("why.total"), found.key, look(sentence, note))
    draw(spec, f"why-{found.key}", [found.key])


def _rows(found: Decomposition) -> Iterator[Contribution]:
    """The named parts, then what the others add by themselves and by their mix."""
    population = metric(found.key).population
    for each in found.parts:
        size = each.size
        yield Contribution(
            part_name(each, facts(), population, language()),
            part_did(each, found.key, language()),
            size.value,
            size.low,
            size.high,
            opens=opens(dict(each.codes)),
        )
    whose = "rest" if found.parts else "all"
    yield Contribution(say(f"why.{whose}_rate"), "", found.rest_rate, rest=True)
    yield Contribution(say(f"why.{whose}_mix"), "", found.rest_mix, rest=True)


def _slowest(found: Tail) -> None:
    st.text(tail_sentence(found, language()))
    rows = [Bar(slice_name(each, language()), _figure(each, found)) for each in found.slices]
    share = format_value(found.slowest.share, "share", language())
    note = say("why.tail_subtitle", n=f"{found.n:,}")
    draw(bars(rows, look(say("why.tail_title", share=share), note)), "tail", ["frt.mean"])


def _figure(of: Slice, whole: Tail) -> Figure:
    n = round((of.high - of.low) * whole.n)
    return Figure("frt.mean", of.share, n, None, None, "share", small=False)


def _decomposed(view: View, key: str) -> Decomposition | None:
    by = by_day(view.facts)
    both = view.compared((key,), by) if by else None
    return decompose(view.facts, both, key) if both else None
