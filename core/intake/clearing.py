"""Takes away what a preview was read from: its cells in the spool, and the upload itself."""

import shutil
from collections.abc import Iterable
from dataclasses import replace
from secrets import token_hex

from core.intake.preview import Preview
from core.intake.reading.cell_file import SUFFIX
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


def in_place_of(old: Preview, new: Preview) -> Preview:
    """A table read anew, its cells beside those of the file's other tables; the old ones go."""
    moved = beside(old, new)
    old.raw.path.unlink(missing_ok=True)
    return moved


def beside(old: Preview, new: Preview) -> Preview:
    """A table read later, its cells in the folder of the file's earlier ones."""
    path = old.raw.path.with_name(f"{token_hex(8)}{SUFFIX}")
    new.raw.path.rename(path)
    forget_cells(new.raw)
    return replace(new, upload=replace(new.upload, raw=replace(new.raw, path=path)))


def forget_cells(raw: RawTable) -> bool:
    """Delete the cells of a table from the spool; whether they were the last of their file."""
    raw.path.unlink(missing_ok=True)
    if any(raw.path.parent.glob(f"*{SUFFIX}")):
        return False
    shutil.rmtree(raw.path.parent, ignore_errors=True)
    return True
