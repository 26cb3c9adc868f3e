"""A relation to its charts: satisfaction per band, ρ per group, and the wait where it drops."""

import streamlit as st

from core.charts.opening import opens
from core.charts.satisfaction_by_band import satisfaction_by_band
from core.charts.strata_forest import Twig, strata_forest
from core.charts.threshold_curve import Bin, Drop, threshold_curve
from core.insight.speed.relation import Relation
from core.insight.speed.relation_sentences import group_limits, group_name
from core.insight.speed.strata import SPLITS, Stratum
from core.insight.speed.threshold import Threshold
from core.measure.naming import code_words, segment_inside, segment_name
from core.measure.wording import format_value
from pages.parts.analysis.drawing import draw, look
from pages.parts.choosing.looking import facts, settings
from pages.parts.session import language
from pages.parts.words import say

MOST = 12


def show(found: Relation, threshold: Threshold | None) -> None:
    """Bands and curve side by side, then what each channel, issue type and pair of both says."""
    left, right = st.columns(2)
    with left:
        _bands(found)
    with right:
        if threshold is not None:
            _curve(threshold)
    splits = [by for by in SPLITS if len(found.within(by)) > 1]
    for place, by in zip((*st.columns(2), st.container()), splits, strict=False):
        with place:
            _forest(found, by)


def _bands(found: Relation) -> None:
    groups = range(len(found.bands))
    names = [group_name(found, place, settings(), language()) for place in groups]
    rows = list(zip(names, found.bands, found.lows, strict=True))
    own = found.quarters is None
    codes = [opens({"band": str(place)}) for place in groups] if own else []
    means = [group_limits(found, place, settings(), language()) for place in groups]
    title = look(_lead_of_bands(found), say("chart.by_band_low"))
    spec = satisfaction_by_band(rows, title, settings().csat_target, codes, means)
    draw(spec, "by-band", ("csat", "low_share"))


def _lead_of_bands(found: Relation) -> str:
    ends = {"fast": 0, "slow": -1}
    shares = {
        f"{kind}_{name}": format_value(figures[at].value, "share", language())
        for kind, figures in (("good", found.bands), ("low", found.lows))
        for name, at in ends.items()
    }
    return say("relation.bands_lead", **shares)


def _forest(found: Relation, by: tuple[str, ...]) -> None:
    largest = sorted(found.within(by), key=lambda each: -each.n)[:MOST]
    rows = [_twig(each) for each in found.within(by) if each in largest]
    spec = strata_forest(rows, found.rho, look(_lead(found, by), say("chart.strata")))
    draw(spec, f"strata-{'-'.join(by)}")


def _twig(of: Stratum) -> Twig:
    name = " · ".join(code_words(facts(), *pair, language(), "answer") for pair in of.codes)
    fast, slow = (format_value(each.value, "share", language()) for each in (of.fast, of.slow))
    ends = fast if of.fast == of.slow else f"{fast} → {slow}"
    return Twig(name, of.rho, of.low, of.high, of.n, ends, opens(dict(of.codes)))


def _lead(found: Relation, by: tuple[str, ...]) -> str:
    """How many groups fall clearly with the wait, how many rise, how many say neither."""
    within = found.within(by)
    falling = sum(each.high < 0 for each in within)
    rising = sum(each.low > 0 for each in within)
    first, *others = by
    names = [
        segment_name(first, language()),
        *(segment_inside(each, language()) for each in others),
    ]
    segment = " × ".join(names)
    known = "rising" if rising else "falling" if falling else "neither"
    return say(
        f"relation.strata_{known}", segment=segment, n=len(within), falling=falling, rising=rising
    )


def _curve(found: Threshold) -> None:
    bins = [Bin(each.wait, each.n, each.mean, each.fitted) for each in found.curve]
    drop = format_value(found.drop, "score", language())
    title = say("relation.curve_mix" if found.why == "mix" else "relation.curve_none")
    mark = None
    if found.at is not None and found.low is not None and found.high is not None:
        at = format_value(found.at, "seconds", language())
        title, mark = say("relation.curve", at=at), Drop(found.at, found.low, found.high, at)
    spec = threshold_curve(
        bins,
        (found.best - found.drop, found.scale),
        look(title, say("chart.threshold", drop=drop)),
        mark,
    )
    draw(spec, "threshold")
