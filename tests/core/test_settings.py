"""Settings: there and back through JSON, told apart by every rule that changes a number."""

import json
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from core.hours.schedule import Block, ExtraDay, Schedule
from core.settings import TIME_BANDS, Settings, ThemeRule, TimeBand

OTHER: dict[str, Any] = {
    "language": "en",
    "timezone": "Europe/Rome",
    "start": "assigned",
    "basis": "business",
    "schedule": Schedule(
        week=((Block(1320, 1800),), *((),) * 5, (Block(540, 720), Block(810, 1080))),
        holidays="none",
        days_off=(date(2025, 12, 24),),
        extra_days=(ExtraDay(date(2025, 12, 27)), ExtraDay(date(2025, 12, 28), 5)),
    ),
    "population": "closed",
    "target": 600.0,
    "channel_targets": (("email", 3600.0),),
    "bands": (60.0, 300.0, 900.0),
    "channel_bands": (("phone", (20.0, 60.0)), ("email", (3600.0, 86400.0))),
    "time_bands": (TimeBand("day", 8, 20), TimeBand("night", 20, 8)),
    "satisfied_from": ((5, 5),),
    "attainment_target": 0.95,
    "csat_target": 0.85,
    "survey_window_days": 14,
    "small_sample": 20,
    "suppressed_below": 10,
    "themes": (ThemeRule("refund", off=True), ThemeRule("own-1", ("会员积分",), "积分")),
    "roles": ("班长*",),
}
NO_NUMBER = {"language", "roles"}


def test_every_setting_is_tried_here() -> None:
    assert set(OTHER) == {field.name for field in fields(Settings)}
    assert all(getattr(Settings(), name) != value for name, value in OTHER.items())


def through_json(settings: Settings) -> Settings:
    return Settings.from_plain(json.loads(json.dumps(settings.to_plain())))


@pytest.mark.parametrize("settings", [Settings(), Settings(**OTHER)], ids=["default", "other"])
def test_they_come_back_from_json_as_they_were(settings: Settings) -> None:
    assert through_json(settings) == settings
    assert through_json(settings).fingerprint() == settings.fingerprint()


@pytest.mark.parametrize("name", OTHER)
def test_one_setting_comes_back_beside_the_defaults(name: str) -> None:
    changed = replace(Settings(), **{name: OTHER[name]})
    assert through_json(changed) == changed
    assert hash(through_json(changed)) == hash(changed)


@pytest.mark.parametrize("name", [name for name in OTHER if name not in NO_NUMBER])
def test_the_fingerprint_follows_every_rule(name: str) -> None:
    assert replace(Settings(), **{name: OTHER[name]}).fingerprint() != Settings().fingerprint()


@pytest.mark.parametrize("name", sorted(NO_NUMBER))
def test_the_fingerprint_does_not_follow_words(name: str) -> None:
    assert replace(Settings(), **{name: OTHER[name]}).fingerprint() == Settings().fingerprint()


def test_the_fingerprint_is_a_short_name() -> None:
    assert len(Settings().fingerprint()) == 16
    assert Settings().fingerprint() == Settings().fingerprint()


def test_what_another_version_wrote_is_passed_over() -> None:
    assert Settings.from_plain({"target": 600.0, "from_the_future": [1]}) == Settings(target=600.0)
    assert Settings.from_plain({}) == Settings()


def test_a_channel_has_its_own_target_or_the_general_one() -> None:
    settings = Settings(target=900.0, channel_targets=(("email", 3600.0), ("phone", 30.0)))
    assert settings.target_of("email") == 3600.0
    assert settings.target_of("phone") == 30.0
    assert settings.target_of("chat") == 900.0


def test_a_channel_has_its_own_bands_or_the_general_ones() -> None:
    settings = Settings(bands=(60.0, 300.0), channel_bands=(("phone", (60.0, 20.0)),))
    assert settings.limits_of("phone") == (20.0, 60.0)
    assert settings.limits_of("chat") == settings.limits_of(None) == (60.0, 300.0)


def test_the_time_bands_cover_every_hour_once() -> None:
    hours = [hour % 24 for band in TIME_BANDS for hour in _hours(band)]
    assert sorted(hours) == list(range(24))


def _hours(band: TimeBand) -> range:
    return range(band.start, band.end if band.end > band.start else band.end + 24)
