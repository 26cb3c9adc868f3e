"""A mapping and its columns to what only a person can say, each thing asked once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, cast

import pandas as pd

from core.intake.mapping.event_logs import EVENTS_ASKED, event_column
from core.intake.mapping.evidence import Cells
from core.intake.mapping.settling import moment_columns, of_records, series
from core.intake.mapping.synonyms import kind_of
from core.intake.values import is_open, needs_layout, needs_unit, scale_of, score_column
from core.intake.values.dates import ORDERS
from core.intake.values.scales import SCALES
from core.intake.values.scores import is_unrated
from core.intake.values.units import UNIT_SECONDS
from core.tickets import ColumnMapping, DateOrder

QuestionKey = Literal["date_order", "scale", "unit", "layout", "event_log"]

UNIT_ASKED = "(unit)"
LAYOUT_ASKED = "(layout)"
LAYOUTS = ("mm:ss", "hh:mm")
FOLDINGS = ("fold", "rows")
_OF_DURATIONS: tuple[tuple[QuestionKey, Callable[[pd.Series, str], bool], tuple[str, ...]], ...] = (
    ("unit", needs_unit, tuple(UNIT_SECONDS)),
    ("layout", needs_layout, LAYOUTS),
)
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


def questions_of(mapping: ColumnMapping, columns: Cells) -> tuple[Question, ...]:
    """What is still open in a mapping, given the columns it is about: the order of dates once."""
    columns_asked = (
        question
        for header, field in mapping.fields
        if field and header in columns
        for question in _about(mapping, header, field, columns)
    )
    return (*_about_events(mapping, columns), *_about_dates(mapping, columns), *columns_asked)


def answer(mapping: ColumnMapping, question: Question, choice: str) -> ColumnMapping:
    """The mapping with one question answered by one of its choices."""
    match question.key:
        case "date_order":
            return replace(mapping, order=cast("DateOrder", choice))
        case "scale":
            return replace(mapping, scale=int(choice))
        case "unit":
            return _noted(mapping, question.field, UNIT_ASKED, choice)
        case "layout":
            return _noted(mapping, question.field, LAYOUT_ASKED, choice)
        case "event_log":
            noted = _noted(mapping, question.field, EVENTS_ASKED, choice)
            return replace(noted, events=question.header if choice == "fold" else None)


def with_unit(mapping: ColumnMapping, header: str, field: str) -> str:
    """The header as duration readers should see it: with the unit and layout a person gave it."""
    given = (_noted_of(mapping, field, about) for about in (UNIT_ASKED, LAYOUT_ASKED))
    return " ".join((header, *(f"({each})" for each in given if each)))


def _noted(mapping: ColumnMapping, field: str, about: str, choice: str) -> ColumnMapping:
    """An answer kept among the words, in the place of an earlier one."""
    kept = tuple(each for each in mapping.words if each[:2] != (field, about))
    return replace(mapping, words=(*kept, (field, about, choice)))


def _noted_of(mapping: ColumnMapping, field: str, about: str) -> str | None:
    given = [means for name, word, means in mapping.words if (name, word) == (field, about)]
    return given[-1] if given else None


def _about_events(mapping: ColumnMapping, columns: Cells) -> Iterator[Question]:
    if mapping.events is not None or _noted_of(mapping, "ticket_id", EVENTS_ASKED):
        return
    if event := event_column(mapping, columns):
        seen = _seen(series(columns, event))
        yield Question("event_log", event, "ticket_id", FOLDINGS, seen)


def _about_dates(mapping: ColumnMapping, columns: Cells) -> Iterator[Question]:
    if mapping.order is not None:
        return
    for header, cells in moment_columns(mapping, columns):
        if is_open(cells):
            field = dict(mapping.fields)[header] or ""
            yield Question("date_order", header, field, ORDERS, _seen(cells))
            return


def _about(mapping: ColumnMapping, header: str, field: str, columns: Cells) -> Iterator[Question]:
    """A unit, a layout or a scale that is open even without the rows that are no records."""
    cells = series(columns, header)
    match kind_of(field):
        case "duration":
            named = with_unit(mapping, header, field)
            for key, needed, choices in _OF_DURATIONS:
                if needed(cells, named) and needed(of_records(mapping, columns, cells), named):
                    yield Question(key, header, field, choices, _seen(cells))
        case "score":
            given = mapping.scale
            if _scale_open(cells, header, given):
                cells = of_records(mapping, columns, cells)
                if _scale_open(cells, header, given):
                    scales = tuple(map(str, SCALES))
                    yield Question("scale", header, field, scales, _seen(cells))
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


def _seen(cells: pd.Series) -> tuple[str, ...]:
    """Some different values, numbers in their order."""
    texts = [text for text in cells.astype("str").str.strip().unique() if not is_unrated(text)]
    return tuple(sorted(texts[: 4 * _OBSERVED], key=lambda text: (len(text), text))[:_OBSERVED])
