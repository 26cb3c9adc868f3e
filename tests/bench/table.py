"""Measured lines to one printed table."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.alone import Outcome


@dataclass(frozen=True)
class Line:
    """One promise: what was measured, against what, and what was aimed at."""

    what: str
    measured: str = ""
    beside: str = ""
    figure: str = ""
    aim: str = ""
    verdict: str = ""
    peak: str = ""


def ratio(what: str, pair: tuple[Outcome, Outcome], aim: float, memory: int = 0) -> Line:
    """A measurement ÷ its yardstick, both in seconds; memory is the aim in MB, 0 for none."""
    ours, theirs = pair
    if ours.failure or theirs.failure:
        return failed(what, ours.failure or theirs.failure)
    mine, yard = ours.figures["seconds"], theirs.figures["seconds"]
    held = mine / yard <= aim and (not memory or ours.peak / 1e6 <= memory)
    wanted = f"≤ {aim:g} ×" + (f", ≤ {memory} MB" if memory else "")
    return Line(
        what, f"{mine:.2f} s", f"{yard:.2f} s", f"{mine / yard:.2f} ×", wanted, said(held), mb(ours)
    )


def absolute(what: str, outcome: Outcome, key: str, aim: float = 0, memory: int = 0) -> Line:
    """Seconds for themselves; an aim of 0 is none."""
    if outcome.failure:
        return failed(what, outcome.failure)
    taken = outcome.figures[key]
    wanted = ", ".join([f"≤ {aim:g} s"] * bool(aim) + [f"≤ {memory} MB"] * bool(memory))
    held = (not aim or taken <= aim) and (not memory or outcome.peak / 1e6 <= memory)
    return Line(what, f"{taken:.2f} s", "", "", wanted, said(held) if wanted else "", mb(outcome))


def rate(what: str, outcome: Outcome, aim: int = 0) -> Line:
    """How many a second; an aim of 0 is none."""
    if outcome.failure:
        return failed(what, outcome.failure)
    each = outcome.figures["rate"]
    wanted = f"≥ {aim:,}/s" if aim else ""
    return Line(
        what, f"{each:,.0f}/s", "", "", wanted, said(each >= aim) if aim else "", mb(outcome)
    )


def grown(what: str, outcome: Outcome, memory: int) -> Line:
    """Seconds, and the megabytes a server grew by meanwhile against an aim."""
    if outcome.failure:
        return failed(what, outcome.failure)
    megabytes = outcome.figures["grown"] / 1e6
    taken = f"{outcome.figures['seconds']:.2f} s"
    held = said(megabytes <= memory)
    return Line(what, taken, "", f"+{megabytes:.0f} MB", f"≤ +{memory} MB", held, mb(outcome))


def failed(what: str, why: str) -> Line:
    """Said in place of a number."""
    return Line(what, f"FAILED: {why}")


def said(held: bool) -> str:
    return "held" if held else "MISSED"


def mb(outcome: Outcome) -> str:
    return f"{outcome.peak / 1e6:.0f} MB"


def printed(lines: Sequence[Line]) -> str:
    """The table as Markdown."""
    head = ("measurement", "ours", "yardstick", "ratio", "aim", "", "peak RSS")
    rows = [
        (each.what, each.measured, each.beside, each.figure, each.aim, each.verdict, each.peak)
        for each in lines
    ]
    shown = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in shown)
