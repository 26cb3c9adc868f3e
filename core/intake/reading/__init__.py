"""A file as uploaded to the raw tables in it, read in a process of its own."""

import atexit
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from core.intake.progress import Progress
from core.intake.reading import watching
from core.intake.reading.opening import check_size
from core.intake.reading.raw_table import RawTable

__all__ = ["RawTable", "read"]


def read(
    path: Path,
    *,
    encoding: str | None = None,
    spool: Path | None = None,
    progress: Progress | None = None,
    hidden: bool = False,
) -> tuple[RawTable, ...]:
    """One RawTable per table found: the file, each sheet, each member of an archive.

    The cells stand in a file of a new folder of `spool`, or of a private temporary one that goes
    when this process ends. `encoding` names the codec of text files instead of detecting it; a
    `progress` that raises ends the reading, of which nothing is left then; `hidden` reads the
    hidden sheets of workbooks in place of the others.
    Raises the AppErrors of `core.intake.reading.refusals`.
    """
    # the child, whose package this is too, starts faster without it
    from core.intake.reading.cell_file import SUFFIX

    path = Path(path).resolve()
    check_size(path)
    folder = Path(mkdtemp(prefix="read-", dir=spool or _own_spool()))
    asked = {"source": str(path), "target": str(folder / f"table{SUFFIX}"), "name": path.name}
    try:
        wanted = asked | {"encoding": encoding, "hidden": hidden}
        said = watching.answer(wanted, folder, path.stat().st_size, progress)
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise
    return tuple(RawTable.from_json(table) for table in said["tables"])


@cache
def _own_spool() -> Path:
    folder = Path(mkdtemp(prefix="huixiang-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    return folder
