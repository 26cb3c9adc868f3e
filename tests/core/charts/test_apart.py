"""Names at the ends of lines do not lie on each other."""

import pandas as pd
import pytest

from core.charts.apart import apart
from core.charts.theme import Look
from core.charts.trend import trend


@pytest.mark.parametrize(
    ("ends", "drawn", "is_log", "shifts"),
    [
        ([3.0, 3.0], [3.0, 3.0], False, [8, -8]),
        ([48.0, 46.0], [0.0, 90.0], False, [-8, 8]),
        ([10.0, 80.0], [0.0, 90.0], False, [0, 0]),
        ([1.0, 8.0], [1.0, 500.0], True, [0, 0]),
        ([1.0, 8.0], [1.0, 500.0], False, [8, -8]),
        ([5.0], [1.0, 9.0], False, [0]),
    ],
)
def test_near_ends_are_moved_apart(
    ends: list[float], drawn: list[float], is_log: bool, shifts: list[int]
) -> None:
    assert apart(ends, drawn, is_log) == shifts


def test_a_single_day_has_both_names_to_be_read() -> None:
    day = pd.DataFrame(
        {"day": pd.to_datetime(["2024-05-06"]), "frt.mean": [180.0], "frt.mean|n": [1],
         "frt.median": [180.0], "frt.median|n": [1]}
    )  # fmt: skip
    (names,) = [each for each in trend(day, ("frt.median", "frt.mean"), Look())["layer"]
                if each["encoding"].get("text") == {"field": "name"}]  # fmt: skip
    assert [each["shift"] for each in names["data"]["values"]] == [8, -8]
