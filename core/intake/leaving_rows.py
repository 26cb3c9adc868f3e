"""A preview to the rows that would not count, each with its reason and its cells, masked."""

import pandas as pd

from core.intake.preview import Preview
from core.intake.previewing.hiding import HIDDEN, hidden_headers, worded_headers
from core.intake.reading.raw_table import unique
from core.privacy.anonymising import personal_columns
from core.privacy.column_masking import NOBODY, mask_column
from core.privacy.people import Roster, roster_of
from core.store.left_out import TOLD, WHY


def left_out_rows(preview: Preview) -> pd.DataFrame:
    """Columns `row_no` (1-based below the header), `reason` (a key of left_out), then the file's.

    Every cell is masked, those of people's columns are hidden. Blank rows, and events that were
    folded into their ticket, are not listed.
    """
    frame, cells = preview.tickets.frame, preview.raw.frame
    gone = frame["left_out"].isin(TOLD).to_numpy()
    rows, cells = frame[gone], cells[gone]
    hidden, worded = hidden_headers(cells, preview.tickets), worded_headers(cells, preview.tickets)
    people = [rows[name] for name in personal_columns(rows) if name != "agent"]
    roster = _roster(frame)
    shown = [
        _hidden(cells[header]) if header in hidden
        else mask_column(cells[header].str.strip(), people if header in worded else (), roster)
        for header in map(str, cells)
    ]  # fmt: skip
    names = unique([*WHY, *map(str, cells)])
    told = [rows["row_no"], rows["left_out"], *shown]
    return pd.DataFrame(dict(zip(names, told, strict=True))).reset_index(drop=True)


def _roster(frame: pd.DataFrame) -> Roster:
    return roster_of(frame["agent"].dropna().unique()) if "agent" in frame else NOBODY


def _hidden(cells: pd.Series) -> pd.Series:
    return cells.where(cells.str.strip() == "", HIDDEN)
