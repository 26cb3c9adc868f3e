"""Every template: written, filled, read again; and what is in the file a person opens."""

import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

from core.texts import Language, say
from core.worktables import table
from core.worktables.columns import Choice
from core.worktables.excel import BEGINNING, FONT, columns_wide, lines_of, list_source
from core.worktables.filled import read_filled
from core.worktables.listing import header
from core.worktables.worktable import Worktable
from tests.core.worktables.books import body, fill, words, written
from tests.core.worktables.tables import EVERYWHERE, FULL, TABLES, row, team


@pytest.mark.parametrize(("worktable", "language"), TABLES)
def test_a_filled_line_means_what_was_typed(
    worktable: Worktable, language: Language, tmp_path: Path
) -> None:
    path = written(tmp_path, worktable, language, known=team())
    fill(path, worktable, language, {4: words(worktable, FULL[worktable.key], language, team())})
    filled = read_filled(path, worktable, team())
    (line,) = filled.rows
    assert (line.line, line.id, line.version, filled.problems) == (4, None, 0, ())
    assert {key: value for key, value in line.values.items() if value is not None} == _typed(
        worktable
    )


def _typed(worktable: Worktable) -> dict[str, object]:
    """What a person can type of a full row: of a figure its metric and segment."""
    return {
        key: {name: value[name] for name in ("metric", "segment")}
        if isinstance(value, dict)
        else value
        for key, value in FULL[worktable.key].items()
    }


@pytest.mark.parametrize(("worktable", "language"), TABLES)
def test_an_untouched_template_holds_nothing(
    worktable: Worktable, language: Language, tmp_path: Path
) -> None:
    filled = read_filled(written(tmp_path, worktable, language, known=team()), worktable)
    assert (filled.rows, filled.problems) == ((), ())


@pytest.mark.parametrize(("worktable", "language"), TABLES)
def test_an_overwritten_example_is_a_row(
    worktable: Worktable, language: Language, tmp_path: Path
) -> None:
    path = written(tmp_path, worktable, language)
    fill(path, worktable, language, {2: words(worktable, FULL[worktable.key], language)})
    assert [line.line for line in read_filled(path, worktable).rows] == [2]


@pytest.mark.parametrize(("worktable", "language"), TABLES)
def test_rows_that_are_there_keep_id_and_version(
    worktable: Worktable, language: Language, tmp_path: Path
) -> None:
    rows = [row(worktable.key, 7, 3), row(worktable.key, 8, 1, deleted=True)]
    path = written(tmp_path, worktable, language, rows, team())
    assert [(each.id, each.version) for each in read_filled(path, worktable, team()).rows] == [
        (7, 3)
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "{=1}", "https://a.test", "007"]
)
def test_words_that_look_like_formulas_stay_words(text: str, tmp_path: Path) -> None:
    diagnosis = table("diagnosis")
    path = written(tmp_path, diagnosis, "zh", [row("diagnosis", 1, manifestation=text)], team())
    with zipfile.ZipFile(path) as archive:
        sheets = [
            archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name
        ]
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
    assert read_filled(path, diagnosis).rows[0].values["manifestation"] == text


def test_a_typed_formula_is_read_as_its_value_or_nothing(tmp_path: Path) -> None:
    actions = table("actions")
    path = written(tmp_path, actions, "zh")
    fill(path, actions, "zh", {3: {"目标值": "=1+1", "改进措施": "自动分配"}})
    assert read_filled(path, actions).rows[0].values["target"] is None


@pytest.mark.parametrize(("typed", "weight"), [(0.4, 40), (1, 100), ("40%", 40), ("四成", "四成")])
def test_shares_however_typed(typed: object, weight: object, tmp_path: Path) -> None:
    causes = table("causes")
    path = fill(written(tmp_path, causes, "zh"), causes, "zh", {3: {"影响权重": typed}})
    assert read_filled(path, causes).rows[0].values["weight"] == weight


def test_problems_carry_the_line_and_never_stop_the_reading(tmp_path: Path) -> None:
    actions = table("actions")
    typed = words(actions, FULL["actions"], "zh", team()) | {
        "开始时间": "下个月", "完成时间": "2025-02-30", "资源投入": "极高", "责任人": "李伟",
        "目标值": "很多",
    }  # fmt: skip
    path = fill(written(tmp_path, actions, "zh"), actions, "zh", {5: typed})
    filled = read_filled(path, actions, team())
    assert {(each.row, each.column, each.key) for each in filled.problems} == {
        (5, "start", "not_day"), (5, "finish", "not_day"), (5, "cost", "unknown_choice"),
        (5, "owner", "bare_name"), (5, "target", "not_number"),
    }  # fmt: skip
    assert filled.rows[0].values["cost"] == "极高"


def test_headers_are_found_by_name_below_titles_and_in_any_order(tmp_path: Path) -> None:
    diagnosis = table("diagnosis")
    path = written(tmp_path, diagnosis, "en")
    book = load_workbook(path)
    sheet = body(book, diagnosis, "en")
    sheet.protection.sheet = False
    sheet.insert_rows(1, 2)
    sheet["A1"] = "May report"
    sheet.delete_cols(9, 5)
    for place, (name, cell) in enumerate(words(diagnosis, FULL["diagnosis"], "en").items(), 20):
        sheet.cell(3, place).value, sheet.cell(6, place).value = name, cell
    sheet.delete_cols(2, 7)
    book.save(path)
    values = read_filled(path, diagnosis).rows[0].values
    assert (values["impact"], values["problem"]) == ("high", "slow_response")


def test_a_column_the_file_lacks_is_not_cleared(tmp_path: Path) -> None:
    actions = table("actions")
    path = written(tmp_path, actions, "zh", [row("actions", 1)], team())
    book = load_workbook(path)
    sheet = body(book, actions, "zh")
    place = [cell.value for cell in sheet[1]].index("责任部门") + 1
    sheet.delete_cols(place)
    book.save(path)
    assert "department" not in read_filled(path, actions).rows[0].values


@pytest.mark.parametrize(("worktable", "language"), EVERYWHERE)
def test_the_file_is_sound_and_the_same_each_time(
    worktable: Worktable, language: Language, tmp_path: Path
) -> None:
    rows = [row(worktable.key)] if worktable.prefix else []
    path = written(tmp_path, worktable, language, rows, team())
    first = path.read_bytes()
    assert OpenXmlValidator().validate(path).errors == []
    assert written(tmp_path, worktable, language, rows, team()).read_bytes() == first


@pytest.mark.parametrize(("worktable", "language"), EVERYWHERE)
def test_the_header_is_locked_and_explained_and_the_rest_is_open(
    worktable: Worktable, language: Language, tmp_path: Path
) -> None:
    sheet = body(load_workbook(written(tmp_path, worktable, language)), worktable, language)
    headings = header(worktable, language)
    assert [cell.value for cell in sheet[1]] == [each.label for each in headings]
    assert all(cell.protection.locked and cell.comment for cell in sheet[1])
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert sheet.freeze_panes == ("B2" if worktable.prefix else "A2")
    for cell, heading in zip(sheet[2], headings, strict=True):
        assert cell.protection.locked == heading.part.locked
        assert heading.hint in sheet.cell(1, cell.column).comment.text


@pytest.mark.parametrize(("worktable", "language"), EVERYWHERE)
def test_every_open_cell_has_a_rule_or_a_list_and_a_hint(
    worktable: Worktable, language: Language, tmp_path: Path
) -> None:
    path = written(tmp_path, worktable, language, known=team())
    sheet = body(load_workbook(path), worktable, language)
    rules = {str(each.sqref).split(":")[0]: each for each in sheet.data_validations.dataValidation}
    for cell, heading in zip(sheet[2], header(worktable, language), strict=True):
        if not heading.part.locked:
            rule = rules[cell.coordinate]
            assert rule.prompt
            assert rule.error
            assert rule.type == "list" if isinstance(heading.kind, Choice) else rule.type


@pytest.mark.parametrize(("worktable", "language"), EVERYWHERE)
def test_the_book_is_made_for_print_and_says_what_it_is(
    worktable: Worktable, language: Language, tmp_path: Path
) -> None:
    book = load_workbook(written(tmp_path, worktable, language, known=team()))
    assert book.active.title == worktable.tab(language)
    assert book.sheetnames[0] == say("template.instructions", language)
    assert book.properties.title == worktable.name(language)
    assert book.properties.creator == say("app.name", language)
    assert book.properties.created == BEGINNING
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.print_title_rows
        assert sheet.oddFooter.right.text
        assert all(cell.font.name == FONT for line in sheet for cell in line if cell.value)
        assert not re.match(r"Sheet\d", sheet.title)


def test_numbers_and_days_have_their_formats(tmp_path: Path) -> None:
    causes, tickets = table("causes"), table("tickets")
    sheet = body(load_workbook(written(tmp_path, causes, "zh", [row("causes")])), causes, "zh")
    weight = [cell.value for cell in sheet[1]].index("影响权重")
    assert (sheet[3][weight].value, sheet[3][weight].number_format) == (0.6, "0%")
    data = body(load_workbook(written(tmp_path, tickets, "zh")), tickets, "zh")
    assert [data[2][place].number_format for place in range(4)] == ["yyyy-mm-dd", "@", "0.0", "0"]
    assert data[2][2].value == 3.5


def test_widths_count_han_double() -> None:
    assert columns_wide("响应 FRT") == 8
    assert (lines_of("很" * 20, 22), lines_of("a\nb", 22)) == (2, 2)


def test_a_list_too_long_for_a_rule_gets_its_own_sheet(tmp_path: Path) -> None:
    assert list_source(["高", "中"]) == ["高", "中"]
    assert list_source(["很" * 200, "长" * 60]) is None
    assert list_source(["一,二"]) is None
    known = team()
    path = written(tmp_path, table("actions"), "en", known=known)
    options = load_workbook(path)[say("template.options", "en")]
    offered = {column[0].value: [cell.value for cell in column[1:]] for column in options.columns}
    assert offered["Owner"][: len(known.roles)] == list(known.roles)
    assert offered["Root cause"][0] == "C-1 没有自动分配规则"
