"""A table to the same under the header that a person chose in an earlier one of its shape."""

from pathlib import Path

from core.intake.mapping import fingerprint
from core.intake.mapping.moments import is_moment
from core.intake.mapping.synonyms import kind_of
from core.intake.reading import cell_file
from core.intake.reading.raw_table import RawTable, unique
from core.intake.reheading import NO_HEADER, under
from core.store import Store
from core.store.mappings import remembered

_LOOKED_AT = 20


def under_remembered(raw: RawTable, store: Store) -> RawTable:
    """The table under the header of a mapping once confirmed, where that is another of its rows.

    What stands above may change from month to month; only the header chosen then has to be there.
    A table said to have no header has none again if its first row holds moments where it did.
    """
    own = fingerprint(raw.header)
    for row_no, cells in enumerate(_first(raw.path), 1):
        row = [cell.strip() for cell in cells]
        shape = fingerprint(row)
        if any(row) and shape != own and remembered(store, shape) is not None:
            return _moved(raw, row_no)
    return _moved(raw, 0) if _has_none(raw, store) else raw


def _first(path: Path) -> list[tuple[str, ...]]:
    """Some rows, without a look at the millions that may follow."""
    first = next(cell_file.batches(path), None)
    columns = () if first is None else first.slice(0, _LOOKED_AT).columns
    return list(zip(*(column.to_pylist() for column in columns), strict=True))


def _moved(raw: RawTable, row_no: int) -> RawTable:
    found = under(raw, row_no)
    raw.path.unlink(missing_ok=True)
    return found


def _has_none(raw: RawTable, store: Store) -> bool:
    names = [NO_HEADER.format(place) for place in range(len(raw.header))]
    known = remembered(store, fingerprint(names))
    if known is None or names == unique(raw.header) or remembered(store, fingerprint(raw.header)):
        return False
    dated = [header for header, field in known.fields if field and kind_of(field) == "moment"]
    first = dict(zip(names, raw.header, strict=True))
    return bool(dated) and all(is_moment(first.get(each, "").strip()) for each in dated)
