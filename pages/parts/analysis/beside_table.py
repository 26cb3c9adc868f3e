"""Groups side by side to a table: each figure with its n, its difference and that one's range."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from core.insight.gap import Gap
from core.insight.sentence import span
from core.insight.side_by_side import KEYS, Standing
from core.measure.wording import NONE, format_difference, format_value
from pages.parts.analysis import side_choice
from pages.parts.choosing.looking import settings
from pages.parts.session import language
from pages.parts.words import plain, say

COLUMNS = ("metric", "side", "value", "n", "gap", "range", "judgement")
RIGHT = ("value", "gap", "range")


def show(found: Sequence[Standing]) -> None:
    """Metric below metric, the reference first; how they were compared under it."""
    rows = [_row(key, each) for key in KEYS for each in found if _known(key, found)]
    titles = {name: say(f"sides.column_{name}") for name in COLUMNS}
    right = st.column_config.TextColumn(alignment="right")
    st.dataframe(
        pd.DataFrame(rows, columns=list(titles.values())),
        hide_index=True,
        column_config={titles[name]: right for name in RIGHT},
        key=f"sides-table@{language()}",
        height="content",
        placeholder=NONE,
    )
    st.caption(plain(say("sides.method", least=settings().small_sample)))


def _known(key: str, found: Sequence[Standing]) -> bool:
    return any(each.figures[key].n for each in found)


def _row(key: str, of: Standing) -> tuple[object, ...]:
    figure, gap = of.figures[key], of.gaps.get(key)
    name = side_choice.name(of.side) + (" *" if figure.small else "")
    value = format_value(figure.value, figure.unit, language())
    start = (side_choice.metric_word(key), name, value, figure.n)
    if gap is None:
        return *start, say("sides.reference"), "", ""
    return *start, _size(gap), _range(gap), _judged(gap)


def _size(gap: Gap) -> str:
    if gap.times is not None:
        return say("sides.times", n=f"{gap.times:,.2f}")
    return format_difference(gap.change.difference, gap.change.now.unit, language())


def _range(gap: Gap) -> str:
    if gap.ends is None:
        return NONE
    if gap.times is not None:
        return "–".join(f"{end:,.2f}" for end in gap.ends)
    scale = 100 if gap.change.now.unit == "share" else 1
    return span(gap.ends[0] * scale, gap.ends[1] * scale, "", language())


def _judged(gap: Gap) -> str:
    return NONE if gap.judgement == "unknown" else say(f"sides.judged_{gap.judgement}")
