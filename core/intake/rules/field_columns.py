"""The cells of one mapped column to its values, read by what the field means."""

from typing import assert_never

import numpy as np
import pandas as pd

from core.intake.mapping.questions import with_unit
from core.intake.values import Column, duration_column, moment_column, score_column, with_parts
from core.intake.values.column import BLANKS
from core.intake.values.scores import without_label
from core.tickets import FIELD, ColumnMapping

_YES_NO = {"是": 1, "否": 0, "有": 1, "无": 0, "yes": 1, "no": 0, "true": 1, "false": 0}


def field_column(
    table: pd.DataFrame, mapping: ColumnMapping, header: str, field: str, name: str
) -> Column:
    """The values of the column under a header and where a text gave none.

    The table's `name` may say the year that its dates leave out.
    """
    cells = _meant(table, mapping, header, field)
    kind = FIELD[field].kind
    match kind:
        case "moment":
            order, zone = mapping.order, mapping.timezone
            return moment_column(cells, header, order=order, timezone=zone, context=name)
        case "duration":
            return duration_column(cells, with_unit(mapping, header, field))
        case "score":
            return score_column(cells, header, scale=mapping.scale)
        case "nps":
            return score_column(cells.map(without_label), header, scale=10)
        case "count":
            return count_column(cells)
        case "id" | "name" | "contact" | "agent":
            return Column(named(cells), _nowhere(cells))
        case "category" | "tags" | "text":
            return Column(words(cells), _nowhere(cells))
    assert_never(kind)


def words(cells: pd.Series) -> pd.Series:
    """Trimmed text, null where there is none."""
    trimmed = cells.astype("str").str.strip()
    return trimmed.mask(trimmed == "")


def named(cells: pd.Series) -> pd.Series:
    """Trimmed ids and names, null also where the cell only says that there is none."""
    trimmed = words(cells)
    return trimmed.mask(trimmed.str.lower().isin(BLANKS))


def count_column(cells: pd.Series) -> Column:
    """Whole numbers; yes and no count as 1 and 0."""
    texts = words(cells).str.casefold()
    numbers = pd.to_numeric(texts.replace({k: str(v) for k, v in _YES_NO.items()}), errors="coerce")
    whole = numbers.where(numbers % 1 == 0).astype("Int64")
    return Column(whole, whole.isna() & texts.notna() & ~texts.isin(BLANKS))


def _meant(table: pd.DataFrame, mapping: ColumnMapping, header: str, field: str) -> pd.Series:
    """The cells with the words a person mapped as what they mean, and dates with their time."""
    parts = next((each for each in mapping.pairs if each[0] == header), ())
    if parts and all(each in table for each in parts):
        return with_parts([table[each] for each in parts])
    meant = {word: means for name, word, means in mapping.words if name == field}
    return table[header].str.strip().replace(meant) if meant else table[header]


def _nowhere(cells: pd.Series) -> pd.Series:
    return pd.Series(np.zeros(len(cells), dtype=bool), index=cells.index)
