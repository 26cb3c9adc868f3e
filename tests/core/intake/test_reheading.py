"""A header taken from the wrong row, put right."""

from pathlib import Path

import pytest

from core.intake.header_memory import under_remembered
from core.intake.looking import look_under
from core.intake.mapping import fingerprint
from core.intake.reheading import under
from core.intake.taking_in import confirm, inspect, reread
from core.store import Store
from core.store.mappings import remember
from core.tickets import ColumnMapping
from tests.core.intake.tables import raw

CELLS = {"客服中心": ["", "工单号", "A1", "A2"], "工单导出": ["", "渠道 ", "电话", "邮件"]}


@pytest.mark.parametrize(
    ("row_no", "header", "rows", "above"),
    [
        (2, ["工单号", "渠道"], [["A1", "电话"], ["A2", "邮件"]], 3),
        (4, ["A2", "邮件"], [], 5),
        (0, ["col_0", "col_1"], [["客服中心", "工单导出"], ["", ""], ["工单号", "渠道 "],
                                 ["A1", "电话"], ["A2", "邮件"]], 1),
    ],
)  # fmt: skip
def test_rows_above_are_skipped_and_none_is_lost(
    tmp_path: Path, row_no: int, header: list[str], rows: list[list[str]], above: int
) -> None:
    table = raw(tmp_path, CELLS, skipped_above=1)
    found = under(table, row_no)
    assert (found.header, list(found.rows)) == (header, rows)
    assert (found.n_rows, found.skipped_above) == (len(rows), above)
    lines = table.n_rows + table.skipped_above + 1
    assert found.n_rows + found.skipped_above + (1 if row_no else 0) == lines


def test_a_table_under_another_header_is_mapped_anew(tmp_path: Path) -> None:
    store = Store(tmp_path / "data")
    path = tmp_path / "a.csv"
    path.write_text("a,b,c\n工单号,创建时间,渠道\nA1,2024-05-06 08:00,电话\n", encoding="utf-8")
    (preview,) = inspect(path, store=store)
    place = next((n for n, row in enumerate(preview.raw.rows, 1) if row[0] == "工单号"), 0)
    if place:
        preview = look_under(preview.upload, place, store)
    assert [field for _, field in preview.mapping.fields] == ["ticket_id", "created_at", "channel"]
    assert preview.tickets.counts.kept == 1
    assert preview.tickets.counts.read == 2
    store.close()


TITLED = (
    "{month}月,客服,工单,明细\n编号,建单,来源,说明\n"
    "A{month},2024-{month:02}-06 08:00,电话,慢\nB{month},2024-{month:02}-07 08:00,邮件,好\n"
)
BARE = "A{month},2024-{month:02}-06 08:00,电话,慢\nB{month},2024-{month:02}-07 08:00,邮件,好\n"
FIELDS = ("ticket_id", "created_at", "channel", None)


@pytest.mark.parametrize(("text", "row"), [(TITLED, "编号"), (BARE, "")], ids=["titled", "bare"])
def test_the_header_a_person_chose_is_that_of_the_next_month(
    tmp_path: Path, text: str, row: str
) -> None:
    store = Store(tmp_path / "data")
    for month in (5, 6, 7):
        path = tmp_path / f"{month}月.csv"
        path.write_text(text.format(month=month), encoding="utf-8")
        (preview,) = inspect(path, store=store)
        if month == 5:
            rows = [preview.raw.header, *preview.raw.rows]
            place = next((n for n, cells in enumerate(rows) if cells[0] == row), 0)
            if place or preview.raw.header[0].startswith("A"):
                preview = look_under(preview.upload, place, store)
            mapping = preview.mapping
            for header, field in zip(preview.raw.header, FIELDS, strict=True):
                mapping = mapping.with_field(header, field)
            preview = reread(preview, mapping=mapping)
        else:
            assert preview.questions == ()
        assert [field for _, field in preview.mapping.fields] == list(FIELDS)
        assert confirm(preview, store, "分析员*").counts.kept == 2
    store.close()


DATED = ColumnMapping("tickets", (("col_0", "created_at"), ("col_1", "channel")))
HEADED = ColumnMapping("tickets", (("工单号", "ticket_id"), ("渠道", "channel")))


@pytest.mark.parametrize(
    ("cells", "mapping", "header"),
    [
        ({"六月": ["工单号", "A1"], "导出": ["渠道", "电话"]}, HEADED, ["工单号", "渠道"]),
        ({"六月": ["", "工单号", "A1"], "导出": ["", "渠道", "电话"]}, HEADED, ["工单号", "渠道"]),
        ({"工单号": ["工单号", "A1"], "渠道": ["渠道", "电话"]}, HEADED, ["工单号", "渠道"]),
        ({"六月": ["单号", "A1"], "导出": ["渠道", "电话"]}, HEADED, ["六月", "导出"]),
        ({"2024-06-01": ["2024-06-02"], "电话": ["邮件"]}, DATED, ["col_0", "col_1"]),
        ({"日期": ["2024-06-02"], "渠道": ["邮件"]}, DATED, ["日期", "渠道"]),
        ({"col_0": ["2024-06-02"], "col_1": ["邮件"]}, DATED, ["col_0", "col_1"]),
    ],
)
def test_only_the_very_header_is_known_again(
    tmp_path: Path, cells: dict[str, list[str]], mapping: ColumnMapping, header: list[str]
) -> None:
    store = Store(tmp_path / "data")
    remember(store, fingerprint([name for name, _ in mapping.fields]), mapping, "分析员*")
    table = raw(tmp_path, cells)
    found = under_remembered(table, store)
    assert found.header == header
    assert table.path.exists() == (found is table)
    store.close()
