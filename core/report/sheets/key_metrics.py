"""Every metric of the period to one table: now, before, change, target, reached, n."""

from core.measure.available import response_rate_key
from core.measure.cautions import cautions
from core.measure.comparing import Change, Comparison
from core.measure.facts import Facts
from core.measure.measured import Figure
from core.measure.metrics import in_use, metric
from core.measure.naming import metric_name
from core.measure.wording import say_judgement
from core.report.blocks import Judged, Lines, Mark, Page, Table
from core.report.cells import Cell, Column, Row, Tone
from core.report.reasons import reason
from core.report.sharing import small_total
from core.report.sheet import Material, Sheet
from core.report.showing import change_cell, measured_cell
from core.report.titles import page
from core.settings import Settings
from core.texts import say, tell

RESULTS: tuple[tuple[str, Tone], ...] = (("reached", "good"), ("missed", "bad"))
JUDGEMENTS: tuple[tuple[str, Tone], ...] = (("better", "good"), ("worse", "bad"))


def keys_in_use(facts: Facts) -> tuple[str, ...]:
    """All metrics in use, with the response rate that fits."""
    unused = {"response_rate", "response_rate.closed"} - {response_rate_key(facts)}
    return tuple(key for key in in_use(facts.settings) if key not in unused)


def target_of(key: str, settings: Settings) -> float | None:
    """The target a metric is held against, in its unit; None if it has none."""
    return {
        "frt.mean": settings.target,
        "frt.median": settings.target,
        "service_level": settings.attainment_target,
        "csat": settings.csat_target,
    }.get(key)


def _build(material: Material) -> tuple[Page, ...]:
    keys = keys_in_use(material.facts)
    comparison = material.compare(keys)
    now = comparison.now if comparison else material.measure(keys)
    rows = tuple(_row(now.figure(key), _change(comparison, key), material) for key in keys)
    table = Table("key_metrics", _columns(material), rows, _marks(material))
    notes = Lines(
        tuple(tell(each, material.language) for each in cautions(material.facts, material.filters)),
        "attention",
    )
    return (page(material, "key_metrics", (notes, table)),)


def _change(comparison: Comparison | None, key: str) -> Change | None:
    return comparison.change(key) if comparison else None


def _row(figure: Figure, change: Change | None, material: Material) -> Row:
    key, settings, language = figure.key, material.facts.settings, material.language
    name = metric_name(key, language, settings)
    if small_total(material, figure.n):
        return (name, *[None] * 4, "", None, "", None, reason(figure, material))
    target = target_of(key, settings)
    return (
        name,
        measured_cell(key, figure.value),
        measured_cell(key, change.before.value if change else None),
        change_cell(change),
        Cell(change.relative if change else None, "relative"),
        say_judgement(change, language) if change else "",
        measured_cell(key, target),
        _reached(figure, target, material),
        figure.n,
        reason(figure, material),
    )


def _reached(figure: Figure, target: float | None, material: Material) -> str:
    if figure.value is None or target is None:
        return ""
    lower = metric(figure.key).better == "lower"
    past = figure.value <= target if lower else figure.value >= target
    return material.say("reached" if past else "missed")


def _columns(material: Material) -> tuple[Column, ...]:
    plain = ("now", "before", "change", "relative")
    return (
        Column("metric", material.say("metric")),
        *(Column(key, material.say(key), "number") for key in plain),
        Column("judgement", material.say("judgement")),
        Column("target", material.say("target"), "number"),
        Column("reached", material.say("is_reached")),
        Column("n", material.say("n"), "count", material.say("n_note")),
        Column("remark", material.say("remark"), "long"),
    )


def _marks(material: Material) -> tuple[Mark, ...]:
    language = material.language
    judged = tuple(Judged(say(f"change.{key}", language), tone) for key, tone in JUDGEMENTS)
    reached = tuple(Judged(material.say(key), tone) for key, tone in RESULTS)
    return (Mark("judged", ("judgement",), judged), Mark("judged", ("reached",), reached))


KEY_METRICS = Sheet("key_metrics", _build, opening=True)
