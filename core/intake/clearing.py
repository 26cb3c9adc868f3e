"""Takes away what a preview was read from: its cells in the spool, and the upload itself."""

import shutil
from collections.abc import Iterable

from core.intake.preview import Preview
from core.intake.reading.raw_table import RawTable
from core.store import Store


def cancel(previews: Iterable[Preview], store: Store | None = None) -> None:
    """Delete what these tables were read from: their cells, and the upload if it is in the spool.

    The upload stays as long as another table of it is still to be decided about.
    """
    for preview in previews:
        last = forget_cells(preview.raw)
        if (
            last
            and store is not None
            and preview.file.resolve().is_relative_to(store.spool.resolve())
        ):
            preview.file.unlink(missing_ok=True)


def forget_cells(raw: RawTable) -> bool:
    """Delete the cells of a table from the spool; whether they were the last of their file."""
    raw.path.unlink(missing_ok=True)
    if any(raw.path.parent.glob("*.parquet")):
        return False
    shutil.rmtree(raw.path.parent, ignore_errors=True)
    return True
