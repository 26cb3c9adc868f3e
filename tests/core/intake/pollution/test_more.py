"""Polluted files of a third set are read to the last cell, but for a few that nobody could."""

import pytest

from tests.core.intake.files import opened
from tests.core.intake.pollution.more import More, more

FILES = more()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_cell_is_read(tmp_path, file: More):
    (table,) = opened(tmp_path, file.content)

    assert table.header == file.header
    assert list(table.rows) == file.rows


def test_there_are_many_of_them():
    assert len({file.name for file in FILES}) == len(FILES) >= 100
