"""Two seeded months of tickets, answers and comments in which nothing happens, and stories."""

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
# what a third of the answers say beside the score, whatever that is
SAID = (
    "转接了三次才找到人", "问题没有解决", "等了很久才有人", "态度不好", "回复太慢", "很满意",
    "就这样吧", "一般", "物流太慢", "谢谢",
)  # fmt: skip
TIMES = ("morning_peak", "noon", "afternoon", "evening_peak", "night")

Row = dict[str, Any]
Story = Callable[[Row], Row]


def months(seed: int, story: Story = lambda row: row, per_day: int = 40) -> Made:
    """April and May: waiting differs by channel only, every third ticket is rated, at random.

    `story` may change a drawn ticket (`day`, `channel`, `issue_type`, `time_band`, `frt`, `happy`,
    and what is said of it, `comment`).
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
        "comment": str(drawing.choice(SAID)) if drawing.random() < 1 / 3 else None,
    }


def _rows(drawn: Row, rated: float, luck: float) -> list[Row]:
    said = {name: drawn[name] for name in ("issue_type", "time_band", "frt")}
    day, channel = drawn["day"], drawn["channel"]
    met = said["frt"] <= 900 if "met" not in drawn else drawn["met"]
    ratings = {"score": 5 if luck < drawn["happy"] else 1, "comment": drawn["comment"]}
    if rated >= 1 / 3:
        return [ticket(day, channel, ttr=3600.0 + said["frt"], met=met, **said)]
    found = answer(day, channel, **ratings, **said)
    judged = {name: found[name] for name in ("score", "satisfied", "low", "main_scale", "valid")}
    return [ticket(day, channel, ttr=3600.0 + said["frt"], met=met, **said, **judged), found]
