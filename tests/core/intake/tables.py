"""Raw tables typed into a test, as if they had been read from a file."""

from pathlib import Path

import pandas as pd
import pyarrow as pa

from core.intake.reading import cell_file
from core.intake.reading.raw_table import RawTable
from core.tickets import ColumnMapping, UploadKind


def raw(folder: Path, columns: dict[str, list[str]], skipped_above: int = 0) -> RawTable:
    """A raw table of these cells."""
    frame = pd.DataFrame(columns, dtype="str")
    path = folder / "table.arrow"
    cells = pa.Table.from_pandas(frame, preserve_index=False)
    cell_file.write(cells.to_batches(), cells.schema, path)
    return RawTable("t.csv", list(columns), path, "utf-8", (), skipped_above, len(frame))


def mapping(
    table: RawTable, names: dict[str, str], kind: UploadKind = "tickets", **more: object
) -> ColumnMapping:
    """A mapping of headers to fields; the other headers mean nothing."""
    fields = tuple((header, names.get(header)) for header in table.header)
    return ColumnMapping(kind, fields, **more)  # pyright: ignore
