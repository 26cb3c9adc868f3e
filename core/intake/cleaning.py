"""Turns a raw table and its mapping into clean tickets, with a note for everything changed."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pandas as pd

from core.errors import Fact, Note
from core.intake.reading.raw_table import RawTable
from core.intake.rules import RULES, Draft, Find, Rule
from core.intake.rules.drafting import draft
from core.intake.rules.rule import Rows
from core.privacy.masking import mask
from core.tickets import LEFT_OUT, SKIPPED, ColumnMapping, Counts, Tickets

See = Callable[[Rule, Find, Draft], None]
_EXAMPLE = 40
_REPLIES = ("first_response_at", "first_response_seconds")
_NOTE = {"leaves": "left_out", "skips": "skipped", "blanks": "value_not_used", "marks": "marked"}


def clean(
    raw: RawTable,
    mapping: ColumnMapping,
    *,
    as_of: datetime | None = None,
    cells: pd.DataFrame | None = None,
    see: See | None = None,
) -> Tickets:
    """Every row of the table with its values as stored, the rows that count having no `left_out`.

    `as_of` (naive UTC) is the cut-off a person confirmed; without it the last plausible moment in
    the data. Rules named in `mapping.off` are not applied. `cells` is the table's frame, if it has
    been loaded already; `see` is told what each rule found, once all are applied.
    """
    table = draft(raw.frame if cells is None else cells, mapping, as_of, raw.name)
    applied = [
        (rule, find) for rule in RULES if rule.fixed or rule.key not in mapping.off
        for find in _apply(rule, table)
    ]  # fmt: skip
    if see is not None:
        for rule, find in applied:
            see(rule, find, table)
    counts = _counts(raw, table.frame)
    notes = (*raw.notes, *(note for rule, find in applied for note in _notes(rule, find, table)))
    return Tickets(mapping.kind, table.frame, counts, notes, mapping, table.as_of)


def _apply(rule: Rule, table: Draft) -> Iterator[Find]:
    """Do to the frame what the rule does; what it found among rows still there."""
    for find in rule.finds(table):
        rows = find.rows
        # most rules find nothing in most columns, and telling who is still here takes a while
        if rows.any():
            rows = rows & table.here
        if rows.any():
            match rule.does:
                case "skips" | "leaves":
                    table.frame.loc[rows, "left_out"] = rule.key
                case "blanks":
                    _blank(table.frame, find.column, rows)
                case "marks":
                    pass
            yield Find(rows, find.column)


def _blank(frame: pd.DataFrame, column: str, rows: Rows) -> None:
    frame[column] = frame[column].mask(rows)
    if column == "score":
        frame["score_scale"] = frame["score_scale"].mask(rows)
    if column in _REPLIES:
        # there was a reply, only not when the file says: neither answered nor unanswered
        frame["reply_unknown"] = frame.get("reply_unknown", False) | rows


def _counts(raw: RawTable, frame: pd.DataFrame) -> Counts:
    reasons = frame["left_out"].value_counts().to_dict()
    skipped = {each: int(reasons.get(each, 0)) for each in SKIPPED}
    skipped["title"] += raw.skipped_above
    left_out = {each: int(reasons.get(each, 0)) for each in LEFT_OUT}
    return Counts(
        len(frame) + raw.skipped_above,
        {reason: n for reason, n in left_out.items() if n},
        {reason: n for reason, n in skipped.items() if n},
    )


def _notes(rule: Rule, find: Find, table: Draft) -> Iterator[Note]:
    """The note of a find; cells emptied or marked are counted in the rows that stay."""
    if not find.rows.any():
        return
    about_cells = rule.does in {"blanks", "marks"}
    rows = find.rows & table.here if about_cells else find.rows
    if not rows.any():
        return
    first = int(rows.argmax())
    header = table.headers.get(find.column, "")
    facts: dict[str, Fact] = {"column": header or find.column} if find.column else {}
    cell = str(table.cells[header].iloc[first]) if header and about_cells else ""
    example = mask(cell.strip())[:_EXAMPLE] or str(table.frame["row_no"].iloc[first])
    yield Note(f"{_NOTE[rule.does]}_{rule.key}", int(rows.sum()), example, facts)
