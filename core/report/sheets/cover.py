"""The opening sheet: what is covered, four numbers with their change, five findings."""

from dataclasses import replace

from core.measure.comparing import Change, Comparison
from core.measure.measured import Figure
from core.measure.naming import metric_name
from core.measure.wording import change_words
from core.report.blocks import Block, Heading, Lines, Page, Tile, Tiles
from core.report.findings import finding_lines
from core.report.reasons import short_reason
from core.report.rules import rules_in_force
from core.report.sharing import small_total
from core.report.sheet import Material, Sheet
from core.report.showing import KINDS, TONES, cell_value
from core.report.titles import page_of
from core.texts import say

NUMBERS = ("service_level", "frt.median", "csat")
GRID = (9.5,) * 12
ABOUT = ("period", "filters", "edition", "created", "version")


def _build(material: Material) -> tuple[Page, ...]:
    names = say("sheet.cover", material.language), material.say("title")
    blocks = (Tiles(_tiles(material)), *_findings(material), *_about(material))
    return (replace(page_of(material, names, blocks), grid=GRID),)


def _tiles(material: Material) -> tuple[Tile, ...]:
    comparison = material.compare(NUMBERS)
    now = comparison.now if comparison else material.measure(NUMBERS)
    tiles = (_tile(now.figure(key), comparison, material) for key in NUMBERS)
    return (*tiles, _backlog(material))


def _tile(figure: Figure, comparison: Comparison | None, material: Material) -> Tile:
    change = comparison.change(figure.key) if comparison else None
    name = metric_name(figure.key, material.language, material.facts.settings)
    if figure.value is None or small_total(material, figure.n):
        return _empty(name, short_reason(figure, material), material)
    words = _words(figure, change, material)
    tone = TONES.get(change.judgement, "") if change else "muted"
    return Tile(name, cell_value(figure.value, figure.unit), KINDS[figure.unit], words, tone)


def _empty(name: str, why: str, material: Material) -> Tile:
    return Tile(name, material.say("dash"), "text", why, "muted")


def _words(figure: Figure, change: Change | None, material: Material) -> str:
    n = material.say("n_is", n=f"{figure.n:,}")
    return f"{change_words(change, material.language)} · {n}" if change else n


def _backlog(material: Material) -> Tile:
    days = material.backlog["backlog"]
    name = say("metric.backlog", material.language)
    if days.empty:
        return Tile(name, material.say("dash"), "text", material.say("no_rows"), "muted")
    start, end = int(days.iloc[0]), int(days.iloc[-1])
    if small_total(material, start) or small_total(material, end):
        below = material.facts.settings.suppressed_below
        return Tile(
            name, material.say("dash"), "text", material.say("withheld", below=below), "muted"
        )
    return Tile(name, end, "count", material.say("backlog_from", n=f"{start:,}"), "muted")


def _findings(material: Material) -> tuple[Block, ...]:
    lines = finding_lines(material)
    return Heading(material.say("findings")), Lines(lines or (material.say("no_findings"),))


def _about(material: Material) -> tuple[Block, ...]:
    words = dict(rules_in_force(material))
    lines = (
        material.say("about", name=material.say(f"rule_{key}"), value=words[key]) for key in ABOUT
    )
    unchecked = material.say("not_signed_off")
    return Heading(material.say("about_this")), Lines((unchecked, *lines), "muted")


COVER = Sheet("cover", _build, opening=True)
