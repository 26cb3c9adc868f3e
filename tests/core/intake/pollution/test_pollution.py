"""Every kind of polluted file is read without hints nearly as well as the clean one."""

import pytest

from core.intake.reading import read
from tests.core.intake.pollution.files import in_chinese, polluted
from tests.core.intake.pollution.loading import lines, plain, scored, told, weighted
from tests.core.intake.pollution.scoring import PERFECT, score
from tests.core.intake.pollution.source import table

# the header, two rows or one; `python -m tests.core.intake.pollution` pollutes all of them
STEP = 44
WAYS = [(STEP, table()), (2 * STEP, in_chinese(table(seed=8)))]


@pytest.mark.parametrize(("step", "clean"), WAYS, ids=["english", "chinese"])
def test_polluted_files_are_read_as_clean_ones(tmp_path, step, clean, capsys):
    found = [(each, scored(each, tmp_path)) for each in polluted(step, clean)]

    with capsys.disabled():
        print("\n" + "\n".join(told(found).splitlines()[:6]))
    assert plain(found) >= 9.95
    assert weighted(found) >= 9.92


@pytest.mark.parametrize("name", ["file_no_header", "file_escape_none", "row_extra_quote_45_5"])
def test_the_whole_way_gives_the_same(tmp_path, name):
    (each,) = (each for each in polluted(STEP) if each.name == name)
    path = tmp_path / "export.csv"
    path.write_text(each.content, encoding="utf-8", newline="")

    assert score(each.expected, lines(read(path)[0])) == PERFECT


def test_a_perfect_reading_scores_ten_and_a_wrong_one_less():
    expected = [["id", "n"], ["T1", "1.0"], ["T2", "2"]]

    assert score(expected, [["ID", "n"], ["T1", "1"], ["T2", "2"]]).records == (1, 1, 1)
    assert score(expected, expected).total == 10
    assert score(expected, expected[:2]).records == (0.5, 1.0, pytest.approx(2 / 3))
    assert score(expected, []).total == 1
    assert score([], [["a"]]).total == 10
