"""A day to whether people usually rest then, so that an empty one alarms nobody."""

from datetime import date, timedelta
from typing import Literal

Rest = Literal["", "weekend", "holiday"]

# first day of the Spring Festival, Dragon Boat and Mid-Autumn by the lunar calendar; announced by
# the State Council each year, known for long before: month and day
_LUNAR = {
    2018: ("02-16", "06-18", "09-24"), 2019: ("02-05", "06-07", "09-13"),
    2020: ("01-25", "06-25", "10-01"), 2021: ("02-12", "06-14", "09-21"),
    2022: ("02-01", "06-03", "09-10"), 2023: ("01-22", "06-22", "09-29"),
    2024: ("02-10", "06-10", "09-17"), 2025: ("01-29", "05-31", "10-06"),
    2026: ("02-17", "06-19", "09-25"), 2027: ("02-06", "06-09", "09-15"),
    2028: ("01-26", "05-28", "10-03"), 2029: ("02-13", "06-16", "09-22"),
    2030: ("02-03", "06-05", "09-12"),
}  # fmt: skip
# (month, day, days off): New Year, Qingming, Labour Day, National Day
_FIXED = (("01-01", 1), ("04-04", 2), ("05-01", 5), ("10-01", 7))
_SATURDAY = 5


def rest(day: date) -> Rest:
    """Why a day is one of rest, "" if it is not.

    Holidays are mainland China's with the days usually taken off around them (the eve and the
    week of the Spring Festival, five days of May, the first week of October); lunar ones are known
    from 2018 to 2030. A make-up workday at a weekend counts as a weekend.
    """
    if day in _holidays(day.year):
        return "holiday"
    return "weekend" if day.weekday() >= _SATURDAY else ""


def _holidays(year: int) -> set[date]:
    found = {each for start, n in _FIXED for each in _run(year, start, n)}
    spring, *others = _LUNAR.get(year, ()) or (None,)
    if spring:
        found.update(each - timedelta(days=1) for each in _run(year, spring, 9))
        found.update(each for start in others for each in _run(year, start, 1))
    return found


def _run(year: int, start: str, n: int) -> list[date]:
    first = date.fromisoformat(f"{year}-{start}")
    return [first + timedelta(days=each) for each in range(n)]
