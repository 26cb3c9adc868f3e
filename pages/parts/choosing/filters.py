"""The sidebar filters: neutral codes in the session, words in the widgets."""

from functools import partial

import streamlit as st

from core.measure.naming import code_words, segment_name
from core.measure.segments import read_code, segment, write_code
from pages.parts.choices import seeded
from pages.parts.choosing import against_choice, looking, period_choice, saved_segments
from pages.parts.choosing.looking import facts
from pages.parts.session import language
from pages.parts.words import plain, say, worded

FILTERED = ("channel", "issue_type", "customer_group", "priority", "team", "time_band", "score")
FEWEST = 2


def show() -> None:
    """Period, comparison, then one choice per segment the data has; then the address bar."""
    st.subheader(say("filter.title"), anchor=False)
    period_choice.show()
    against_choice.show()
    # a link or a click may choose a segment that is not offered by itself: it can be lifted too
    asked = (name for name, _ in looking.chosen().chosen if name not in offered())
    for name in (*offered(), *asked):
        _segment(name)
    saved_segments.show()
    looking.write_address()


def offered() -> tuple[str, ...]:
    """What is filtered by as a rule, and the columns people kept from their files."""
    return (*FILTERED, *facts().extras)


def _segment(name: str) -> None:
    chosen = looking.chosen().codes(name)
    codes = codes_of(name)
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


def codes_of(name: str) -> list[str]:
    """The codes a segment has anywhere in the data, most frequent first."""
    sets = tuple((each,) for each in offered()) if name in offered() else ((name,),)
    table = looking.everything().measured(("volume", "answers"), *sets).table((name,))
    busiest = table.assign(n=table["volume|n"] + table["answers|n"]).sort_values(
        "n", ascending=False
    )
    return [
        write_code(code) for code in busiest[name].tolist() if code == code and code is not None
    ]
