"""Every ticket of the period in the layout of the evaluation table, masked, none left out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from core.measure.detail import stream
from core.measure.naming import code_words
from core.report.blocks import Block, Lines, Page, Stream
from core.report.cells import Column, Kind, Row
from core.report.guarding import guard
from core.report.layout import FIRST_ROW
from core.report.leaf import MOST_ROWS
from core.report.sheet import Material, Sheet
from core.report.titles import page_of
from core.texts import say
from core.worktables import table
from core.worktables.listing import header

ROWS_A_SHEET = MOST_ROWS - FIRST_ROW - 5
READ = (
    "day", "channel", "frt", "score", "scale", "issue_type", "agent",
    "comment", "description", "subject",
)  # fmt: skip
KINDS: dict[str, Kind] = {
    "day": "day", "response": "minutes", "score": "number", "remark": "long", "scale": "count",
}  # fmt: skip
AGENT = "*"


@dataclass(frozen=True)
class Part:
    """Which of the sheets the rows need, and how many rows stand on it."""

    number: int
    of: int
    n: int


def build(material: Material, most: int = ROWS_A_SHEET) -> Iterator[Page]:
    """As many sheets of at most `most` rows as it takes; each is read when it is written."""
    n = material.measure(("volume",)).figure("volume").n
    rows = _rows(material)
    sheets = max(1, -(-n // most))
    for place in range(sheets):
        part = Part(place + 1, sheets, min(most, n - place * most))
        yield _page(material, part, islice(rows, part.n))


def _page(material: Material, part: Part, rows: Iterator[Row]) -> Page:
    name = say("sheet.detail", material.language)
    tab = name if part.number == 1 else f"{name} {part.number}"
    if not part.n:
        return page_of(material, (tab, name), (Lines((material.say("nothing"),), "muted"),))
    more = part.of > 1
    split: tuple[Block, ...] = (Lines((material.say("continued", **vars(part)),)),) if more else ()
    columns = _columns(material)
    return page_of(
        material, (tab, name), (*split, Stream(f"detail_{part.number}", columns, part.n, rows))
    )


def _columns(material: Material) -> tuple[Column, ...]:
    labels = {each.part.key: each for each in header(table("tickets"), material.language)}
    columns = tuple(
        Column(key, each.label, KINDS.get(key, "text"), each.hint) for key, each in labels.items()
    )
    scale = Column("scale", say("segment.scale", material.language), "count")
    return (*columns, scale) if _other_scales(material) else columns


def _other_scales(material: Material) -> bool:
    """Whether a score of these tickets could be misread as one of five."""
    query = "SELECT count(*) FROM facts WHERE kind = 'ticket' AND score IS NOT NULL AND scale <> 5"
    found = material.facts.cursor().execute(query).fetchone()
    return found is not None and found[0] > 0


def _rows(material: Material) -> Iterator[Row]:
    word, with_scale = _words(material), _other_scales(material)
    guarded = guard(material.store)
    for found in stream(material.facts, material.filters, READ, ("day",)):
        of = dict[str, Any](zip(READ, found, strict=True))
        yield (*_row(of, word), guarded(_remark(of)), *((of["scale"],) if with_scale else ()))


def _row(of: dict[str, Any], word: Callable[[str, str | None], str]) -> Row:
    return (
        of["day"],
        word("channel", of["channel"]),
        None if of["frt"] is None else of["frt"] / 60,
        of["score"],
        word("issue_type", of["issue_type"]),
        AGENT if of["agent"] else "",
    )


def _remark(of: dict[str, Any]) -> str:
    return of["comment"] or of["description"] or of["subject"] or ""


def _words(material: Material) -> Callable[[str, str | None], str]:
    """Few distinct codes, very many rows: each is looked up once."""

    @cache
    def word(key: str, code: str | None) -> str:
        return code_words(material.facts, key, code, material.language) if code else ""

    return word


DETAIL = Sheet("detail", build, cases=True)
