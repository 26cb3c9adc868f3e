"""The sidebar filters: neutral codes in the session, words in the widgets."""

from datetime import date
from functools import partial

import streamlit as st

from core.measure.naming import code_words, segment_name
from core.measure.periods import Period, latest_months, month_of, period_label
from core.measure.segments import read_code, segment, write_code
from pages.parts import looking
from pages.parts.choices import seeded
from pages.parts.session import facts, language
from pages.parts.words import plain, say, worded

FILTERED = ("channel", "issue_type", "customer_group", "priority", "team", "time_band", "score")
FEWEST = 2
LATEST = 3


def show() -> None:
    """Period, comparison, then one choice per segment the data has; then the address bar."""
    st.subheader(say("filter.title"), anchor=False)
    _period()
    _against()
    # a link or a click may choose a segment that is not offered by itself: it can be lifted too
    asked = (name for name, _ in looking.chosen().chosen if name not in offered())
    for name in (*offered(), *asked):
        _segment(name)
    looking.write_address()


def offered() -> tuple[str, ...]:
    """What is filtered by as a rule, and the columns people kept from their files."""
    return (*FILTERED, *facts().extras)


def periods() -> dict[str, Period]:
    """What the period widget offers: each month, newest first, the latest three, everything."""
    months = facts().months
    found = {month.isoformat()[:7]: month_of(month) for month in reversed(months)}
    latest = latest_months(facts(), LATEST)
    if latest and len(months) >= LATEST:
        found["latest"] = latest
    return found | {"all": Period(months[0], month_of(months[-1]).end)}


def _period() -> None:
    choices = periods()
    now = looking.view().period
    found = next((name for name, period in choices.items() if period == now), "custom")
    name = "custom" if st.session_state.get("custom-period") else found
    key = f"period@{language()}"
    seeded(key, name)
    words = {"all": say("period.all"), "custom": say("period.custom")}
    st.selectbox(
        say("filter.period"),
        [*choices, "custom"],
        key=key,
        format_func=worded(
            [*choices, "custom"], lambda each: words.get(each) or _named(each, choices[each])
        ),
        on_change=partial(_choose_period, key),
    )
    if name == "custom":
        _own_days(now)


def _named(name: str, period: Period) -> str:
    words = period_label(period, language())
    return say("period.latest", n=LATEST) if name == "latest" else words


def _choose_period(key: str) -> None:
    name = st.session_state[key]
    st.session_state["custom-period"] = name == "custom"
    if name != "custom":
        period = periods()[name]
        looking.choose(looking.chosen().within(period.start, period.end))


def _own_days(now: Period) -> None:
    key = f"days@{language()}@{now.start}@{now.end}"
    st.date_input(
        say("filter.days"),
        (now.start, now.end),
        key=key,
        format="YYYY-MM-DD",
        on_change=partial(_choose_days, key),
    )


def _choose_days(key: str) -> None:
    days: tuple[date, ...] = st.session_state[key]
    # the first of two clicks gives one day: the period stays until there are both
    if len(days) == FEWEST:
        looking.choose(looking.chosen().within(*days))


def _against() -> None:
    key = f"against@{language()}"
    seeded(key, looking.against())
    st.selectbox(
        say("filter.against"),
        looking.AGAINST,
        key=key,
        format_func=worded(looking.AGAINST, lambda name: say(f"against.{name}")),
        on_change=lambda: st.session_state.update(against=st.session_state[key]),
    )


def _segment(name: str) -> None:
    chosen = looking.chosen().codes(name)
    codes = _codes(name)
    codes += [code for code in chosen if code not in codes]
    if len(codes) < FEWEST and not chosen:
        return
    key = f"{name}@{language()}"
    seeded(key, list(chosen))
    st.multiselect(
        plain(segment_name(name, language(), facts())),
        codes,
        key=key,
        format_func=worded(codes, partial(_words, name)),
        placeholder=say("filter.all"),
        on_change=partial(_choose_codes, name, key),
    )


def _words(name: str, code: str) -> str:
    return code_words(facts(), name, read_code(segment(name), code), language())


def _choose_codes(name: str, key: str) -> None:
    looking.choose(looking.chosen().choosing(name, *st.session_state[key]))


def _codes(name: str) -> list[str]:
    """The codes a segment has anywhere in the data, most frequent first."""
    sets = tuple((each,) for each in offered()) if name in offered() else ((name,),)
    table = looking.everything().measured(("volume", "answers"), *sets).table((name,))
    busiest = table.assign(n=table["volume|n"] + table["answers|n"]).sort_values(
        "n", ascending=False
    )
    return [
        write_code(code) for code in busiest[name].tolist() if code == code and code is not None
    ]
