"""Words no theme knows that stand out: new against the period before, and usual in low scores."""

from collections.abc import Sequence

from core.insight.themes.new_words import MOST_COMMENTS, NewWord
from core.report.blocks import Block, Chart, Charts, Heading, Lines, Series, Table
from core.report.cells import Column, Row
from core.report.guarding import guard
from core.report.sharing import small_total
from core.report.sheet import Material
from core.report.styling import BLUE
from core.texts import say


def word_blocks(material: Material) -> tuple[Block, ...]:
    """A chart and a table for each kind; a sentence where none stands out.

    Outside the team it is not told how many others have the word: few, mostly.
    """
    found = material.new_words
    heading = Heading(say("feedback.words", material.language))
    blocks = (*_kind(found.risen, "risen", material), *_kind(found.low, "low", material))
    if not found.sampled:
        return heading, *blocks
    note = say("feedback.sampled", material.language, n=f"{MOST_COMMENTS:,}")
    return heading, *blocks, Lines((note,), "muted")


def _kind(words: Sequence[NewWord], kind: str, material: Material) -> tuple[Block, ...]:
    shown = [each for each in words if not small_total(material, each.n)]
    if not shown:
        return (Lines((say(f"feedback.words_{kind}_none", material.language),), "muted"),)
    names = say("feedback.separator", material.language).join(each.word for each in shown[:3])
    lead = Lines((say(f"feedback.words_{kind}", material.language, words=names),))
    table = Table(f"words_{kind}", _columns(kind, material), _rows(shown, material))
    axes = (material.say("word"), material.say("unit_comments"))
    title = material.say(f"chart_words_{kind}")
    chart = Chart(
        "bar", title, table.key, "name", (Series("n", "bar", BLUE),), axes, "#,##0", len(shown)
    )
    return lead, Charts((chart,)), table


def _columns(kind: str, material: Material) -> tuple[Column, ...]:
    plain = (
        Column("name", material.say("word")),
        Column("n", say("feedback.column_n", material.language), "count"),
    )
    if material.edition == "shareable":
        return plain
    return (
        *plain,
        Column("share", material.say("share_of_comments"), "share"),
        Column("elsewhere", material.say(f"elsewhere_{kind}"), "share"),
    )


def _rows(words: Sequence[NewWord], material: Material) -> tuple[Row, ...]:
    if material.edition == "shareable":
        return tuple((each.word, each.n) for each in words)
    masked = guard(material.store)
    return tuple((masked(each.word), each.n, each.share, each.elsewhere) for each in words)
