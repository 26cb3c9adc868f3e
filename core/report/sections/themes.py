"""What comments say by theme: how many name it, how satisfied they are, and how that moved."""

from core.insight.themes.feedback_sentences import (
    lead_sentence,
    line_sentence,
    risen_sentence,
    theme_name,
)
from core.insight.themes.mention import Feedback, Mention
from core.report.blocks import Block, Chart, Charts, Lines, Series, Table
from core.report.cells import Column, Row
from core.report.sharing import small_share, small_total
from core.report.sheet import Material
from core.report.showing import column, remark
from core.report.styling import BLUE
from core.texts import say

RATED = ("csat", "score.mean", "low_share")


def theme_blocks(material: Material) -> tuple[Block, ...]:
    """Sentences, charts and one row per theme."""
    found, language = material.feedback, material.language
    if _small(found, material):
        below = material.facts.settings.suppressed_below
        return (Lines((material.say("withheld", below=below),), "muted"),)
    said = [lead_sentence(found, language), line_sentence(found, language)]
    if not found.mentions:
        return (Lines(tuple(said)),)
    rows = tuple(_row(each, found, material) for each in found.mentions)
    table = Table("themes", _columns(material), rows)
    method = Lines((say("feedback.method", language),), "muted")
    lines = Lines((*said, risen_sentence(found, language)))
    return (lines, Charts(_charts(table, material)), table, method)


def _small(found: Feedback, material: Material) -> bool:
    """Whether a number of the sentences rests on few comments."""
    first = [each.n for each in found.mentions if not each.theme.praise][:1]
    counts = (found.comments, found.themed, found.comments - found.themed, found.rated,
              found.before, *first)  # fmt: skip
    return any(small_total(material, each) for each in counts)


def _charts(table: Table, material: Material) -> tuple[Chart, ...]:
    """How many name each theme, and how satisfied those are."""
    name = say("feedback.column_theme", material.language)
    drawn = (("n", "unit_comments", "#,##0", "chart_themes"),
             ("score.mean", "unit_score", "0.0", "chart_theme_scores"))  # fmt: skip
    return tuple(
        Chart("bar", material.say(title), table.key, "name", (Series(key, "bar", BLUE),),
              (name, material.say(unit)), form, len(table.rows))
        for key, unit, form, title in drawn if table.has_values(key)
    )  # fmt: skip


def _columns(material: Material) -> tuple[Column, ...]:
    def titled(name: str) -> str:
        return say(f"feedback.column_{name}", material.language)

    return (
        Column("name", titled("theme"), width=22),
        Column("n", titled("n"), "count", material.say("n_note")),
        Column("share", material.say("share_of_comments"), "share"),
        Column("before", material.say("share_before"), "share"),
        *(Column(key, material.say(f"{key}_points"), "share_change")
          for key in ("change", "change_low", "change_high")),
        Column("rated", say("load.rated", material.language), "count"),
        *(column(key, material) for key in RATED),
        Column("rest", titled("rest"), "share"),
        remark(material),
    )  # fmt: skip


def _row(of: Mention, found: Feedback, material: Material) -> Row:
    settings, name = material.facts.settings, theme_name(of, material.language)
    if _withheld(of, found, material):
        return (name, *[None] * 11, material.say("withheld_short", below=settings.suppressed_below))
    moved = (None,) * 3
    if of.before is not None and of.change is not None:
        moved = tuple(100 * each for each in (of.share - of.before, *of.change))
    few = material.say("small") if of.n < settings.small_sample else ""
    figures = (of.csat.value, of.score.value, of.low.value, of.rest.value)
    return (name, of.n, of.share, of.before, *moved, of.csat.n, *figures, few)


def _withheld(of: Mention, found: Feedback, material: Material) -> bool:
    shares = ((of.share, found.comments), (of.before, found.before),
              *((each.value, each.n) for each in (of.csat, of.low, of.rest)))  # fmt: skip
    return any(small_share(material, value, n) for value, n in shares) or small_total(
        material, of.score.n
    )
