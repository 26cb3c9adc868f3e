"""A batch to what would be different without it: tickets, answers, states, empty months."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from core.measure.facts import Facts
from core.store import Batch

_MINE = "SELECT kind::VARCHAR, count(*) FROM facts WHERE batch = ? GROUP BY kind"
_KEYS = "SELECT ticket_key FROM facts WHERE batch = ? AND kind = 'ticket' AND ticket_key NOTNULL"
_EMPTIED = """
SELECT date_trunc('month', created_day)::DATE AS month, coalesce(channel::VARCHAR, '') AS channel
FROM facts LEFT JOIN elsewhere USING (ticket_key)
WHERE kind = 'ticket' AND created_day IS NOT NULL
GROUP BY ALL HAVING avg((batch = ? AND elsewhere.ticket_key IS NULL)::INT) >= 0.9 ORDER BY ALL
"""


@dataclass(frozen=True)
class Loss:
    """What undoing a batch takes away.

    `tickets` and `answers` count those read from this batch now, `restored` the tickets of them
    that go back to an earlier state in another batch; `emptied` the (month, channel) that lose
    nine in ten of their tickets or more.
    """

    tickets: int
    answers: int
    restored: int
    emptied: tuple[tuple[date, str], ...]


def loss(facts: Facts, batch: Batch, others: Iterable[Batch]) -> Loss:
    """What these facts would lose without a batch; `others` are the active ones beside it."""
    cursor = facts.cursor()
    mine: dict[str, int] = dict(cursor.execute(_MINE, [batch.id]).fetchall())
    keys = pa.array(cursor.execute(_KEYS, [batch.id]).df()["ticket_key"], pa.string())
    restored = _elsewhere(keys, others)
    cursor.register("elsewhere", restored)
    emptied = cursor.execute(_EMPTIED, [batch.id]).fetchall()
    return Loss(mine.get("ticket", 0), mine.get("answer", 0), restored.num_rows, tuple(emptied))


def _elsewhere(keys: Any, others: Iterable[Batch]) -> Any:
    """Which of these tickets another batch tells of as well, each once."""
    wanted = pc.field("ticket_key").isin(keys) & pc.field("left_out").is_null()
    told = [each.path for each in others if each.kind == "tickets" and "ticket_key" in each.columns]
    tables = [pq.read_table(path, columns=["ticket_key"], filters=wanted) for path in told]
    found = [key for table in tables for key in table["ticket_key"].unique().to_pylist()]
    return pa.table({"ticket_key": pa.array(sorted(set(found)), pa.string())})
