"""The team's story in figures: what is planted for the analysis to find."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

FIRST_DAY, LAST_DAY = date(2024, 3, 1), date(2024, 5, 31)
EXPORT_TIME = time(22, 30)
OUTAGE_DAY = date(2024, 5, 21)
OUTAGE_SLOWER, OUTAGE_BUSIER = 3.1, 2.1
ACTION_DAY = date(2024, 5, 6)
ACTION_CHANNELS = ("phone", "chat")
ACTION_FACTOR = 0.62
EVENING = range(17, 21)
HOLIDAYS = tuple(date(2024, 4, day) for day in (4, 5, 6)) + tuple(
    date(2024, 5, day) for day in range(1, 6)
)
OUTAGE_TYPE, UNSOLVED_TYPE = "APP故障", "退款退货"


@dataclass(frozen=True)
class Channel:
    """A way in: tickets a day, usual FRT and TTR in seconds, how well liked, opening hours."""

    key: str
    per_day: float
    frt: float
    spread: float
    ttr: float
    liking: float
    hours: tuple[tuple[int, float], ...]


_DESK = tuple(zip(range(8, 22), (3, 6, 7, 6, 5, 5, 6, 6, 6, 8, 10, 11, 9, 4), strict=True))
_ONLINE = ((7, 1), *_DESK, (22, 3), (23, 1))
_MAIL = tuple((hour, 3 if hour in range(8, 21) else 0.15) for hour in range(24))
CHANNELS = (
    Channel("phone", 17, 48, 0.75, 1500, 4.35, _DESK),
    Channel("chat", 14.5, 70, 0.80, 2400, 4.2, _DESK),
    Channel("email", 3.9, 9000, 1.0, 90000, 3.8, _MAIL),
    Channel("app", 5.5, 210, 0.9, 20000, 4.0, _ONLINE),
    Channel("wechat", 5, 150, 0.85, 12000, 4.05, _ONLINE),
)
CHANNEL = {each.key: each for each in CHANNELS}

ISSUE_TYPES = (
    ("物流配送", 26.0), (UNSOLVED_TYPE, 19.0), ("产品咨询", 20.0),
    ("支付账单", 13.0), (OUTAGE_TYPE, 12.0), ("投诉建议", 10.0),
)  # fmt: skip


def days() -> tuple[date, ...]:
    """Every day of the three months."""
    return tuple(FIRST_DAY + timedelta(n) for n in range((LAST_DAY - FIRST_DAY).days + 1))


def export_moment(month: str) -> datetime:
    """When a month's files were drawn: the evening of its last day, local time."""
    last = max(day for day in days() if f"{day:%Y-%m}" == month)
    return datetime.combine(last, EXPORT_TIME)


def busyness(day: date) -> float:
    """How many tickets a day brings, against a usual weekday."""
    weekday = (1.2, 1.08, 1.04, 1.0, 1.04, 0.82, 0.76)[day.weekday()]
    return weekday * (OUTAGE_BUSIER if day == OUTAGE_DAY else 0.65 if day in HOLIDAYS else 1)


def slowness(channel: str, moment: datetime, issue_type: str) -> float:
    """How much longer a first response takes than usual for the channel."""
    acted = has_acted(channel, moment)
    evening = 1.3 if channel == "email" else 1.8 if acted else 3
    return (
        (evening if moment.hour in EVENING else 1)
        * (OUTAGE_SLOWER if moment.date() == OUTAGE_DAY else 1)
        * (ACTION_FACTOR if acted else 1)
        * (0.5 if issue_type == UNSOLVED_TYPE else 1)
    )


def abandoned(channel: str, moment: datetime) -> float:
    """The chance that nobody ever answers."""
    if channel not in ACTION_CHANNELS:
        return 0.012
    if moment.date() == OUTAGE_DAY:
        return 0.15
    evening = 0.08 if has_acted(channel, moment) else 0.14
    return evening if moment.hour in EVENING else 0.02


def has_acted(channel: str, moment: datetime) -> bool:
    """Whether the action (an evening shift for phone and chat) is at work."""
    return channel in ACTION_CHANNELS and moment.date() >= ACTION_DAY
