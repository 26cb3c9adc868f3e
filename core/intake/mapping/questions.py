"""A mapping and its columns to what only a person can say: date order, score scale, unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

import pandas as pd

from core.intake.mapping.evidence import Cells
from core.intake.mapping.synonyms import kind_of
from core.intake.values import date_order, is_open, needs_unit, scale_of, score_column
from core.intake.values.dates import ORDERS
from core.intake.values.scales import SCALES
from core.intake.values.scores import is_unrated
from core.intake.values.units import UNIT_SECONDS
from core.tickets import ColumnMapping, DateOrder

QuestionKey = Literal["date_order", "scale", "unit"]

UNIT_ASKED = "(unit)"
_OBSERVED = 12
_REFUTED = 0.05


@dataclass(frozen=True)
class Question:
    """Asked as the text question.<key>. `observed` are values of the column, for the eye."""

    key: QuestionKey
    header: str
    field: str
    choices: tuple[str, ...]
    observed: tuple[str, ...] = ()

    @property
    def example(self) -> str:
        """The observed values as one text."""
        return " / ".join(self.observed)


def settled(mapping: ColumnMapping, columns: Cells) -> ColumnMapping:
    """The mapping with the date order that its moment columns prove, if they prove one."""
    return replace(mapping, order=mapping.order or _proven(_moments(mapping, columns)))


def questions_of(mapping: ColumnMapping, columns: Cells) -> tuple[Question, ...]:
    """What is still open in a mapping, given the columns it is about."""
    return tuple(
        question
        for header, field in mapping.fields
        if field and header in columns
        for question in _about(mapping, header, field, _series(columns, header))
    )


def answer(mapping: ColumnMapping, question: Question, choice: str) -> ColumnMapping:
    """The mapping with one question answered by one of its choices."""
    match question.key:
        case "date_order":
            return replace(mapping, order=cast("DateOrder", choice))
        case "scale":
            return replace(mapping, scale=int(choice))
        case "unit":
            kept = tuple(each for each in mapping.words if each[:2] != (question.field, UNIT_ASKED))
            return replace(mapping, words=(*kept, (question.field, UNIT_ASKED, choice)))


def with_unit(mapping: ColumnMapping, header: str, field: str) -> str:
    """The header as duration readers should see it: with the unit a person gave it."""
    given = [means for name, word, means in mapping.words if (name, word) == (field, UNIT_ASKED)]
    return f"{header} ({given[-1]})" if given else header


def _about(mapping: ColumnMapping, header: str, field: str, cells: pd.Series) -> Iterator[Question]:
    match kind_of(field):
        case "moment":
            if mapping.order is None and is_open(cells):
                yield Question("date_order", header, field, ORDERS, _seen(cells))
        case "duration":
            if needs_unit(cells, with_unit(mapping, header, field)):
                yield Question("unit", header, field, tuple(UNIT_SECONDS), _seen(cells))
        case "score":
            if _scale_open(cells, header, mapping.scale):
                yield Question("scale", header, field, tuple(map(str, SCALES)), _seen(cells))
        case _:
            return


def _scale_open(cells: pd.Series, header: str, given: int | None) -> bool:
    """No scale although there are ratings, or more than a slip of values beyond the header's."""
    if given is not None:
        return False
    column = score_column(cells, header)
    if column.scale is None:
        return bool(column.values.notna().any() or column.refused.any())
    rated = column.values.dropna()
    beyond = float((rated > column.scale).sum())
    return scale_of(header) is not None and beyond > _REFUTED * len(rated)


def _proven(columns: Sequence[pd.Series]) -> DateOrder | None:
    """What the columns of one file prove together; nothing if they contradict each other."""
    found: set[DateOrder] = {order for cells in columns if (order := date_order(cells))}
    if len(found) > 1:
        found.discard("ymd")
    if found == {"ymd"} and any(is_open(cells) and not date_order(cells) for cells in columns):
        return None
    return found.pop() if len(found) == 1 else None


def _moments(mapping: ColumnMapping, columns: Cells) -> list[pd.Series]:
    return [
        _series(columns, header)
        for header, field in mapping.fields
        if field and kind_of(field) == "moment" and header in columns
    ]


def _series(columns: Cells, header: str) -> pd.Series:
    cells = columns[header]
    return cells if isinstance(cells, pd.Series) else pd.Series(list(cells), dtype="str")


def _seen(cells: pd.Series) -> tuple[str, ...]:
    """Some different values, numbers in their order."""
    texts = [text for text in cells.astype("str").str.strip().unique() if not is_unrated(text)]
    return tuple(sorted(texts[: 4 * _OBSERVED], key=lambda text: (len(text), text))[:_OBSERVED])
