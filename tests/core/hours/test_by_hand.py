"""The calendar kept by hand: there and back, each day once and with its date."""

from dataclasses import replace
from datetime import date

import pytest

from core.errors import AppError
from core.hours.by_hand import KeptDay, kept_days, with_kept_days
from core.hours.schedule import USUAL, ExtraDay

MAY, JUNE = date(2024, 5, 7), date(2024, 6, 8)
KEPT = replace(USUAL, holidays="none", days_off=(MAY,), extra_days=(ExtraDay(JUNE, 5),))


def test_what_is_kept_comes_back() -> None:
    assert kept_days(KEPT) == (KeptDay(MAY), KeptDay(JUNE, worked=True, like=5))
    assert with_kept_days(replace(USUAL, holidays="none"), kept_days(KEPT)) == KEPT
    assert with_kept_days(KEPT, ()) == replace(USUAL, holidays="none")


def test_days_are_kept_in_order() -> None:
    found = with_kept_days(USUAL, [KeptDay(JUNE), KeptDay(MAY)])
    assert found.days_off == (MAY, JUNE)


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ([KeptDay(None, worked=True)], "day_without_date"),
        ([KeptDay(MAY), KeptDay(JUNE), KeptDay(MAY, worked=True)], "day_twice"),
    ],
)
def test_what_is_wrong_is_said(rows: list[KeptDay], key: str) -> None:
    with pytest.raises(AppError) as caught:
        with_kept_days(USUAL, rows)
    assert caught.value.key == key
