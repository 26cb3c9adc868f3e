"""Turns free text into the same text without people in it."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

import pandas as pd

from core.privacy.accounts import CHATS, MAIL, NETWORK, PLATES, SITES
from core.privacy.known import mask_known
from core.privacy.labelled import FIGURES, SECRETS
from core.privacy.latin_names import LATIN_PEOPLE, LOWER_PEOPLE
from core.privacy.han_names import UNTITLED
from core.privacy.names import BESIDE_MASKED, FOREIGNERS, INTRODUCTIONS, LABELS
from core.privacy.papers import PAPERS
from core.privacy.pattern import HAN, Family, Span, blanked, covered
from core.privacy.plain import plain, seen
from core.privacy.people import Roster
from core.privacy.phones import PHONES, SPOKEN_PHONES
from core.privacy.places import CHINESE_PLACES, ENGLISH_PLACES, LABELLED_PLACES
from core.privacy.titled_names import TITLED

Trait = Literal["han", "ascii", "figure", "figures"]
_HAN = re.compile(f"[{HAN}]{{2}}").search
_FIGURE = re.compile("[0-9]").search
_FIGURES = re.compile(r"\d(?:[^\d\n]{0,3}\d){5}").search
_ASCII = re.compile("[0-9A-Za-z@]{2}").search

# in this order: a mail address or a card may seem to hold a telephone number. What stands in one
# room shares a trait of texts: most texts leave most rooms unentered
ROOMS: tuple[tuple[Trait, tuple[Family, ...]], ...] = (
    ("ascii", (MAIL,)),
    ("figures", (*PAPERS, *PHONES)),
    ("ascii", (CHATS, SITES, SECRETS)),
    ("figure", (*FIGURES, NETWORK, PLATES)),
    ("han", (SPOKEN_PHONES, LABELLED_PLACES, CHINESE_PLACES)),
    ("figure", (ENGLISH_PLACES,)),
    ("han", (LABELS, INTRODUCTIONS, TITLED, UNTITLED, FOREIGNERS)),
    ("ascii", (LATIN_PEOPLE, LOWER_PEOPLE)),
    ("han", (BESIDE_MASKED,)),
)

NOBODY = Roster()


def mask(text: str, *, known: Iterable[str] = ()) -> str:
    """The text with telephone numbers, papers, accounts, addresses and names replaced by `***`.

    `known` are values known to be personal (the row's customer, the agents): they are masked as
    a whole, by their parts and by given name. Order-like numbers stay. Nothing to mask: same text.
    """
    return mask_shapes(mask_known(text, tuple(known)) if known else text)


def mask_shapes(text: str) -> str:
    """The text with everything masked that is recognised by its shape alone."""
    bare = seen(text)
    spans = _found(plain(bare))
    return covered(bare, spans) if spans else text


def _found(text: str) -> list[Span]:
    """The places of a plain text that are personal; what is found is blank for those who follow."""
    spans, traits = list[Span](), _traits(text)
    for trait, families in ROOMS:
        if trait in traits:
            for family in families:
                if family.sign(text):
                    text = _blank(text, family, spans)
    return spans


def _traits(text: str) -> set[Trait]:
    traits: set[Trait] = {"han"} if _HAN(text) else set()
    if _ASCII(text):
        traits.add("ascii")
    if _FIGURE(text):
        traits.add("figure")
        if _FIGURES(text):
            traits.add("figures")
    return traits


def _blank(text: str, family: Family, spans: list[Span]) -> str:
    for finder in family.patterns:
        new = finder.spans(text)
        if new:
            spans += new
            text = blanked(text, new)
    return text


def mask_column(
    texts: pd.Series, known_by_row: Sequence[pd.Series] = (), roster: Roster = NOBODY
) -> pd.Series:
    """A column of texts (null stays null), each distinct text masked once.

    `known_by_row`: columns aligned with `texts` whose values are masked in the same row only.
    """
    known = _own(texts, known_by_row) if known_by_row else texts
    codes, distinct = pd.factorize(known)
    pool = pd.Series([mask_shapes(roster.mask(each)) for each in distinct.tolist()], dtype="str")
    return pool.reindex(codes).set_axis(texts.index)


def _own(texts: pd.Series, known_by_row: Sequence[pd.Series]) -> pd.Series:
    """The texts without the people of their own row."""
    present = texts.notna().to_numpy()
    cells = texts[present].tolist()
    rows = zip(*(each[present].tolist() for each in known_by_row), strict=True)
    masked = texts.copy()
    masked[present] = [_mask_row(cell, row) for cell, row in zip(cells, rows, strict=True)]
    return masked


def _mask_row(text: str, values: tuple[object, ...]) -> str:
    known = [value for value in values if isinstance(value, str)]
    return mask_known(text, known) if known else text
