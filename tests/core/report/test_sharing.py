"""What may leave the team: nothing small, nothing that can be subtracted, no sentence about it."""

import pandas as pd
import pytest

from core.report.findings import finding_lines
from core.report.sections.splitting import Split, split
from core.report.sharing import shared, shows, small_total
from tests.core.report.conftest import Make


def counts(*pairs: tuple[float, int], key: str = "frt.mean") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "channel": [f"c{place}" for place in range(len(pairs))],
            key: [value for value, _ in pairs],
            f"{key}|n": [n for _, n in pairs],
        }
    )


def test_the_internal_edition_hides_nothing(make: Make) -> None:
    table = counts((1.0, 1), (2.0, 100))
    pd.testing.assert_frame_equal(shared(make("one"), table, ("frt.mean",)), table)


def test_a_small_row_goes_and_with_it_one_that_would_give_it_back(make: Make) -> None:
    table = counts((1.0, 3), (2.0, 10), (3.0, 100))
    kept = shared(make("one", edition="shareable"), table, ("frt.mean",))
    assert kept["frt.mean"].isna().tolist() == [True, True, False]
    assert kept["frt.mean|n"].isna().tolist() == [True, True, False]


def test_no_small_row_no_gap(make: Make) -> None:
    table = counts((1.0, 5), (2.0, 10), (0.0, 0))
    kept = shared(make("one", edition="shareable"), table, ("frt.mean",))
    assert kept["frt.mean"].tolist() == [1.0, 2.0, 0.0]


def test_a_share_that_two_people_make_up_goes_too(make: Make) -> None:
    # 2 of 40 and 20 of 40: 2 would be told
    table = counts((0.05, 40), (0.5, 40), (0.5, 40), key="csat")
    kept = shared(make("one", edition="shareable"), table, ("csat",))
    assert pd.isna(kept["csat"][0])
    assert kept["csat"].isna().sum() >= 2


def test_bands_are_withheld_as_one_cross_table(make: Make) -> None:
    table = counts((0.1, 20), (0.5, 40), (0.5, 60), key="band.0")
    table["band.1"], table["band.1|n"] = [0.9, 0.5, 0.5], [20, 40, 60]
    kept = shared(make("one", edition="shareable"), table, ("band.0", "band.1"))
    assert pd.isna(kept["band.0"][0])
    # 1 − the other band would give it back
    assert pd.isna(kept["band.1"][0])


@pytest.mark.parametrize(("n", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_totals_below_five_are_small(n: int, hidden: bool, make: Make) -> None:
    assert small_total(make("one", edition="shareable"), n) is hidden
    assert small_total(make("one"), n) is False


def test_withheld_rows_say_so(make: Make) -> None:
    material = make("month", edition="shareable")
    table = split(material, Split("issue_type", ("frt.mean",), "frt.mean"))
    assert table is not None
    gone = [row for row in table.rows if row[table.position("n")] is None]
    assert gone
    assert all(row[table.position("frt.mean")] is None for row in gone)
    assert all("5" in str(row[-1]) for row in gone)


def test_a_finding_never_says_what_a_table_withholds(make: Make) -> None:
    inside = finding_lines(make("month"))
    outside = finding_lines(make("month", edition="shareable"))
    assert len(outside) <= len(inside) <= 5


def test_a_cell_is_shown_where_its_table_shows_it(make: Make) -> None:
    material = make("month", edition="shareable")
    table = material.measure(("csat",), (("band",),)).table(("band",))
    kept = shared(material, table, ("csat",)).dropna(subset=["band"])
    for band, value in zip(kept["band"], kept["csat"], strict=True):
        assert shows(material, "csat", (("band", str(band)),)) == pd.notna(value)
    assert shows(make("month"), "csat", (("band", "0"),))
    assert not shows(material, "csat", (("band", "99"),))
