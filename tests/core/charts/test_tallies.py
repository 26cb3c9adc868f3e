"""Counts by name: each a bar from zero with its words, its data as a table."""

from core.charts.taking import data_of
from core.charts.tallies import Tally, tallies
from core.charts.theme import Look


def test_a_bar_has_its_words_and_praise_is_quiet() -> None:
    spec = tallies([Tally("回复慢", 3, "至少 3 条", "+1"), Tally("表扬", 5, "", "", True)], Look())
    first, second = spec["data"]["values"]
    assert (first["value"], first["label"], first["quiet"]) == (3, "至少 3 条", False)
    assert second["quiet"]
    assert spec["encoding"]["x"]["scale"]["domain"] == [0, 5]
    assert list(data_of(spec, "zh").iloc[:, 1]) == [3, 5]


def test_no_rows_are_no_error() -> None:
    assert tallies([], Look())["data"]["values"] == []
