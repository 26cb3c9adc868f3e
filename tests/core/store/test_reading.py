"""How a text was read stands with its batch, also for batches of before."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.intake.taking_in import take_in
from core.store import Store
from tests.core.intake.files import workbook
from tests.core.store.told import source, tickets

ROWS = [
    ["工单号", "创建时间", "渠道"],
    ["A1", "2024-05-06 08:00", "电话"],
    ["A2", "2024-05-07 08:00", "邮件"],
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "data")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("sign", "encoding"),
    [(",", "utf-8"), ("\t", "gb18030"), (";", "utf-16"), ("|", "utf-8-sig")],
)
def test_a_batch_knows_how_its_text_was_read(
    tmp_path: Path, store: Store, sign: str, encoding: str
) -> None:
    path = tmp_path / "五月.csv"
    text = "\r\n".join(sign.join(row) for row in ROWS) + "\r\n"
    path.write_bytes(text.encode(encoding))
    (batch,) = take_in(path, store, "分析员*")
    assert batch.dialect == f'{sign}""'
    assert batch.encoding.replace("-sig", "").split("-le")[0] == encoding.replace("-sig", "")


def test_a_workbook_has_no_dialect(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "五月.xlsx"
    path.write_bytes(workbook({"s": ROWS}))
    (batch,) = take_in(path, store, "分析员*")
    assert (batch.encoding, batch.dialect) == ("xlsx", "")


def test_the_same_bytes_in_another_encoding_are_another_reading(store: Store) -> None:
    table = tickets({"channel": "电话"})
    first = store.add(table, replace(source(), encoding="cp1252"))
    second = store.add(table, replace(source(), encoding="utf-8"))
    assert first.id != second.id
    assert [each.encoding for each in store.batches()] == ["utf-8"]


def test_a_batch_of_before_is_still_known(store: Store) -> None:
    table = tickets({"channel": "电话"})
    first = store.add(table, source())
    assert store.add(table, replace(source(), encoding="utf-8")).id == first.id
