"""Left-out rows as a workbook: the reason in words, the row in the file, nothing personal."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from core.intake.leaving_rows import left_out_rows
from core.intake.taking_in import Preview, confirm, inspect
from core.privacy.scanning import scan
from core.report.left_out_book import write_left_out
from core.store import Store
from core.store.left_out import left_out_rows as stored_rows
from core.texts import LANGUAGES
from tests.core.workbook import Rows, Workbook

HEADER = "工单号,创建时间,首次响应时长(分钟),渠道,类型,客户姓名,联系电话,受理人,备注"
ROWS = (
    "TK1,2024-03-01 09:00:00,3,电话,退款,刘小红,13812345678,张大伟,刘小红没接到13812345678",
    "TK1,2024-03-01 09:00:00,3,电话,退款,刘小红,13812345678,张大伟,刘小红没接到13812345678",
    "TK2,2024-03-02 09:00:00,4.5,=1+1,测试,陈静,,李思思,张大伟说\"=cmd|'/c calc'!A1\"",
    ",,,,,,,,",
    "TK3,,5,电话,退款,,,李思思,@SUM(A1)",
    "合计,,12.5,,,,,,",
    "TK4,2024-03-03 09:00:00,2,电话,退款,,,李思思,",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def preview(tmp_path: Path, store: Store) -> Preview:
    path = tmp_path / "三月.csv"
    path.write_text("\n".join((HEADER, *ROWS)), encoding="utf-8")
    (found,) = inspect(path, store=store)
    return found


def written(frame: pd.DataFrame, folder: Path, **more: Any) -> tuple[Path, Rows]:
    stream, path = BytesIO(), folder / "out.xlsx"
    write_left_out(frame, more.pop("language", "zh"), stream, **more)
    path.write_bytes(stream.getvalue())
    return path, Workbook(path).rows("left_out_1")


def test_a_preview_tells_every_row_that_leaves_and_why(preview: Preview) -> None:
    frame = left_out_rows(preview)
    assert frame[["row_no", "reason"]].to_numpy().tolist() == [
        [2, "duplicate"],
        [3, "test"],
        [5, "undated"],
        [6, "total"],
    ]
    assert list(frame)[2:] == HEADER.split(",")
    assert frame["首次响应时长(分钟)"].tolist() == ["3", "4.5", "5", "12.5"]
    text = frame.to_csv()
    for secret in ("刘小红", "13812345678", "张大伟", "李思思", "陈静", "TK1"):
        assert secret not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_says_the_reason_in_words_and_runs_nothing(
    preview: Preview, store: Store, tmp_path: Path, language: Any
) -> None:
    path, rows = written(left_out_rows(preview), tmp_path, language=language, store=store)
    reason = "未计入的原因" if language == "zh" else "Why it was left out"
    assert len({row[reason] for row in rows}) == 4
    assert [next(iter(row.values())) for row in rows] == [2, 3, 5, 6]
    assert rows[1]["渠道"] == "=1+1"
    assert rows[2]["备注"] == "@SUM(A1)"
    sheet = Workbook(path).book.active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert scan(path) == ()


def test_a_stored_batch_tells_them_too_and_which_count_again(
    preview: Preview, store: Store, tmp_path: Path
) -> None:
    batch = confirm(preview, store, "分析员*")
    store.put_back(batch.id, "test", "分析员*")
    store.put_back_rows(batch.id, (5,), "分析员*")
    frame = stored_rows(store.batch(batch.id))
    assert frame["reason"].tolist() == ["duplicate", "test", "undated", "total"]
    assert frame["back"].tolist() == [False, True, True, False]
    assert frame["首次响应时长(分钟)"].tolist() == ["0:03:00", "0:04:30", "0:05:00", "0:12:30"]
    assert frame["创建时间"].iloc[0] == pd.Timestamp(2024, 3, 1, 9)
    assert not {"工单号", "客户姓名", "联系电话", "受理人"} & set(frame)
    _, rows = written(frame, tmp_path, store=store)
    assert [row["目前状态"] for row in rows] == ["未计入", "已恢复计入", "已恢复计入", "未计入"]


def test_headers_no_table_can_bear_are_told_apart(tmp_path: Path) -> None:
    frame = pd.DataFrame([[1, "test", "a", "b", "c"]], columns=["row_no", "reason", "ID", "id", ""])
    _, (row,) = written(frame, tmp_path)
    assert list(row)[2:] == ["ID", "id_", "无列名"]


def test_no_row_left_out_is_said(tmp_path: Path) -> None:
    stream, path = BytesIO(), tmp_path / "none.xlsx"
    write_left_out(pd.DataFrame({"row_no": [], "reason": []}), "zh", stream)
    path.write_bytes(stream.getvalue())
    assert "没有未计入的行。" in Workbook(path).values("未计入的行")


def test_nothing_is_written_outside_the_spool(
    preview: Preview, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")

    write_left_out(left_out_rows(preview), "zh", BytesIO(), store)

    assert [path.name for path in store.spool.iterdir() if path.suffix == ".xlsx"] == []
