"""The working hours in force to the words that a report prints of them."""

from collections.abc import Iterator
from itertools import groupby

from core.hours.schedule import Schedule
from core.hours.spelling import write_blocks
from core.texts import Language, say


def schedule_words(schedule: Schedule, language: Language) -> str:
    """Weekdays with their blocks, whose holidays are kept, how many days are kept by hand."""
    source = say(f"holiday_source.{schedule.holidays}", language)
    told = (*_week(schedule, language), source, *_by_hand(schedule, language))
    return say("report.semicolon", language).join(told)


def _week(schedule: Schedule, language: Language) -> Iterator[str]:
    """Weekdays in a row with the same blocks, together."""
    days = enumerate(schedule.week, start=1)
    for blocks, alike in groupby(days, key=lambda day: day[1]):
        numbers = [number for number, _ in alike]
        if blocks:
            yield f"{_from_to(numbers, language)} {write_blocks(blocks)}"


def _from_to(numbers: list[int], language: Language) -> str:
    ends = dict.fromkeys((numbers[0], numbers[-1]))
    return "–".join(say(f"weekday_short.{number}", language) for number in ends)


def _by_hand(schedule: Schedule, language: Language) -> Iterator[str]:
    off, worked = len(schedule.days_off), len(schedule.extra_days)
    if off or worked:
        yield say("report.days_by_hand", language, off=off, worked=worked)
