"""Groups side by side: the sentence, two pictures, and every metric with its difference."""

from collections.abc import Sequence

import streamlit as st

from core.charts.opening import opens
from core.charts.side_dots import SideDot, side_dots
from core.insight.side_by_side import KEYS, Standing, side_by_side
from core.measure.metrics import Unit, metric
from core.measure.naming import inside
from core.measure.sides import Side
from pages.parts.analysis import beside_table, side_choice
from pages.parts.analysis.drawing import draw, look
from pages.parts.analysis.viewing import View
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import say

FEWEST = 2


def show(view: View) -> None:
    """The choice of groups, then what sets them apart."""
    sides = side_choice.choose()
    st.caption(say("sides.help"))
    if len(sides) < FEWEST:
        return
    found = once(side_by_side, view.facts, view.filters, sides)
    for sentence in _sentences(found):
        st.text(sentence)
    left, right = st.columns(2)
    with left:
        _dots(found, "seconds", say("sides.waits"), say("sides.waits_note"))
    with right:
        _dots(found, "share", say("sides.shares"), say("sides.shares_note"))
    beside_table.show(found)


def _sentences(found: Sequence[Standing]) -> list[str]:
    """Per group: where it clearly does worse than the first and where better; overlaps."""
    first = side_choice.name(found[0].side)
    said: list[str] = []
    for each in found[1:]:
        names = {"name": side_choice.name(each.side), "first": first}
        if not _filled(each) or not _filled(found[0]):
            said += [say("sides.empty", name=name) for name in _unfilled(found[0], each)]
            continue
        ways = {way: _names(each, way) for way in ("worse", "better")}
        told = [
            say(f"sides.{way}", metrics=listed, **names) for way, listed in ways.items() if listed
        ]
        said += told or [say("sides.same", **names)]
        if each.shared:
            said.append(say("sides.shared", n=f"{each.shared:,}", **names))
    return list(dict.fromkeys(said))


def _filled(of: Standing) -> bool:
    """Whether there is anything of a group to compare."""
    return any(figure.n for figure in of.figures.values())


def _unfilled(*those: Standing) -> list[str]:
    return [side_choice.name(each.side) for each in those if not _filled(each)]


def _names(of: Standing, way: str) -> str:
    keys = [key for key, gap in of.gaps.items() if gap.judgement == way]
    return say("chart.and").join(inside(side_choice.metric_word(key), language()) for key in keys)


def _dots(found: Sequence[Standing], unit: Unit, title: str, note: str) -> None:
    keys = [key for key in KEYS if metric(key).unit == unit]
    rows = [
        SideDot(
            side_choice.metric_word(key),
            side_choice.name(each.side),
            each.figures[key],
            _opens(each.side),
        )
        for key in keys
        if any(each.figures[key].n for each in found)
        for each in found
        if _filled(each)
    ]
    if rows:
        draw(side_dots(rows, look(title, note)), f"sides-{unit}", keys)


def _opens(side: Side) -> str:
    """A click leads to the tickets of a group that one code a segment chooses."""
    single = {key: codes[0] for key, codes in side.chosen if len(codes) == 1}
    return opens(single) if len(single) == len(side.chosen) else ""
