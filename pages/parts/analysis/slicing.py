"""A question of one's own as three choices: the metric, and one or two ways to split it."""

from functools import partial

import streamlit as st

from core.measure.available import available
from core.measure.naming import metric_name, segment_name
from core.measure.segments import SEGMENTS
from core.measure.slices import Slice
from pages.parts.choices import seeded
from pages.parts.choosing import looking
from pages.parts.choosing.looking import facts, settings
from pages.parts.session import language
from pages.parts.words import say, worded

# bins and scales are parts of other charts, not questions
UNASKED = ("wait", "scale", "score", "quadrant")
NONE = ""


def choose() -> Slice:
    """The widgets, and what they say by now; a link may have said it first."""
    now = looking.sliced()
    metrics = list(dict.fromkeys([*(each.key for each in available(facts())), now.metric]))
    splits = list(dict.fromkeys([*_splits(), *now.by]))
    left, middle, right = st.columns(3)
    with left:
        words = {key: metric_name(key, language(), settings()) for key in metrics}
        _choice("metric", words, now.metric)
    named = {key: segment_name(key, language(), facts()) for key in splits}
    with middle:
        _choice("by", named, now.by[0])
    with right:
        others = {key: name for key, name in named.items() if key != now.by[0]}
        _choice("by2", {NONE: say("explore.none"), **others}, (*now.by, NONE)[1])
    return now


def _splits() -> list[str]:
    """What the data can be split by: columns that are there, and time."""
    keys = [each.key for each in SEGMENTS if each.key not in UNASKED]
    timed = ("weekday", "hour", "day", "week", "month")
    return [key for key in (*keys, *facts().extras) if key in timed or facts().has(key)]


def _choice(name: str, words: dict[str, str], value: str) -> None:
    key = seeded(f"slice-{name}@{language()}", value)
    st.selectbox(
        say(f"explore.{name}"),
        list(words),
        key=key,
        format_func=worded(words, words.__getitem__),
        on_change=partial(_chosen, name, key),
    )


def _chosen(name: str, key: str) -> None:
    now, value = looking.sliced(), st.session_state[key]
    first, second = value if name == "by" else now.by[0], (*now.by, NONE)[1]
    second = value if name == "by2" else second
    by = (first, second) if second not in {NONE, first} else (first,)
    looking.slice_by(Slice(value if name == "metric" else now.metric, by))
