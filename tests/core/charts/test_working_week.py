"""The picture of a week: a bar for each block, a night's second half on the day it ends."""

from dataclasses import replace
from functools import partial

import pytest

from core.charts.palette import LIGHT
from core.charts.theme import Look
from core.charts.working_week import working_week
from core.hours.schedule import USUAL, Block, Week
from tests.core.charts.checked import check

NIGHTS: Week = (*((),) * 6, (Block(1320, 1800),))


@pytest.mark.parametrize("week", [USUAL.week, NIGHTS, ((),) * 7])
def test_a_week_is_a_sound_chart(week: Week) -> None:
    check(partial(working_week, week))


def bars(week: Week) -> list[tuple[str, float, float, bool]]:
    values = working_week(week, Look())["data"]["values"]
    return [(bar["day"], bar["from"], bar["to"], bar["late"]) for bar in values]


def test_every_block_is_a_bar_in_hours() -> None:
    assert bars(USUAL.week)[:2] == [("周一", 9, 12, False), ("周一", 13.5, 18, False)]
    assert len(bars(USUAL.week)) == 10


def test_sunday_s_night_ends_on_monday() -> None:
    assert bars(NIGHTS) == [("周日", 22, 24, False), ("周一", 0, 6, True)]


def test_a_bar_says_its_hours_and_days_off_keep_their_row() -> None:
    spec = working_week(replace(USUAL, week=NIGHTS).week, Look())
    assert {bar["text"] for bar in spec["data"]["values"]} == {"22:00–06:00+1"}
    assert len(spec["encoding"]["y"]["scale"]["domain"]) == 7
    assert spec["layer"][0]["encoding"]["color"]["value"] == LIGHT.blue
