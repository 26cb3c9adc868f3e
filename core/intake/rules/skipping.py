"""Rows that were never records: blank ones, and headers said again."""

from collections.abc import Iterator

import numpy as np

from core.intake.rules.rule import Draft, Find


def blank(draft: Draft) -> Iterator[Find]:
    """Rows without a single character."""
    rows = np.ones(len(draft.cells), dtype=bool)
    for header in map(str, draft.cells):
        cells = draft.cells[header]
        rows[rows] = ((cells if rows.all() else cells[rows]).str.strip() == "").to_numpy(dtype=bool)
        if not rows.any():
            break
    yield Find(rows)


def title(draft: Draft) -> Iterator[Find]:
    """The header said again, as exports do at each page."""
    rows = np.ones(len(draft.cells), dtype=bool)
    for header in map(str, draft.cells):
        if not rows.any():
            break
        rows &= (draft.cells[header] == header).to_numpy()
    yield Find(rows)
