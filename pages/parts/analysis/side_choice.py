"""Which groups to put side by side, as one choice: codes of segments, and saved segments."""

from functools import partial

import streamlit as st

from core.measure.filters import from_query
from core.measure.naming import code_words, metric_name, segment_name
from core.measure.segments import read_code, segment
from core.measure.sides import Side, side_of
from core.store import named
from core.texts import has
from pages.parts.choices import seeded
from pages.parts.choosing import filters, looking, saved_segments
from pages.parts.choosing.looking import facts
from pages.parts.session import language, store
from pages.parts.words import say, worded

# scores split answers, and answers are what is compared
UNASKED = ("score",)


def choose() -> tuple[Side, ...]:
    """The widget, and what it says by now; one group alone stands beside all the others."""
    now = [side.to_text() for side in looking.beside()]
    offered = list(dict.fromkeys([*_offered(), *now]))
    key = seeded(f"sides@{language()}", now)
    st.multiselect(
        say("sides.choose"),
        offered,
        key=key,
        format_func=worded(offered, _option),
        max_selections=looking.MOST_SIDES,
        placeholder=say("sides.placeholder"),
        on_change=partial(_chosen, key),
    )
    sides = looking.beside()
    if len(sides) != 1:
        return sides
    rest = sides[0].others(_every_code(sides[0].chosen[0][0]))
    return (sides[0], rest) if rest else sides


def name(side: Side) -> str:
    """What a group is called: as it was saved, else as the rest of the other, else by its codes."""
    asked = looking.beside()
    if len(asked) == 1 and side != asked[0]:
        return say("sides.rest", name=name(asked[0]))
    return next((key for key, each in _saved().items() if each == side), None) or _codes(side)


def metric_word(key: str) -> str:
    """A metric's name, short where the usual one takes half of a small chart or table."""
    short = f"sides.{key}"
    return say(short) if has(short) else metric_name(key, language(), looking.settings())


def _saved() -> dict[str, Side]:
    kept = named.kept(store(), saved_segments.KIND)
    return {
        key: Side(chosen) for key, plain in kept.items() if (chosen := from_query(plain).chosen)
    }


def _offered() -> list[str]:
    segments = [each for each in filters.offered() if each not in UNASKED]
    listed = [(each, filters.codes_of(each)) for each in segments]
    single = [Side(((each, (code,)),)) for each, codes in listed if len(codes) > 1
              for code in codes]  # fmt: skip
    return [side.to_text() for side in (*_saved().values(), *single)]


def _option(text: str) -> str:
    """A group in the list: of several segments, or saved, by its name, else after its segment."""
    side = side_of(text)
    if side is None:
        return text
    found = next((key for key, each in _saved().items() if each == side), None)
    segment_words = segment_name(side.chosen[0][0], language(), facts())
    return found or say("sides.option", segment=segment_words, name=_codes(side))


def _codes(side: Side) -> str:
    words = (
        say("sides.and").join(
            code_words(facts(), key, read_code(segment(key), code), language()) for code in codes
        )
        for key, codes in side.chosen
    )
    return " · ".join(words)


def _every_code(key: str) -> list[str]:
    """The codes of a segment anywhere in the data, "" for none among them."""
    return [*filters.codes_of(key), ""]


def _chosen(key: str) -> None:
    sides = [side_of(text) for text in st.session_state[key]]
    looking.put_beside([side for side in sides if side])
