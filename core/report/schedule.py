"""The working hours in force to the words that a report prints of them."""

from collections.abc import Iterator
from itertools import groupby

from core.hours.schedule import Schedule
from core.hours.spelling import write_blocks
from core.report.sheet import Material
from core.texts import say


def schedule_words(material: Material) -> str:
    """Weekdays with their blocks, whose holidays are kept, how many days are kept by hand."""
    schedule = material.facts.settings.schedule
    source = say(f"holiday_source.{schedule.holidays}", material.language)
    return material.say("semicolon").join((*_week(material), source, *_by_hand(material, schedule)))


def _week(material: Material) -> Iterator[str]:
    """Weekdays in a row with the same blocks, together."""
    days = enumerate(material.facts.settings.schedule.week, start=1)
    for blocks, alike in groupby(days, key=lambda day: day[1]):
        numbers = [number for number, _ in alike]
        if blocks:
            yield f"{_from_to(material, numbers)} {write_blocks(blocks)}"


def _from_to(material: Material, numbers: list[int]) -> str:
    ends = dict.fromkeys((numbers[0], numbers[-1]))
    return "–".join(say(f"weekday_short.{number}", material.language) for number in ends)


def _by_hand(material: Material, schedule: Schedule) -> Iterator[str]:
    off, worked = len(schedule.days_off), len(schedule.extra_days)
    if off or worked:
        yield material.say("days_by_hand", off=off, worked=worked)
