"""Cells on their way from the child: whole again, small where empty, no room left is told."""

from pathlib import Path

import pyarrow as pa
import pytest

from core.intake.reading import cell_file, child
from tests.core.intake.files import saved


def batch(*columns: list[str]) -> pa.RecordBatch:
    return pa.record_batch([pa.array(each) for each in columns], names=["c0", "c1"])


def test_cells_come_back_in_one_piece_a_column(tmp_path: Path) -> None:
    parts = [batch(["a", ""], ["工单", 'x"\n,']), batch(["b"], ["c\n"])]
    path = tmp_path / "t.arrow"

    assert cell_file.write(iter(parts), parts[0].schema, path) == 3
    found = cell_file.table(path)
    assert found.to_pydict() == {"c0": ["a", "", "b"], "c1": ["工单", 'x"\n,', "c\n"]}
    assert [column.num_chunks for column in found.columns] == [1, 1]
    assert [each.num_rows for each in cell_file.batches(path)] == [2, 1]
    assert cell_file.count(path, "\n") == 2


def test_no_rows_are_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "t.arrow"

    assert cell_file.write([], batch(["a"], ["b"]).schema, path) == 0
    assert cell_file.table(path).num_rows == cell_file.count(path, "\n") == 0


def test_empty_cells_take_hardly_any_room(tmp_path: Path) -> None:
    empty, path = batch([""] * 100_000, [""] * 100_000), tmp_path / "t.arrow"
    cell_file.write([empty] * 10, empty.schema, path)

    assert path.stat().st_size < 200_000
    assert cell_file.table(path).num_rows == 1_000_000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_no_fault_of_the_file(tmp_path: Path) -> None:
    path = saved(tmp_path, "编号,渠道\n1,电话\n")

    said = child._answer(path, Path("/dev/full"), "a.csv", None)
    assert said == {"refused": "disk_full", "facts": {}}
