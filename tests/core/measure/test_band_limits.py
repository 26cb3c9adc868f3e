"""Limits typed in minutes: read as meant, or refused with one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import AppError
from core.measure.band_limits import (
    LimitsDiffer,
    LimitsMany,
    LimitsOrder,
    LimitsUnclear,
    read_limits,
    read_own_limits,
    write_limits,
)
from core.texts import LANGUAGES, Language, explain


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("1, 5", (60, 300)),
        ("１，５", (60, 300)),
        ("0.5 、 3；15", (30, 180, 900)),
        ("20", (1200,)),
        (" 1 5 ", (60, 300)),
        ("20秒, 1", (20, 60)),
        ("20 秒、5 分钟、1小时", (20, 300, 3600)),
        ("20s 5 MIN 2h", (20, 300, 7200)),
    ],
)
def test_minutes_are_read_however_they_are_parted(text: str, limits: tuple[float, ...]) -> None:
    assert read_limits(text, "全部渠道") == limits


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", LimitsUnclear),
        (" , ", LimitsUnclear),
        ("一分钟", LimitsUnclear),
        ("0, 5", LimitsUnclear),
        ("-1, 5", LimitsUnclear),
        ("1, nan", LimitsUnclear),
        ("1, inf", LimitsUnclear),
        ("1e9", LimitsUnclear),
        ("20天", LimitsUnclear),
        ("0秒, 5", LimitsUnclear),
        ("5, 1", LimitsOrder),
        ("5, 5", LimitsOrder),
        ("1, 2, 3, 4, 5, 6", LimitsMany),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(text: str, error: type[AppError]) -> None:
    with pytest.raises(error) as found:
        read_limits(text, "电话")
    assert all("电话" in explain(found.value, language) for language in LANGUAGES)


def test_a_channel_follows_all_or_has_as_many_bands() -> None:
    assert read_own_limits("  ", "电话", (60, 300)) is None
    assert read_own_limits("0.5, 1", "电话", (60, 300)) == (30, 60)
    with pytest.raises(LimitsDiffer) as found:
        read_own_limits("0.5", "电话", (60, 300))
    assert "2" in explain(found.value, "zh")


@pytest.mark.parametrize(
    ("limits", "zh", "en"),
    [
        ((20.0, 60.0), "20 秒, 1", "20s, 1"),
        ((30.0, 45.0, 100.0), "0.5, 0.75, 100 秒", "0.5, 0.75, 100s"),
        ((19.998,), "19.998 秒", "19.998s"),
    ],
)
def test_no_long_decimals_are_written(limits: tuple[float, ...], zh: str, en: str) -> None:
    assert (write_limits(limits, "zh"), write_limits(limits, "en")) == (zh, en)


@given(st.sets(st.integers(1, 5_000_000), min_size=1, max_size=5), st.sampled_from(LANGUAGES))
def test_what_is_written_is_read_back(tenths: set[int], language: Language) -> None:
    limits = tuple(each / 10 for each in sorted(tenths))
    assert read_limits(write_limits(limits, language), "") == limits
