"""Two seeded months of tickets and answers in which nothing happens, and stories told into them."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np

from core.measure.filters import Filters
from core.measure.periods import month_of, previous
from tests.core.made import Made, answer, ticket

MAY = month_of(date(2024, 5, 1))
APRIL = previous(MAY)
FILTERS = Filters(MAY.start, MAY.end)
CHANNELS = {"phone": 20.0, "chat": 60.0, "email": 240.0}
ISSUES = ("delivery", "refund", "account", "other")
TIMES = ("morning_peak", "noon", "afternoon", "evening_peak", "night")

Row = dict[str, Any]
Story = Callable[[Row], Row]


def months(seed: int, story: Story = lambda row: row, per_day: int = 40) -> Made:
    """April and May: waiting differs by channel only, every third ticket is rated, at random.

    `story` may change a drawn ticket (`day`, `channel`, `issue_type`, `time_band`, `frt`, `happy`).
    """
    drawing = np.random.default_rng(seed)
    rows: list[Row] = []
    for at in range((MAY.end - APRIL.start).days + 1):
        for _ in range(int(drawing.poisson(per_day))):
            drawn = _drawn(drawing, APRIL.start + timedelta(days=at))
            rows.extend(_rows(story(drawn), float(drawing.random()), float(drawing.random())))
    return Made(rows)


def _drawn(drawing: np.random.Generator, day: date) -> Row:
    channel = str(drawing.choice(list(CHANNELS)))
    return {
        "day": day,
        "channel": channel,
        "issue_type": str(drawing.choice(ISSUES)),
        "time_band": str(drawing.choice(TIMES)),
        "frt": float(CHANNELS[channel] * np.exp(drawing.normal(0, 0.6))),
        "happy": 0.8,
    }


def _rows(drawn: Row, rated: float, luck: float) -> list[Row]:
    said = {name: drawn[name] for name in ("issue_type", "time_band", "frt")}
    day, channel = drawn["day"], drawn["channel"]
    met = said["frt"] <= 900 if "met" not in drawn else drawn["met"]
    found = [ticket(day, channel, ttr=3600.0 + said["frt"], met=met, **said)]
    if rated < 1 / 3:
        score = 5 if luck < drawn["happy"] else 1
        found.append(answer(day, channel, score, **said))
    return found
