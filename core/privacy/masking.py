"""Turns free text into the same text without people in it."""

import re
from collections.abc import Iterable, Sequence

import pandas as pd

from core.privacy.accounts import CHATS, MAIL, NETWORK, PLATES
from core.privacy.english_names import ENGLISH_NAMES
from core.privacy.known import mask_known
from core.privacy.names import BESIDE_MASKED, INTRODUCTIONS, LABELS, ROLES, TITLED
from core.privacy.papers import PAPERS
from core.privacy.pattern import Family
from core.privacy.people import Roster
from core.privacy.phones import PHONES
from core.privacy.places import CHINESE_PLACES, ENGLISH_PLACES, LABELLED_PLACES

# in this order: a mail address or a card may seem to hold a telephone number
FAMILIES: tuple[Family, ...] = (
    MAIL, *PAPERS, *PHONES, CHATS, NETWORK, PLATES, LABELLED_PLACES, CHINESE_PLACES,
    ENGLISH_PLACES,
    TITLED, INTRODUCTIONS, LABELS, ROLES, ENGLISH_NAMES, BESIDE_MASKED,
)  # fmt: skip

_WIDE_OR_HIDDEN = re.compile("[\u200b-\u200f\u2060\ufeff０-９Ａ-Ｚａ-ｚ＠＋]")
_HIDDEN = (*range(0x200B, 0x2010), 0x2060, 0xFEFF)
_KEPT_WIDE = "，。！？；：（）、"
_NARROW: dict[int, int | None] = {
    **{wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F) if chr(wide) not in _KEPT_WIDE},
    **dict.fromkeys(_HIDDEN),
}
NOBODY = Roster()


def mask(text: str, *, known: Iterable[str] = ()) -> str:
    """The text with telephone numbers, papers, accounts, addresses and names replaced by `***`.

    `known` are values known to be personal (the row's customer, the agents): they are masked as
    a whole, by their parts and by given name. Order-like numbers stay. Nothing to mask: same text.
    """
    return mask_shapes(mask_known(text, tuple(known)) if known else text)


def mask_shapes(text: str) -> str:
    """The text with everything masked that is recognised by its shape alone."""
    narrow = text.translate(_NARROW) if _WIDE_OR_HIDDEN.search(text) else text
    masked = narrow
    for family in FAMILIES:
        if family.sign(masked):
            for pattern in family.patterns:
                masked = pattern.mask(masked)
    return text if masked == narrow else masked


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
