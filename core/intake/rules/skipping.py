"""Rows that were never records: blank ones, and headers said again."""

from collections.abc import Iterator

import numpy as np

from core.intake.rules.rule import Draft, Find


def blank(draft: Draft) -> Iterator[Find]:
    """Rows without a single character."""
    empty = np.arange(len(draft.cells))
    for header in draft.cells:
        empty = empty[(draft.cells[header].iloc[empty].str.strip() == "").to_numpy(dtype=bool)]
    rows = np.zeros(len(draft.cells), dtype=bool)
    rows[empty] = True
    yield Find(rows)


def title(draft: Draft) -> Iterator[Find]:
    """The header said again, as exports do at each page."""
    rows = np.ones(len(draft.cells), dtype=bool)
    for header in map(str, draft.cells):
        if not rows.any():
            break
        rows &= (draft.cells[header] == header).to_numpy()
    yield Find(rows)
