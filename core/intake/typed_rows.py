"""Rows typed into the evaluation table's seven columns to a batch, by the way of every file."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from core.intake.clearing import cancel
from core.intake.looking import look_again
from core.intake.preview import Preview, Upload
from core.intake.reading import columnar
from core.intake.reading.cell_file import SUFFIX
from core.intake.reading.raw_table import RawTable
from core.intake.taking_in import confirm
from core.settings import Settings
from core.store import Batch, Store
from core.store.known import batch_with
from core.store.plain import to_json
from core.texts import say
from core.tickets import ColumnMapping

# as in the data template of tickets, whose headers these are
COLUMNS: dict[str, str] = {
    "day": "created_at", "channel": "channel", "response": "first_response_minutes",
    "score": "score", "issue_type": "issue_type", "agent": "agent", "remark": "comment",
}  # fmt: skip
Typed = Mapping[str, object]


def look_at_typed(rows: Sequence[Typed], store: Store) -> Preview:
    """What would be taken in of rows under the keys of COLUMNS; nothing is stored.

    Cells are what was typed: text, a number (minutes, a score of 5), a date, or nothing.
    """
    settings = store.settings()
    header = [say(f"column.tickets.{key}", settings.language) for key in COLUMNS]
    fields = tuple(zip(header, COLUMNS.values(), strict=True))
    mapping = ColumnMapping("tickets", fields, "ymd", settings.timezone, scale=5)
    cells = [[_text(row.get(key)) for key in COLUMNS] for row in rows]
    raw = _raw(cells, header, settings, store)
    digest = sha256(f"typed {to_json(cells)}".encode()).hexdigest()
    return look_again(Upload(raw.path, raw, digest, (), batch_with(store, digest)), mapping, None)


def take_typed(rows: Sequence[Typed], store: Store, who: str) -> Batch:
    """The same cleaned, masked and stored; the refusals of `confirm`. Equal rows are one batch."""
    preview = look_at_typed(rows, store)
    try:
        return confirm(preview, store, who)
    finally:
        cancel([preview], store)


def _raw(
    cells: Sequence[Sequence[str]], header: list[str], settings: Settings, store: Store
) -> RawTable:
    path = Path(mkdtemp(dir=store.spool), f"typed{SUFFIX}")
    n = columnar.write(cells, path, len(header))
    days = sorted({row[0][:10] for row in cells if row[0]})
    name = say(
        "upload.typed", settings.language, days=" – ".join(dict.fromkeys(days[:1] + days[-1:]))
    )
    return RawTable(name.strip(), header, path, "utf-8", (), 0, n)


def _text(cell: object) -> str:
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    return f"{cell:g}" if isinstance(cell, float) else str(cell)
