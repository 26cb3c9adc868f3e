"""The rows of a merged header to one name a column."""

from collections.abc import Sequence

from core.intake.reading.labels import clean, is_blank

Row = Sequence[str]


def joined(rows: Sequence[Row]) -> list[str]:
    """One name a column: the labels over it from top to bottom, a group's over its whole span.

    A label above itself is said once, unless the whole row is repeated: then the file says it so.
    """
    if all(list(row) == list(rows[0]) for row in rows):
        return [" ".join([clean(label)] * len(rows)).strip() for label in rows[0]]
    spread = [*map(_spread, rows[:-1], rows[1:]), rows[-1]]
    stacks = [[clean(row[position]) for row in spread] for position in range(len(spread[-1]))]
    return [" ".join(dict.fromkeys(label for label in stack if label)) for stack in stacks]


def _spread(row: Row, below: Row) -> list[str]:
    """A row of groups with each label repeated over the blanks to its right that have a name."""
    spread: list[str] = []
    for cell, named in zip(row, below, strict=True):
        inherits = is_blank(cell) and not is_blank(named) and spread
        spread.append(spread[-1] if inherits else cell)
    return spread
