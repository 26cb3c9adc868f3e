"""The sheet of cases: the same tickets as the fields hold, in words, and only inside the team."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.insight.speed.cases import MOST, cases
from core.report.blocks import Heading, Lines
from core.report.documents import sheets_of
from core.report.reporting import write_report
from core.report.sheet import Material
from core.report.sheets import SHEET
from core.texts import LANGUAGES, Language, say
from tests.core.report.conftest import KINDS, MadeFacts, Make


def _rated(make: Make, *how: str) -> Material:
    """The month whose tickets are judged by their own score, as the derivation does it."""
    facts: Any = MadeFacts([each | _judged(each.get("score")) for each in KINDS["month"]()])
    return replace(make("month", *how), facts=facts)


def _judged(score: int | None) -> dict[str, bool]:
    if score is None:
        return {}
    return {"satisfied": score >= 4, "neutral": score == 3, "low": score <= 2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_for_each_field_with_the_tickets_of_the_one_call(
    language: Language, make: Make
) -> None:
    material = _rated(make, language)
    (page,) = SHEET["cases"].build(material)
    found = cases(material.facts, material.filters)
    assert found
    assert list(page.tables) == [f"cases_{each.field}" for each in found]
    headings = [block.text for block in page.blocks if isinstance(block, Heading)]
    assert headings == [say(f"quadrant.{each.field}", language) for each in found]
    for of in found:
        table = page.tables[f"cases_{of.field}"]
        column = {name: [row[table.position(name)] for row in table.rows] for name in
                  ("rating", "frt", "day")}  # fmt: skip
        assert column["rating"] == [each.score for each in of.shown]
        assert column["frt"] == [each.frt / 60 for each in of.shown]
        assert column["day"] == [each.day for each in of.shown]


def test_what_is_not_listed_is_counted(make: Make) -> None:
    material = _rated(make)
    (page,) = SHEET["cases"].build(material)
    more = [each for each in cases(material.facts, material.filters) if each.n > MOST]
    assert more
    lines = [line for block in page.blocks if isinstance(block, Lines) for line in block.lines]
    for of in more:
        assert material.say("cases_some", n=f"{of.n:,}", shown=f"{MOST:,}") in lines


def test_cases_stay_in_the_team(make: Make, tmp_path: Path) -> None:
    assert SHEET["cases"] in sheets_of(None, "internal")
    written = write_report(
        _rated(make, "zh", "shareable"), tmp_path / "out.xlsx", ("cover", "cases")
    )
    assert written.tabs == (say("sheet.cover", "zh"),)


def test_customers_words_stay_texts(make: Make, tmp_path: Path) -> None:
    write_report(_rated(make), tmp_path / "in.xlsx", ("cases",))
    (sheet,) = openpyxl.load_workbook(tmp_path / "in.xlsx").worksheets
    said = {cell.value: cell for row in sheet.iter_rows() for cell in row
            if isinstance(cell.value, str) and cell.value.startswith("=")}  # fmt: skip
    assert said
    assert {cell.data_type for cell in said.values()} == {"s"}
