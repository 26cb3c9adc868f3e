"""Numbers that moved to why: which groups' own change, and which groups' share."""

from collections.abc import Iterator

from core.insight.changes.moves import Move
from core.insight.composition.decomposition import Decomposition, explain
from core.insight.finding import Finding, Rule, Scene, sureness
from core.measure.intervals import Z95

# a median cannot be taken apart into groups; the mean beside it can
_MEANS = {"frt.median": "frt.mean", "ttr.median": "ttr.mean"}
# said right after what it explains
_AFTER = 0.95


def look(scene: Scene) -> Iterator[Finding]:
    """One finding for each number that moved, if its mean went the same way and parts stand out."""
    if scene.noticed is None or scene.against is None:
        return
    for key, move in scene.noticed.moves.items():
        mean = _MEANS.get(key, key)
        found = explain(scene.facts, mean, scene.filters, scene.against)
        if found and found.parts and found.change.value * move.size > 0:
            yield _finding(scene, found, move)


def _finding(scene: Scene, of: Decomposition, move: Move) -> Finding:
    first = of.parts[0]
    known = all(code for _, code in first.codes)
    return Finding(
        "mix_or_rate",
        (("why", of),),
        first.codes if first.kind == "rate" and known else (),
        scene.period,
        of.key,
        first.means[1] if first.kind == "rate" and known else of.now,
        first.rows[1] if first.kind == "rate" and known else of.n[1],
        sureness(first.size.value, Z95 * first.size.error),
        _AFTER * min(abs(move.step.size), 1.0),
    )


MIX_OR_RATE = Rule("mix_or_rate", look, ("mix_or_rate",))
