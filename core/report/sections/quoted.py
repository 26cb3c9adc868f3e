"""Customers' own masked words: examples of each theme and each new word, and the slow cases."""

from collections.abc import Callable, Sequence

from core.insight.themes.feedback_sentences import theme_name
from core.insight.themes.mention import Feedback, Mention, Quote, SlowCase
from core.insight.themes.new_words import NewWord
from core.measure.naming import code_words
from core.report.blocks import Block, Heading, Lines, Table
from core.report.cells import Column, Kind, Row
from core.report.guarding import guard
from core.report.sheet import Material
from core.texts import say

# of the foremost themes, as on the page
THEMES = 6
CASES = 50
_KINDS: dict[str, Kind] = {
    "day": "day", "frt": "minutes", "target": "minutes", "rating": "number", "comment": "long",
}  # fmt: skip
_QUOTED = ("theme", "comment", "rating", "channel", "day")
_CASE = ("day", "comment", "rating", "channel", "issue_type", "frt", "target", "said")


def quote_blocks(material: Material) -> tuple[Block, ...]:
    """Single comments: nothing of them leaves the team."""
    masked, found = guard(material.store), material.feedback
    words = _words((*material.new_words.risen, *material.new_words.low), masked, material)
    return (*_quotes(found, masked, material), *words, *_slow(found, masked, material))


def _words(
    found: Sequence[NewWord], masked: Callable[[str], str], material: Material
) -> tuple[Block, ...]:
    """A comment for each word that stands out."""
    rows = tuple((masked(word), masked(text)) for word, text in
                 {each.word: each.example for each in found}.items())  # fmt: skip
    if not rows:
        return ()
    comment = Column("comment", say("feedback.column_comment", material.language), "long")
    columns = (Column("word", material.say("word")), comment)
    heading = Heading(say("feedback.words", material.language))
    return heading, Table("word_examples", columns, rows)


def _quotes(found: Feedback, masked: Callable[[str], str], material: Material) -> tuple[Block, ...]:
    rows = tuple(
        _quote(mention, quote, masked(quote.text), material)
        for mention in found.mentions[:THEMES]
        for quote in mention.quotes
    )
    if not rows:
        return ()
    heading = Heading(say("feedback.quotes", material.language))
    return heading, Table("quotes", _columns(_QUOTED, material), rows)


def _quote(of: Mention, quote: Quote, text: str, material: Material) -> Row:
    name = theme_name(of, material.language)
    return (name, text, quote.score, _word("channel", quote.channel, material), quote.day)


def _slow(found: Feedback, masked: Callable[[str], str], material: Material) -> tuple[Block, ...]:
    """Those that say so and waited first; how many there are in all is said."""
    heading = Heading(say("feedback.slow", material.language))
    if not found.slow:
        return heading, Lines((say("feedback.slow_none", material.language),), "muted")
    shown = found.slow[:CASES]
    counts = {"n": found.slow_cases, "both": found.confirmed, "shown": len(shown)}
    words = {name: f"{n:,}" for name, n in counts.items()}
    lead = Lines((say("feedback.slow_lead", material.language, **words),))
    rows = tuple(_case(each, masked(each.comment), material) for each in shown)
    return heading, lead, Table("slow_cases", _columns(_CASE, material), rows)


def _case(of: SlowCase, comment: str, material: Material) -> Row:
    words = (_word(key, getattr(of, key), material) for key in ("channel", "issue_type"))
    minutes = (None if each is None else each / 60 for each in (of.frt, of.target))
    said = say("feedback.says_slow", material.language) if of.said else ""
    return (of.day, comment, of.score, *words, *minutes, said)


def _columns(names: tuple[str, ...], material: Material) -> tuple[Column, ...]:
    return tuple(
        Column(name, say(f"feedback.column_{name}", material.language), _KINDS.get(name, "text"))
        for name in names
    )


def _word(segment: str, code: str | None, material: Material) -> str:
    return code_words(material.facts, segment, code, material.language, "answer") if code else ""
