"""Turns a column of texts into the same texts without people, each distinct one masked once."""

from collections.abc import Sequence
from typing import cast

import pandas as pd

from core.privacy.both_cores import Tell, masked
from core.privacy.masking import mask_known
from core.privacy.people import Roster

NOBODY = Roster()


def mask_column(
    texts: pd.Series,
    known_by_row: Sequence[pd.Series] = (),
    roster: Roster = NOBODY,
    tell: Tell = lambda _share: None,
) -> pd.Series:
    """The column (null stays null) without people.

    `known_by_row`: columns aligned with `texts` whose values are masked in the same row only.
    `tell` hears the share done now and then, and may raise to end it.
    """
    own = _own(texts, known_by_row) if known_by_row else texts
    codes, distinct = pd.factorize(own)
    pool = cast("list[str]", distinct.tolist())
    kept = masked(pool, roster.knowing(pool).spellings, tell)
    if kept == pool:
        return own
    spread = pd.array(kept, dtype="str").take(codes, allow_fill=True)
    return pd.Series(spread, index=texts.index)


def _own(texts: pd.Series, known_by_row: Sequence[pd.Series]) -> pd.Series:
    """The texts without the people of their own row."""
    present = texts.notna().to_numpy()
    cells = texts[present].tolist()
    rows = zip(*(each[present].tolist() for each in known_by_row), strict=True)
    own = texts.copy()
    own[present] = [_mask_row(cell, row) for cell, row in zip(cells, rows, strict=True)]
    return own


def _mask_row(text: str, values: tuple[object, ...]) -> str:
    known = [value for value in values if isinstance(value, str)]
    return mask_known(text, known) if known else text
