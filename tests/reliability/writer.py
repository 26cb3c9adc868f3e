"""A process that saves rows and imports, saying what it was acknowledged, until it is killed."""

import sys
from datetime import datetime
from pathlib import Path

import pandas as pd

from core.store import Source, Store
from core.store.rows import save
from core.tickets import AnonymousTickets, ColumnMapping, Counts


def batch(n: int) -> AnonymousTickets:
    frame = pd.DataFrame(
        {
            "row_no": [1, 2],
            "left_out": pd.Series([None, None], dtype="str"),
            "has_time": [True, True],
            "ticket_key": [f"t{n}a", f"t{n}b"],
            "created_at": pd.to_datetime(["2024-05-01 08:00", "2024-05-01 09:00"]),
        }
    )
    mapping = ColumnMapping("tickets", (("id", "ticket_id"), ("created", "created_at")))
    return AnonymousTickets("tickets", frame, Counts(2), (), mapping, datetime(2024, 5, 2))


def main(folder: str) -> None:
    store = Store(Path(folder))
    for n in range(1_000_000):
        row = save(store, "diagnosis", {"manifestation": f"text {n}"}, "客服主管*")
        print("row", row.id, flush=True)
        if n % 5 == 0:
            taken = store.add(batch(row.id), Source("x.csv", f"{row.id:064x}", "fp", "客服主管*"))
            print("batch", taken.id, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
