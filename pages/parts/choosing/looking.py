"""What this visitor looks at: filters, comparison, questions, in the session and the address."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import streamlit as st

from core.derive import Facts
from core.measure.against import Against, paired
from core.measure.band_names import narrowed
from core.measure.facts import last_day
from core.measure.filters import Filters, from_query, to_query
from core.measure.periods import Period, latest_complete_month, month_of
from core.measure.sides import Side, side_of
from core.measure.slices import Slice, slice_of
from core.settings import Settings
from pages.parts import session
from pages.parts.analysis.viewing import View

YEARS = range(1970, 2100)
# more colours side by side are not told apart
MOST_SIDES = 4


def chosen() -> Filters:
    """The filters of this session: from the address bar first, else the latest complete month.

    A column kept from a file that is no longer there limits nothing.
    """
    if "filters" not in st.session_state:
        named = {name: st.query_params.get_all(name) for name in st.query_params}
        found = _plausible(from_query(named))
        st.session_state["against"] = _against(named.get("against", []))
        st.session_state["slice"] = slice_of(named)
        sides = [side_of(text) for text in named.get("side", [])[:MOST_SIDES]]
        st.session_state["sides"] = tuple(side for side in sides if side)
        st.session_state["filters"] = found if found.start or found.end else _opening(found)
    return cast("Filters", st.session_state["filters"]).among(session.facts().extras)


def settings() -> Settings:
    """The rules as they hold for what is chosen: one channel alone has its own bands."""
    return narrowed(session.settings(), chosen().codes("channel"))


def facts() -> Facts:
    """The facts under these rules."""
    return session.facts().under(settings())


def choose(filters: Filters) -> None:
    """Look at something else from now on."""
    st.session_state["filters"] = filters


def is_narrowed() -> bool:
    """Whether something else is looked at than what a visit opens with."""
    return chosen() != _opening(Filters())


def look_anew() -> None:
    """Let go of every choice: the latest complete month, unfiltered."""
    st.session_state.pop("filters", None)
    st.session_state.pop("custom-period", None)
    st.query_params.clear()


def against() -> Against:
    """Which comparison is chosen."""
    return cast("Against", st.session_state.get("against", Against()))


def compare_with(chosen: Against) -> None:
    """Compare with something else from now on."""
    st.session_state["against"] = chosen


def sliced() -> Slice:
    """The question of one's own that is asked now."""
    return cast("Slice | None", st.session_state.get("slice")) or Slice()


def slice_by(asked: Slice) -> None:
    """Ask this from now on."""
    st.session_state["slice"] = asked


def beside() -> tuple[Side, ...]:
    """The groups put side by side, in the order they were chosen."""
    return cast("tuple[Side, ...]", st.session_state.get("sides", ()))


def put_beside(sides: Sequence[Side]) -> None:
    """Put these side by side from now on."""
    st.session_state["sides"] = tuple(sides)


def write_address() -> None:
    """Put the choice into the address bar, so that a link reproduces the view."""
    other = {"against": [against().to_text()]} if against() != Against() else {}
    question = st.session_state.get("slice")
    asked = {"side": [side.to_text() for side in beside()]} if beside() else {}
    wanted = to_query(chosen()) | other | (question.to_query() if question else {}) | asked
    now = {name: st.query_params.get_all(name) for name in st.query_params}
    if now != wanted:
        st.query_params.from_dict(wanted)


def days() -> Period:
    """The days chosen; all there are, where none were. Call it only where there are facts."""
    filters, months = chosen(), facts().months
    start = filters.start or months[0]
    return Period(start, max(start, filters.end or month_of(months[-1]).end))


def view() -> View:
    """What to show now. Call it only where there are facts."""
    found = facts()
    period, other = paired(days(), against(), last_day(found))
    return View(found, chosen().within(period.start, period.end), period, other)


def everything() -> View:
    """All there is, whatever is chosen."""
    return replace(view(), facts=session.facts(), filters=Filters())


def _opening(filters: Filters) -> Filters:
    if session.facts().empty:
        return filters
    month = latest_complete_month(session.facts())
    return filters.within(month.start, month.end) if month else filters


def _plausible(filters: Filters) -> Filters:
    """Without days no export is from: a link of a million days would measure each of them."""
    start, end = (
        day if day and day.year in YEARS else None for day in (filters.start, filters.end)
    )
    return filters.within(start, end)


def _against(named: list[str]) -> Against:
    try:
        found = Against.from_text(next(iter(named), "previous"))
    except ValueError:
        return Against()
    plausible = found.days is None or {found.days.start.year, found.days.end.year} <= set(YEARS)
    return found if plausible else Against()
