"""Comments to the words no theme knows that stand out: of this period, and of low scores."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.insight.statistics.discoveries import discovered
from core.insight.themes.hearing import heard
from core.insight.themes.log_odds import PRIOR, Counts, log_odds
from core.insight.themes.quoting import shortened
from core.insight.themes.theme import Theme, themes_of
from core.insight.themes.tokens import parts_of, words_in
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters
from core.measure.periods import Period
from core.privacy.plain import plain

# so many distinct comments say which words are new; more only take longer
MOST_COMMENTS = 60_000
FEWEST = 5
MOST = 12
_FALSE = 0.05
_SIDES = ("here", "before", "low", "others")
# in the order of their hash: the same sample every time
_TEXTS = """
SELECT comment, count(*) FILTER (now) AS here, count(*) FILTER (NOT now) AS before,
    count(*) FILTER (now AND low) AS low, count(*) FILTER (now AND NOT low) AS others
FROM heard GROUP BY comment ORDER BY hash(comment), comment LIMIT ?
"""


@dataclass(frozen=True)
class NewWord:
    """A word in `n` comments of one side and `elsewhere` of the other, as shares of their numbers.

    `z` is that of its log odds with an informative prior; `example` a masked comment with it.
    """

    word: str
    n: int
    share: float
    elsewhere: float
    z: float
    example: str


@dataclass(frozen=True)
class NewWords:
    """`risen` against the comparison period, `low` of low scores against all others.

    `sampled` tells that they are those of MOST_COMMENTS distinct comments, not of all.
    """

    risen: tuple[NewWord, ...]
    low: tuple[NewWord, ...]
    sampled: bool


def new_words(facts: Facts, filters: Filters = ALL, against: Period | None = None) -> NewWords:
    """The public entry: the words that stand out in the comments of the filters' days.

    A word counts once per comment. Named are those in at least FEWEST comments, not covered by a
    theme, that stay clear after Benjamini and Hochberg (1995); the clearest first, at most MOST.
    """
    with heard(facts, filters, against, ()) as cursor:
        texts = cursor.execute(_TEXTS, [MOST_COMMENTS]).df()
    words, written, counts, first = _counted(texts)
    sizes = texts[list(_SIDES)].sum().to_numpy(dtype=float)
    known = _Known(themes_of(facts.settings))
    said = [None if known.covers(word) else written[word] for word in words]
    examples = [shortened(str(texts["comment"].iloc[at])) for at in first]
    found = [_foremost(said, examples, counts[:, pair], sizes[pair]) for pair in ([0, 1], [2, 3])]
    return NewWords(*found, sampled=len(texts) == MOST_COMMENTS)


class _Known:
    """What the themes speak of already: their words, and the words those consist of."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        plain_words = {plain(word).casefold() for theme in themes for word in theme.words}
        self._parts = parts_of(iter(plain_words))
        self._inside = tuple(word for word in plain_words if not word.isascii())

    def covers(self, word: str) -> bool:
        return word in self._parts or any(each in word for each in self._inside)


Counted = tuple[list[str], dict[str, str], Counts, list[int]]


def _counted(texts: pd.DataFrame) -> Counted:
    """The words, how they are written, their comments per side, and the first that has each."""
    written, place = dict[str, str](), dict[str, int]()
    words, rows, first = list[int](), list[int](), list[int]()
    for row, comment in enumerate(texts["comment"]):
        for word, form in words_in(comment).items():
            if word not in place:
                place[word] = len(place)
                written[word] = form
                first.append(row)
            words.append(place[word])
            rows.append(row)
    weights = texts[list(_SIDES)].to_numpy(dtype=float)[np.array(rows, dtype=int)]
    at = np.array(words, dtype=int)
    columns = [np.bincount(at, each, len(place)) for each in weights.T]
    return list(place), written, np.column_stack(columns), first


def _foremost(
    said: list[str | None], examples: list[str], counts: Counts, sizes: Counts
) -> tuple[NewWord, ...]:
    """Words that the first side has more of; none where the other side says nothing."""
    from scipy.special import ndtr

    if not sizes.all():
        return ()
    # a prior as heavy as few comments would say that nothing is new
    prior = min(PRIOR, float(counts.sum(axis=0).min()) / 4)
    _, z = log_odds(counts[:, 0], counts[:, 1], prior)
    tried = np.array([word is not None for word in said]) & (counts.sum(axis=1) >= FEWEST)
    stands = np.zeros(len(said), dtype=bool)
    stands[tried] = discovered(2 * ndtr(-np.abs(z[tried])), _FALSE)
    kept = np.flatnonzero(stands & (z > 0) & (counts[:, 0] >= FEWEST))
    ranked = sorted(kept, key=lambda at: (-z[at], said[at] or ""))[:MOST]
    return tuple(
        NewWord(
            said[at] or "", int(counts[at, 0]), *_shares(counts[at], sizes), z[at], examples[at]
        )
        for at in ranked
    )


def _shares(counts: Counts, sizes: Counts) -> tuple[float, float]:
    return float(counts[0] / sizes[0]), float(counts[1] / sizes[1])
