"""Records of texts under keys to a RawTable with one column per key."""

from collections.abc import Callable, Iterable
from pathlib import Path

from core.intake.reading.columnar import write
from core.intake.reading.labels import clean
from core.intake.reading.limits import MAX_COLUMNS
from core.intake.reading.raw_table import RawTable
from core.intake.reading.refusals import EmptyFile, TooManyColumns

Records = Callable[[], Iterable[dict[str, str]]]


def written(records: Records, path: Path, name: str, encoding: str) -> RawTable:
    """Goes through the records twice: for their keys, then for their values.

    Raises EmptyFile if there are no keys, TooManyColumns.
    """
    keys: dict[str, None] = {}
    for record in records():
        keys.update(dict.fromkeys(record))
        if len(keys) > MAX_COLUMNS:
            raise TooManyColumns(columns=len(keys), limit=MAX_COLUMNS)
    if not keys:
        raise EmptyFile
    rows = ([record.get(key, "") for key in keys] for record in records())
    n_rows = write(rows, path, len(keys))
    header = [clean(key) or f"col_{position}" for position, key in enumerate(keys)]
    return RawTable(name, header, path, encoding, (), 0, n_rows)
