"""A header taken from the wrong row, put right."""

from pathlib import Path

import pytest

from core.intake.looking import look_under
from core.intake.reheading import under
from core.intake.taking_in import inspect
from core.store import Store
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
