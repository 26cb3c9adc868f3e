"""From which score on an answer counts as satisfied, scale by scale, and what each choice makes."""

from collections import Counter, defaultdict
from dataclasses import replace

import streamlit as st

from core.measure.wording import format_value
from core.settings import Settings
from pages.parts.choosing import looking
from pages.parts.session import facts, language
from pages.parts.words import label, plain, say

# of two there is only good and bad
LEAST = 2
# the rule in force and so many scores on either side
AROUND = 2
BY = ("scale", "score")


def show(now: Settings) -> Settings:
    """A number per scale, and under them the satisfaction that each score would give."""
    st.markdown(say("settings.satisfied"))
    st.caption(label("settings.satisfied_help"))
    scales = [(scale, low) for scale, low in now.satisfied_from if scale > LEAST]
    chosen = {
        scale: column.number_input(
            say("figure.scale", scale=scale), LEAST, scale, low, key=f"satisfied-{scale}@{low}"
        )
        for column, (scale, low) in zip(st.columns(len(scales)), scales, strict=True)
    }
    if not facts().empty:
        _effects(dict(now.satisfied_from))
    return replace(
        now,
        satisfied_from=tuple((scale, chosen.get(scale, low)) for scale, low in now.satisfied_from),
    )


def _effects(now: dict[int, int]) -> None:
    """Of each scale with answers anywhere in the data: the share from each score on."""
    table = looking.everything().measured(("answers",), BY).table(BY).dropna(subset=["score"])
    counts: dict[int, Counter[float]] = defaultdict(Counter)
    for each in table.to_dict("records"):
        counts[int(each["scale"])][float(each["score"])] += int(each["answers|n"])
    for scale, scores in sorted(counts.items()):
        if scale > LEAST and scale in now:
            st.caption(plain(_effect(scale, now[scale], scores)))


def _effect(scale: int, low: int, scores: Counter[float]) -> str:
    near = range(max(LEAST, low - AROUND), min(scale, low + AROUND) + 1)
    said = [
        say(
            f"settings.satisfied_{'now' if least == low else 'from'}",
            score=least,
            share=format_value(_from(least, scores) / scores.total(), "share", language()),
        )
        for least in near
    ]
    between = say("report.comma")
    n = f"{scores.total():,}"
    return say("settings.satisfied_effect", scale=scale, n=n, shares=between.join(said))


def _from(least: int, scores: Counter[float]) -> int:
    return sum(n for score, n in scores.items() if score >= least)
