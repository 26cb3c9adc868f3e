"""Every rule a person may choose, in one frozen value: targets, bands, hours, limits, language."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from hashlib import blake2b
from json import dumps
from typing import Any, Literal, Self, cast

from core.hours.schedule import USUAL, Schedule
from core.texts import Language

Start = Literal["created", "first_message", "assigned"]
Basis = Literal["calendar", "business"]
Population = Literal["created", "closed"]


@dataclass(frozen=True)
class TimeBand:
    """A named part of the local day, [start, end) in whole hours; end < start passes midnight."""

    key: str
    start: int
    end: int


TIME_BANDS = (
    TimeBand("morning_peak", 9, 11),
    TimeBand("noon", 11, 14),
    TimeBand("afternoon", 14, 17),
    TimeBand("evening_peak", 17, 21),
    TimeBand("night", 21, 9),
)


@dataclass(frozen=True)
class ThemeRule:
    """What a team made of a theme of comments: words of its own, or off.

    `key` is a theme of core.insight.themes, else that of a theme of the team's own with a `name`.
    """

    key: str
    words: tuple[str, ...] = ()
    name: str = ""
    off: bool = False


# what changes no number
_WORDS = {"language", "roles"}


@dataclass(frozen=True)
class Settings:
    """Durations in seconds, shares 0–1, hours local; no default depends on clock or machine."""

    language: Language = "zh"
    timezone: str = "Asia/Shanghai"
    start: Start = "created"
    basis: Basis = "calendar"
    schedule: Schedule = USUAL
    population: Population = "created"
    target: float = 900.0
    channel_targets: tuple[tuple[str, float], ...] = ()
    bands: tuple[float, ...] = (60.0, 300.0)
    channel_bands: tuple[tuple[str, tuple[float, ...]], ...] = ()
    time_bands: tuple[TimeBand, ...] = TIME_BANDS
    satisfied_from: tuple[tuple[int, int], ...] = ((2, 2), (3, 3), (4, 3), (5, 4), (7, 6), (10, 8))
    attainment_target: float = 0.9
    csat_target: float = 0.8
    survey_window_days: int = 7
    small_sample: int = 30
    suppressed_below: int = 5
    themes: tuple[ThemeRule, ...] = ()
    roles: tuple[str, ...] = ("客服主管*", "分析员*", "运营经理*", "培训专员*", "IT支持*")

    def fingerprint(self, names: Iterable[str] = ()) -> str:
        """A short digest of the settings named, else of all that change a number."""
        plain = self.to_plain()
        rules = {name: plain[name] for name in names or plain.keys() - _WORDS}
        return blake2b(dumps(rules, sort_keys=True).encode(), digest_size=8).hexdigest()

    def target_of(self, channel: str) -> float:
        """The response target of a channel in seconds."""
        return dict(self.channel_targets).get(channel, self.target)

    def limits_of(self, channel: str | None = None) -> tuple[float, ...]:
        """The upper limits of a channel's response-time bands in seconds, fastest first."""
        return tuple(sorted(dict(self.channel_bands).get(channel or "", self.bands)))

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> Self:
        """Settings from stored JSON; what a newer or older version wrote beside them is ignored."""
        known = {field.name for field in fields(cls)}
        kept = {name: _frozen(value) for name, value in plain.items() if name in known}
        if "time_bands" in kept:
            kept["time_bands"] = tuple(TimeBand(**band) for band in plain["time_bands"])
        if "themes" in kept:
            kept["themes"] = tuple(ThemeRule(**_kept(rule)) for rule in plain["themes"])
        if "schedule" in kept:
            kept["schedule"] = Schedule.from_plain(plain["schedule"])
        return cls(**kept)

    def to_plain(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        return asdict(self) | {"schedule": self.schedule.to_plain()}


def _kept(plain: dict[str, Any]) -> dict[str, Any]:
    return {name: _frozen(value) for name, value in plain.items()}


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, cast("list[Any]", value))) if isinstance(value, list) else value
