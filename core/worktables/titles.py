"""Rows to the short ids and titles by which people and links name them: D-7 邮件响应过长."""

import re
from collections.abc import Iterable
from typing import Any

from core.store.rows import Row
from core.worktables.worktable import Worktable

LONGEST = 40
_ID = re.compile(r"\s*(?:[A-Z]{1,3}\s*[-—－–]\s*)?(\d{1,9})(?!\d|[.,]\d)", re.IGNORECASE)


def row_id(worktable: Worktable, number: int) -> str:
    """D-7: what people say."""
    return f"{worktable.prefix}-{number}"


def row_title(worktable: Worktable, row: Row) -> str:
    """The id and the beginning of the column that names a row, on one line."""
    words = " ".join(str(row.values.get(worktable.title) or "").split())
    short = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
    return f"{row_id(worktable, row.id)} {short}".strip()


def titles(worktable: Worktable, rows: Iterable[Row]) -> dict[int, str]:
    """Row id to title, of the rows that are not deleted."""
    return {row.id: row_title(worktable, row) for row in rows if not row.deleted}


def id_in(text: Any) -> int | None:
    """The row a cell means: "D-7 邮件…", "d-7", "7" or 7; None if it names none."""
    found = _ID.match(str(text).strip()) if isinstance(text, str | int) else None
    return int(found.group(1)) if found and not isinstance(text, bool) else None
