"""What the rules found in a table to the cells and rows that a person should look at."""

from dataclasses import dataclass

import numpy as np

from core.intake.previewing.hiding import secrets_of, shown_text
from core.intake.rules.rule import Does, Draft, Find, Rule
from core.intake.rules.unread import why_unread
from core.tickets import FIELDS

MOST = 40
_TEXTS = frozenset(each.stored for each in FIELDS if each.kind == "text")
_LONGEST = 200


@dataclass(frozen=True)
class Problem:
    """One cell or row a rule is about; `reason` is the rule's key, `does` what the rule does.

    `row_no` counts the rows below the header from 1; `header` is "" where it is the whole row,
    `text` the cell without people in it; `why` the key of `unread.<key>` where it gave no value.
    """

    row_no: int
    header: str
    text: str
    reason: str
    does: Does
    why: str = ""


class Seen:
    """The first rows each rule found in each column, gathered while a table is cleaned."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def see(self, rule: Rule, find: Find, draft: Draft) -> None:
        """Keep what to show of one find; of emptied and marked cells those in rows that stay."""
        if not find.rows.any():
            return
        header = draft.headers.get(find.column, "")
        about_cells = rule.does in {"blanks", "marks"}
        rows = find.rows & draft.here if about_cells else find.rows
        places: list[int] = np.flatnonzero(rows)[:MOST].tolist()
        secrets = secrets_of(draft.frame, places if find.column in _TEXTS else ())
        for place in places:
            cell = str(draft.cells[header].iloc[place]) if header else ""
            row_no = int(draft.frame["row_no"].iloc[place])
            text = shown_text(cell, secrets.get(place, ()))[:_LONGEST]
            why = why_unread(draft.mapping, header, cell) if rule.key == "unreadable" else None
            self._found.append(Problem(row_no, header, text, rule.key, rule.does, why or ""))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was gathered, by row."""
        return tuple(sorted(self._found, key=lambda each: (each.row_no, each.header)))
