"""Comments by theme to a theme that is named more than before, and to what low scores speak of."""

from collections.abc import Iterator, Sequence
from math import sqrt

import numpy as np

from core.insight.finding import Amount, Coded, Fact, Finding, Rule, Scene, Span, sureness
from core.insight.statistics.discoveries import discovered
from core.insight.themes.feedback import sampled
from core.insight.themes.mention import Feedback, Mention
from core.measure.intervals import Interval, newcombe
from core.measure.measuring import measure

# of so many periods with nothing in them one shows a theme that is none
_ONE_IN = 400
# of fewer comments, or a smaller difference, nobody speaks
_FEWEST, _LEAST_RISE, _LEAST_LOWER = 10, 0.02, 0.1
MOST = 2
Facts = tuple[tuple[str, Fact], ...]


def look(scene: Scene) -> Iterator[Finding]:
    """The complaints that rose beyond their days' variation; the one most low scores speak of.

    Said of a theme is what its comments say; the evidence is the figure of all, as no filter
    chooses a theme.
    """
    if not scene.facts.has("comment"):
        return
    found = sampled(scene.facts, scene.filters, scene.against)
    complaints = [each for each in found.mentions if not each.theme.praise]
    risen = _standing(complaints, [each.p for each in complaints])
    for each in [each for each in risen if each.n >= _FEWEST and _rise(each) >= _LEAST_RISE][:MOST]:
        yield _risen(scene, found, each)
    low = _standing(complaints, [each.p_low for each in complaints])
    named = [each for each in low if _lows(each) >= _FEWEST and _lower(each) >= _LEAST_LOWER]
    for each in sorted(named, key=lambda each: -_lower(each) * each.low.n)[:1]:
        yield _disliked(scene, each)


def _standing(complaints: Sequence[Mention], p: Sequence[float]) -> list[Mention]:
    """Those that stand although every theme was looked at, the clearest first."""
    stands = discovered(np.array(p), 1 / _ONE_IN)
    return [complaints[at] for at in np.argsort(p, stable=True) if stands[at]]


def _rise(of: Mention) -> float:
    return 0.0 if of.before is None else of.share - of.before


def _lower(of: Mention) -> float:
    return (of.low.value or 0.0) - (of.rest.value or 0.0)


def _lows(of: Mention) -> int:
    return round((of.low.value or 0.0) * of.low.n)


def _risen(scene: Scene, found: Feedback, of: Mention) -> Finding:
    change = of.change or (0.0, 0.0)
    facts = (
        ("theme", _named(of)),
        ("n", found.comments),
        ("value", Amount(of.share, "share")),
        ("before", Amount(of.before or 0.0, "share")),
        ("period", scene.against or scene.period),
        ("size", Amount(_rise(of), "share", difference=True)),
        ("range", Span(*change, points=True)),
    )
    # which part of its comments is new, by how many of all they are
    strength = _rise(of) / of.share * sqrt(of.share)
    return _finding(scene, "theme_rises", facts, (_rise(of), change, strength))


def _disliked(scene: Scene, of: Mention) -> Finding:
    value, rest, size = of.low.value or 0.0, of.rest.value or 0.0, _lower(of)
    ends = newcombe(value, of.low.n, rest, of.rest.n)
    facts = (
        ("theme", _named(of)),
        ("n", of.low.n),
        ("value", Amount(value, "share")),
        ("others", Amount(rest, "share")),
        ("size", Amount(size, "share", difference=True)),
        ("range", Span(*ends, points=True)),
        ("satisfied", Amount(of.csat.value or 0.0, "share")),
    )
    strength = size * sqrt(of.low.n / (of.low.n + of.rest.n))
    return _finding(scene, "theme_low", facts, (size, ends, strength))


def _named(of: Mention) -> Coded:
    # the package's are in the catalogue; a team calls its own as it likes
    return Coded("theme", of.theme.name or of.theme.key)


def _finding(
    scene: Scene, key: str, facts: Facts, weighed: tuple[float, Interval, float]
) -> Finding:
    size, ends, strength = weighed
    measured = measure(scene.facts, ["low_share", "volume"], ((),), scene.filters)
    low, volume = (measured.figure(metric) for metric in ("low_share", "volume"))
    figure = low if low.n else volume
    return Finding(
        key,
        facts,
        (),
        scene.period,
        figure.key,
        figure.value or 0.0,
        figure.n,
        sureness(size, size - ends[0]),
        strength,
    )


THEME = Rule("theme", look, ("theme_rises", "theme_low"))
