"""The rows of a sheet to the blocks of columns that are tables of their own, if there are."""

from collections.abc import Sequence
from itertools import groupby

from core.intake.reading.labels import filled, has_data, is_blank

Row = Sequence[str]
_DENSE = 0.8
_NARROWEST = 2


def blocks(sample: Sequence[Row]) -> tuple[slice, ...]:
    """Columns between empty ones in the first rows, if all of them look like tables."""
    width = max(map(len, sample), default=0)
    used = [any(i < len(row) and not is_blank(row[i]) for row in sample) for i in range(width)]
    if all(used):
        return ()
    runs = [list(run) for key, run in groupby(range(width), lambda i: used[i]) if key]
    found = tuple(slice(run[0], run[-1] + 1) for run in runs)
    is_apart = len(found) > 1 and all(_is_table(sample, each) for each in found)
    return found if is_apart else ()


def _is_table(sample: Sequence[Row], columns: slice) -> bool:
    """At least two columns, and two rows of data below a full row of labels."""
    rows = [row[columns] for row in sample if filled(row[columns])]
    width = columns.stop - columns.start
    top = next((i for i, row in enumerate(rows) if filled(row) == width), len(rows))
    is_labelled = top < len(rows) and not has_data(rows[top])
    return width >= _NARROWEST and is_labelled and sum(map(has_data, rows[top + 1 :])) > 1


def are_apart(rows: Sequence[Row], columns: Sequence[slice]) -> bool:
    """Whether blocks with empty columns between them are separate tables.

    One table with a column left free has rows that go on to the same end, and no label twice.
    """
    used = sorted({i for each in columns for i in range(each.start, each.stop)})
    gaps = [i for i in range(used[-1]) if i not in used]
    if any(row[i] for row in rows for i in gaps):
        return False
    ends = [_end(rows, each) for each in columns]
    labels = [_labels(rows, each) for each in columns]
    repeated = any(set(a) & set(b) for i, a in enumerate(labels) for b in labels[i + 1 :])
    return repeated or (len(set(ends)) > 1 and all(_is_dense(rows, each) for each in columns))


def _end(rows: Sequence[Row], columns: slice) -> int:
    return next((i for i in range(len(rows) - 1, -1, -1) if any(rows[i][columns])), -1)


def _labels(rows: Sequence[Row], columns: slice) -> Row:
    """The first row in which every cell of the block is filled."""
    return next((row[columns] for row in rows if all(row[columns])), ())


def _is_dense(rows: Sequence[Row], columns: slice) -> bool:
    """Whether hardly a row is empty down to the last of the block."""
    own = [any(row[columns]) for row in rows[: _end(rows, columns) + 1]]
    return sum(own) >= _DENSE * len(own)
