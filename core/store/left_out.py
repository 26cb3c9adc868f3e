"""A stored batch to those of its rows that do not count: masked as kept, with the reason."""

import pandas as pd
import pyarrow.compute as pc
import pyarrow.parquet as pq

from core.store.batches import Batch
from core.store.returning import RETURNABLE
from core.tickets import FIELD, extra_column

WHY = ("row_no", "reason")
# a blank row says nothing, and an event stands in its ticket
TOLD = (*RETURNABLE, "title")


def left_out_rows(batch: Batch) -> pd.DataFrame:
    """Columns `row_no`, `reason`, `back` (whether it counts again), then the file's own headers.

    Values as they were read: moments local to the file's zone, durations as h:mm:ss; what was not
    read, or is a person's, was not kept. FileNotFoundError if the batch's file is gone.
    """
    found = pq.read_table(batch.path, filters=pc.field("left_out").isin(TOLD)).to_pandas()
    back = found["left_out"].isin(batch.put_back) | found["row_no"].isin(batch.rows_back)
    why = {WHY[0]: found["row_no"], WHY[1]: found["left_out"], "back": back}
    told = {
        header if header not in why else f"{header}_": _shown(found[name], kind, batch)
        for header, name, kind in _columns(batch)
        if name in found
    }
    return pd.DataFrame({**why, **told})


def _columns(batch: Batch) -> list[tuple[str, str, str]]:
    """Header, stored column and kind of what of a row was kept."""
    fields = [(header, FIELD[field]) for header, field in batch.mapping.fields if field]
    kept = [(header, each.stored, each.kind) for header, each in fields]
    extras = [(header, extra_column(header), "text") for header in batch.mapping.extras]
    return [*(each for each in kept if each[2] not in {"id", "agent"}), *extras]


def _shown(values: pd.Series, kind: str, batch: Batch) -> pd.Series:
    match kind:
        case "moment":
            local = values.dt.tz_localize("UTC").dt.tz_convert(batch.mapping.timezone)
            return local.dt.tz_localize(None)
        case "duration":
            return values.map(_clock, na_action="ignore")
        case _:
            return values


def _clock(seconds: float) -> str:
    sign, whole = "-" if seconds < 0 else "", round(abs(seconds))
    return f"{sign}{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
