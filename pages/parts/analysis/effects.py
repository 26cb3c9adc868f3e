"""A chosen comparison to its card: did it change, by how much, with equal mix, is it enough."""

import pandas as pd
import streamlit as st

from core.charts.before_after import before_after
from core.charts.marking import Level
from core.insight.changes.effect_sentences import effect_sentences, say_range, say_size
from core.insight.changes.effects import Effect, effect
from core.insight.changes.verdict import Target
from core.measure.measuring import with_gaps
from core.measure.naming import metric_name
from core.measure.periods import day_label
from core.measure.wording import format_value
from pages.parts.analysis import drawing
from pages.parts.choosing import looking
from pages.parts.choosing.looking import View, settings
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import say

# with a longer way between them two stretches are not drawn as one line
GAP = 3


def show(view: View, key: str, target: float) -> None:
    """The card of one metric, where a comparison other than the usual one is chosen."""
    if looking.against().kind == "previous":
        return
    asked = (key, (view.against, view.period), Target(target, "level"))
    found = once(effect, view.facts, view.filters, *asked)
    if found is None:
        return
    with st.container(border=True, key=f"effect-{key}"):
        st.subheader(say("effect.title"), anchor=False)
        for sentence in effect_sentences(found, settings(), language()):
            st.text(sentence)
        _table(found)
        with st.expander(say("effect.method_title")):
            st.text(say("effect.method"))
    _draw(view, found, target)


def _table(of: Effect) -> None:
    """The change as it is beside that with an equal mix."""
    moved, unit = of.move, of.now.unit
    if moved is None:
        return
    n, days = f"{of.was.n:,} / {of.now.n:,}", " / ".join(map(str, moved.days))
    ends = say_range(moved, unit, language())
    rows = [(say("effect.raw"), _signed(of, moved.size), ends, n, days)]
    if moved.adjusted is not None:
        rows.append((say("effect.equal"), _signed(of, moved.adjusted), "", "", ""))
    names = ("column", "change", "range", "n", "days")
    columns = [say(f"effect.{name}") for name in names]
    st.dataframe(pd.DataFrame(rows, columns=columns), hide_index=True, key=f"effect-table-{of.key}")


def _signed(of: Effect, size: float) -> str:
    words = say_size(of.move, size, of.now.unit, language()) if of.move else ""
    return f"{'+' if size > 0 else '-'}{words}"


def _draw(view: View, of: Effect, target: float) -> None:
    """The days of both stretches as one line, unless they lie far apart."""
    apart = (of.after.start - of.before.end).days
    if of.move is None or not 0 < apart <= GAP * of.after.n_days:
        return
    both = view.compared((of.key,), (), ("day",))
    tables = (each.table(("day",)) for each in (both.before, both.now))
    days = with_gaps(pd.concat(list(tables)), (of.before.start, of.after.end))
    since = say("chart.since", day=day_label(of.after.start, language(), year=False))
    typical = of.move.typical, of.move.typical_now
    level = Level(of.after.start, of.after.end, *typical, since, of.before.start)
    notes = (say("chart.daily", name=metric_name(of.key, language(), settings())),)
    look = drawing.look(_lead(of, *typical), *notes, say("chart.means"), say("chart.dashed"))
    drawing.draw(before_after(days, of.key, level, look, target), f"effect-{of.key}", [of.key])


def _lead(of: Effect, before: float, after: float) -> str:
    words = (format_value(each, of.now.unit, language()) for each in (before, after))
    return say("lead.typical", **dict(zip(("before", "after"), words, strict=True)))
