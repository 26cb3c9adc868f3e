"""What goes along with low scores to the one driver that stands out most."""

from collections.abc import Iterator
from math import sqrt

from core.insight.finding import Amount, Coded, Finding, Rule, Scene, Span, sureness
from core.insight.low_scores.drivers import Driver
from core.measure.intervals import Z95
from core.measure.measuring import measure

KEY = "low_share"
# the band is the subject of speed and satisfaction
SEGMENTS: tuple[str, ...] = ("channel", "issue_type", "time_band", "priority", "customer_group")
# the foremost of some twenty is picked by looking: ask for more than 1.96
_Z, _LEAST, _FEWEST = 4.0, 0.03, 10


def look(scene: Scene) -> Iterator[Finding]:
    """The driver with the most low scores that go along with it, if it is clear and large."""
    found = scene.drivers
    named = [each for each in (found.foremost if found else ()) if _clear(each)]
    for each in named[:1]:
        yield _finding(scene, each, each.n / found.n if found else 0.0)


def _clear(of: Driver) -> bool:
    large = of.effect.value >= max(_LEAST, _Z * of.effect.error)
    return of.segment in SEGMENTS and large and of.along >= _FEWEST


def _finding(scene: Scene, of: Driver, share: float) -> Finding:
    filters = scene.filters.choosing(of.segment, of.code)
    measured = measure(scene.facts, [KEY], ((),), filters).figure(KEY)
    facts = (
        ("code", Coded(of.segment, of.code)),
        ("value", Amount(of.share, "share")),
        ("size", Amount(of.effect.value, "share", difference=True)),
        ("range", Span(of.effect.low, of.effect.high, points=True)),
        ("along", round(of.along)),
    )
    return Finding(
        f"driver_{of.segment}",
        facts,
        ((of.segment, of.code),),
        scene.period,
        KEY,
        measured.value if measured.value is not None else of.share,
        measured.n or of.n,
        sureness(of.effect.value, Z95 * of.effect.error),
        of.effect.value * sqrt(share),
    )


DRIVER = Rule("driver", look, tuple(f"driver_{segment}" for segment in SEGMENTS))
