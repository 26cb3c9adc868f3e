"""Channels to those that miss the agreed attainment, and the time of day in which they do most."""

from collections.abc import Iterator
from math import sqrt

from core.insight.finding import Amount, Coded, Finding, Rule, Scene, sureness
from core.measure.intervals import newcombe
from core.measure.measured import Figure, Measured
from core.measure.measuring import measure

KEY = "service_level"
# the worst of several times of day is picked by looking: ask for more than 1.96
_Z_WORST = 3.0


def look(scene: Scene) -> Iterator[Finding]:
    """One finding per channel whose whole 95 % interval lies below the target."""
    sets = ((), ("channel",), ("channel", "time_band"))
    measured = measure(scene.facts, [KEY], sets, scene.filters)
    target, total = scene.facts.settings.attainment_target, measured.figure(KEY).n
    for codes, figure in measured.figures(KEY, ("channel",)):
        channel = codes["channel"]
        if channel is None or figure.value is None or figure.high is None or figure.high >= target:
            continue
        worst = _worst_time(measured, str(channel), figure)
        yield _finding(scene, Coded("channel", str(channel)), figure, (worst, total))


def _finding(
    scene: Scene, channel: Coded, figure: Figure, around: tuple[tuple[str, Figure] | None, int]
) -> Finding:
    worst, total = around
    value, high = figure.value or 0.0, figure.high or 0.0
    target = scene.facts.settings.attainment_target
    facts = (
        ("channel", channel),
        ("value", Amount(value, "share")),
        ("target", Amount(target, "share")),
        ("gap", Amount(target - value, "share", difference=True)),
        *_said(worst),
    )
    return Finding(
        "missed_target_worst" if worst else "missed_target",
        facts,
        (("channel", channel.code),),
        scene.period,
        KEY,
        value,
        figure.n,
        sureness(target - value, high - value),
        (target - value) * sqrt(figure.n / total),
    )


def _said(worst: tuple[str, Figure] | None) -> tuple[tuple[str, Coded | Amount], ...]:
    if worst is None:
        return ()
    code, figure = worst
    return ("time", Coded("time_band", code)), ("worst", Amount(figure.value or 0.0, "share"))


def _worst_time(measured: Measured, channel: str, all_day: Figure) -> tuple[str, Figure] | None:
    """The time of day clearly below the rest of the same channel, if there is one."""
    bands = [
        (str(codes["time_band"]), figure)
        for codes, figure in measured.figures(KEY, ("channel", "time_band"))
        if codes["channel"] == channel
        and codes["time_band"] is not None
        and figure.value is not None
    ]
    if not bands:
        return None
    code, worst = min(bands, key=lambda each: each[1].value or 0.0)
    return (code, worst) if _below_rest(worst, all_day) else None


def _below_rest(part: Figure, whole: Figure) -> bool:
    rest = whole.n - part.n
    if part.value is None or whole.value is None or rest <= 0:
        return False
    others = min(max((whole.value * whole.n - part.value * part.n) / rest, 0.0), 1.0)
    return newcombe(part.value, part.n, others, rest, _Z_WORST)[1] < 0


MISSED_TARGET = Rule("missed_target", look, ("missed_target", "missed_target_worst"))
