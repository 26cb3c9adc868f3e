"""The public exports kept outside the project are read as their descriptions say."""

import csv
from pathlib import Path

import pytest

from core.intake.reading import read
from core.intake.reading.opening import Job, tables

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
FILES = sorted(SAMPLES.glob("*/*.csv"))

pytestmark = pytest.mark.skipif(not FILES, reason="the samples are not here")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_cell_is_what_plain_python_reads(tmp_path, path):
    delimiter = ";" if "municipium" in path.name else ","
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, delimiter=delimiter)

    (table,) = tables(Job(path, tmp_path / "t.arrow", path.name))

    assert [table.header, *table.rows] == [header, *rows]
    assert table.notes == ()


def test_the_archive_holds_the_same_table(tmp_path):
    (path,) = SAMPLES.glob("*/*.csv.zip")

    (table,) = read(path, spool=tmp_path)

    assert table.name == "segnalazioni-municipium.csv.zip › segnalazioni-municipium.csv"
    assert table.n_rows == 4651
