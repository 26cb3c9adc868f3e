"""Days and their kinds: announced holidays and make-up days, the week, what was entered by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.hours.calendar import is_rest, known_years, workday
from core.hours.festivals import festivals
from core.hours.schedule import USUAL, Block, ExtraDay
from core.texts import LANGUAGES, has, say

SATURDAY_MORNING = replace(USUAL, week=(*USUAL.week[:5], (Block(540, 720),), ()))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "kind", "festival"),
    [
        ("2024-05-06", "workday", ""), ("2024-05-12", "weekend", ""),
        ("2024-05-11", "make_up", "labour_day"), ("2024-05-01", "holiday", "labour_day"),
        ("2024-02-09", "workday", ""), ("2024-02-10", "holiday", "spring_festival"),
        ("2024-02-18", "make_up", "spring_festival"), ("2024-02-19", "workday", ""),
        # Golden Week 2025, its Sunday before and its Saturday after, Mid-Autumn inside
        ("2025-09-28", "make_up", "national_day"), ("2025-09-30", "workday", ""),
        ("2025-10-04", "holiday", "national_day"), ("2025-10-06", "holiday", "mid_autumn_festival"),
        ("2025-10-08", "holiday", "national_day"), ("2025-10-09", "workday", ""),
        ("2025-10-11", "make_up", "national_day"), ("2025-10-12", "weekend", ""),
        # beyond what is announced only the week is known
        ("2003-10-01", "workday", ""), ("2031-10-01", "workday", ""), ("2031-10-04", "weekend", ""),
    ],
)  # fmt: skip
def test_a_day_is_what_was_announced(text: str, kind: str, festival: str) -> None:
    found = workday(day(text), USUAL)
    assert (found.kind, found.festival) == (kind, festival)
    assert found.rest == is_rest(day(text), USUAL) == (kind in {"weekend", "holiday"})


def test_a_make_up_day_follows_its_own_weekday_or_the_first_that_is_worked() -> None:
    assert workday(day("2025-10-11"), USUAL).blocks == USUAL.week[0]
    assert workday(day("2025-10-11"), SATURDAY_MORNING).blocks == (Block(540, 720),)
    assert workday(day("2025-09-28"), SATURDAY_MORNING).blocks == USUAL.week[0]


def test_without_holidays_every_weekday_is_worked() -> None:
    abroad = replace(USUAL, holidays="none")
    assert workday(day("2025-10-01"), abroad).kind == "workday"
    assert workday(day("2025-09-28"), abroad).kind == "weekend"


def test_what_was_entered_by_hand_goes_first() -> None:
    schedule = replace(
        SATURDAY_MORNING,
        days_off=(day("2025-12-24"), day("2025-09-28")),
        extra_days=(
            ExtraDay(day("2025-10-01")), ExtraDay(day("2025-12-27"), 5), ExtraDay(day("2025-12-28"))
        ),
    )  # fmt: skip
    assert workday(day("2025-12-24"), schedule).kind == "day_off"
    assert is_rest(day("2025-09-28"), schedule)
    extra = workday(day("2025-10-01"), schedule)
    assert (extra.kind, extra.blocks) == ("extra", USUAL.week[2])
    assert workday(day("2025-12-27"), schedule).blocks == USUAL.week[4]
    assert workday(day("2025-12-28"), schedule).blocks == USUAL.week[0]


def test_where_nobody_ever_works_every_day_is_one_of_rest() -> None:
    never = replace(USUAL, week=((),) * 7)
    days = [day("2025-09-20") + timedelta(days=n) for n in range(30)]
    assert never.empty
    assert all(is_rest(each, never) for each in days)


def test_a_year_lists_its_holidays_in_order() -> None:
    golden = festivals(2025)[-1]
    assert golden.keys == ("national_day", "mid_autumn_festival")
    assert (golden.start, golden.end) == (day("2025-10-01"), day("2025-10-08"))
    assert golden.make_up == (day("2025-09-28"), day("2025-10-11"))
    assert len(festivals(2025)) == 6
    assert festivals(known_years().stop) == ()


def test_a_holiday_across_new_year_belongs_to_both_years() -> None:
    assert festivals(2022)[-1] == festivals(2023)[0]
    assert festivals(2022)[-1].start == day("2022-12-31")


@pytest.mark.parametrize("year", known_years())
def test_every_holiday_has_its_word(year: int) -> None:
    keys = {key for each in festivals(year) for key in each.keys}
    assert keys
    assert all(has(f"festival.{key}") for key in keys)
    assert all(say(f"festival.{key}", language) for key in keys for language in LANGUAGES)
