"""A mapped table to the words in it that no list knows, each with what it might mean."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pandas as pd

from core.intake.channels import CHANNELS, channel_code
from core.intake.mapping.evidence import Cells
from core.intake.mapping.settling import of_records, series
from core.intake.mapping.spellings import MERGED, merged_spellings
from core.intake.statuses import STATUSES, status_code
from core.intake.values import is_blank, scale_of, score_column
from core.intake.words import code_of, plain
from core.tickets import ColumnMapping

UNRATED = "-"
_FIVE, _TEN = 5, 10
_MOST = 200
_SHORTEST = 2


@dataclass(frozen=True)
class OpenWord:
    """A word of a column, in how many rows it stands, and what it is proposed to mean.

    `choices` are the meanings to choose from; empty where any word of the column may be meant.
    """

    field: str
    header: str
    word: str
    rows: int
    proposed: str | None
    choices: tuple[str, ...] = ()


def words_to_ask(mapping: ColumnMapping, columns: Cells) -> tuple[OpenWord, ...]:
    """Channels, states and ratings no list knows, and categories spelled in several ways.

    The commonest 200 words of each column, without those the mapping already has a meaning for;
    a proposal is used only once a person accepts it (`with_words`).
    """
    return tuple(
        found
        for header, field in mapping.fields
        if field and header in columns
        for found in _open(mapping, columns, header, field)
    )


def with_words(mapping: ColumnMapping, words: Iterable[tuple[str, str, str]]) -> ColumnMapping:
    """The mapping with (field, word in the file, word meant) in the place of earlier meanings."""
    new = {(field, word): means for field, word, means in words}
    kept = tuple(each for each in mapping.words if each[:2] not in new)
    added = ((field, word, means) for (field, word), means in new.items() if means != word)
    return replace(mapping, words=(*kept, *added))


def _open(mapping: ColumnMapping, columns: Cells, header: str, field: str) -> Iterator[OpenWord]:
    asked = {"channel": _channels, "status": _states, "score": _ratings}.get(field)
    if asked is None and field not in MERGED:
        return
    known = {word: means for name, word, means in mapping.words if name == field}
    cells = series(columns, header)
    words = _counted(cells)
    told = asked(words, header, mapping.scale) if asked else {}
    merged = merged_spellings(words, field, known)
    if not {*told, *merged} - known.keys():
        return
    # only now: which rows are records is told by whole columns of moments
    words = _counted(of_records(mapping, columns, cells))
    merged = merged_spellings(words, field, known)
    for word, rows in words.items():
        if word not in known and (word in told or word in merged):
            meanings, guess = told.get(word, ((), None))
            yield OpenWord(field, header, word, rows, merged.get(word, guess), meanings)


def _counted(cells: pd.Series) -> dict[str, int]:
    each = cells.astype("str").value_counts()
    # trimmed only now, for there are far fewer of them
    counts = each.groupby(each.index.str.strip(), sort=False).sum().drop("", errors="ignore")
    most = counts.sort_values(ascending=False, kind="stable").head(_MOST)
    return {str(word): int(n) for word, n in most.items() if not is_blank(str(word))}


Told = dict[str, tuple[tuple[str, ...], str | None]]


def _channels(words: dict[str, int], _header: str, _scale: int | None) -> Told:
    unknown = [word for word in words if channel_code(word) not in CHANNELS]
    return {word: (CHANNELS, _within(word, "channels")) for word in unknown}


def _states(words: dict[str, int], _header: str, _scale: int | None) -> Told:
    unknown = [word for word in words if status_code(word) is None]
    return {word: (tuple(STATUSES), _within(word, "statuses")) for word in unknown}


def _ratings(words: dict[str, int], header: str, scale: int | None) -> Told:
    """Texts that give no rating: any of the scale's points may be meant, or that nobody rated."""
    best = scale or scale_of(header) or _FIVE
    points = (*map(str, range(1, best + 1)), UNRATED) if best <= _TEN else (UNRATED,)
    texts = pd.Series(list(words), dtype="str")
    unread = texts[score_column(texts, header, scale=scale).refused]
    asked = (word for word in unread if any(c.isalpha() for c in word))
    return {word: (points, _leading(word, points)) for word in asked}


def _leading(word: str, points: tuple[str, ...]) -> str | None:
    figures = "".join(c for c in word[:2] if c.isdigit())
    return figures if figures in points else UNRATED if figures == "0" else None


def _within(word: str, name: str) -> str | None:
    """The code of the longest known word inside a longer one."""
    said = plain(word)
    inside = [(len(known), code) for known, code in code_of(name).items()
              if len(known) >= _SHORTEST and known in said]  # fmt: skip
    return max(inside)[1] if inside else None
