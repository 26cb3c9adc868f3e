"""Columns a person wants kept to filter by to those that may be: few values, nobody's data."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from core.errors import AppError, Fact, Note
from core.intake.rules.drafting import sample
from core.privacy.columns import personal_headers
from core.tickets import ColumnMapping

MOST = 50
_LONGEST = 60
# below so many rows even values that never come again are few
_FEW_ROWS = 20


class ExtraVaried(AppError):
    """A column to be kept has too many values, or texts; facts: file, column, n, most."""

    key = "extra_varied"


class ExtraPersonal(AppError):
    """A column to be kept holds people; facts: file, column."""

    key = "extra_personal"


def check_extras(mapping: ColumnMapping, cells: pd.DataFrame, file: str) -> None:
    """Raise why one of the columns to be kept cannot be."""
    for error in _refused(mapping, cells, file):
        raise error


def without_unfit(
    mapping: ColumnMapping, cells: pd.DataFrame, file: str
) -> tuple[ColumnMapping, tuple[Note, ...]]:
    """A remembered mapping with the extras this file's columns allow, a note on each other."""
    found = [*_refused(mapping, cells, file)]
    gone = {error.facts["column"] for error in found}
    kept = tuple(each for each in mapping.extras if each not in gone)
    return replace(mapping, extras=kept), tuple(map(_note, found))


def _note(error: AppError) -> Note:
    facts: dict[str, Fact] = {"column": error.facts["column"], "most": MOST}
    return Note(f"{error.key}_now", int(error.facts.get("n", 1)), facts=facts)


def _refused(mapping: ColumnMapping, cells: pd.DataFrame, file: str) -> Iterator[AppError]:
    for header in (each for each in mapping.extras if each in cells):
        texts = cells[header].str.strip()
        filled = texts[texts != ""]
        if personal_headers({header: sample(texts)}):
            yield ExtraPersonal(file=file, column=header)
        elif _varied(filled):
            yield ExtraVaried(file=file, column=header, n=filled.nunique(), most=MOST)


def _varied(filled: pd.Series) -> bool:
    distinct = filled.nunique()
    once = len(filled) > _FEW_ROWS and 2 * distinct > len(filled)
    return distinct > MOST or once or bool((filled.str.len() > _LONGEST).any())
