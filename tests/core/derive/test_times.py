"""Times of one ticket, counted by hand: the wait, the resolution, the local day, the target."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from core.settings import Settings, TimeBand
from tests.core.derive.conftest import DEFAULT, Derive
from tests.core.store.told import Row, surveys, tickets

NEW_YORK = replace(Settings(), timezone="America/New_York")


def one(derive: Derive, row: Row, settings: Settings = DEFAULT, **more: Any) -> Row:
    """What derive makes of one row, in a file of its own."""
    return derive(tickets(row, **more), settings=settings)[-1]


ANSWERED: Row = {
    "created_at": "2024-05-01T02:00:00",
    "first_message_at": "2024-05-01T02:01:00",
    "assigned_at": "2024-05-01T02:04:00",
    "first_response_at": "2024-05-01T02:05:30",
    "resolved_at": "2024-05-01T04:00:00",
}


@pytest.mark.parametrize(
    ("start", "frt"), [("created", 330), ("first_message", 270), ("assigned", 90)]
)
def test_frt_counts_from_the_chosen_start(derive: Derive, start: Any, frt: float) -> None:
    row = one(derive, ANSWERED, replace(Settings(), start=start))
    assert (row["frt"], row["answered"], row["auto_reply"]) == (frt, True, False)


def test_a_missing_start_gives_no_frt_but_an_answered_ticket(derive: Derive) -> None:
    row = one(derive, ANSWERED | {"assigned_at": None}, replace(Settings(), start="assigned"))
    assert (row["frt"], row["answered"], row["due"]) == (None, True, False)


def test_an_exported_duration_goes_before_the_moments(derive: Derive) -> None:
    assert one(derive, ANSWERED | {"first_response_seconds": 45.0})["frt"] == 45


def test_a_reply_before_the_start_is_no_wait(derive: Derive) -> None:
    row = one(derive, ANSWERED | {"first_response_at": "2024-05-01T01:59:00"})
    assert (row["frt"], row["answered"]) == (None, True)


def test_an_unanswered_ticket_has_no_frt(derive: Derive) -> None:
    row = one(derive, ANSWERED | {"first_response_at": None})
    assert (row["frt"], row["band"], row["answered"]) == (None, None, False)


def test_a_reply_whose_value_was_not_used_is_neither_answered_nor_unanswered(
    derive: Derive,
) -> None:
    row = one(derive, ANSWERED | {"first_response_at": None, "reply_unknown": True})
    assert (row["frt"], row["answered"], row["due"], row["met"]) == (None, None, None, None)


def test_a_file_that_tells_no_replies_has_no_unanswered_tickets(derive: Derive) -> None:
    row = one(derive, {"created_at": "2024-05-01T02:00", "resolved_at": "2024-05-01T03:00"})
    assert (row["answered"], row["due"], row["met"]) == (None, None, None)


def test_days_without_clock_times_give_no_frt(derive: Derive) -> None:
    row = one(derive, ANSWERED | {"has_time": False})
    assert (row["frt"], row["hour"], row["time_band"], row["weekday"]) == (None, None, None, 3)


def test_bands_are_closed_on_the_right(derive: Derive) -> None:
    bands = {0.0: 0, 60.0: 0, 60.5: 1, 61.0: 1, 300.0: 1, 301.0: 2, 9e6: 2}
    rows = derive(tickets(*({"first_response_seconds": seconds} for seconds in bands)))
    assert [row["band"] for row in rows] == list(bands.values())
    assert [row["auto_reply"] for row in rows] == [True] + [False] * 6


def test_bands_are_a_setting(derive: Derive) -> None:
    settings = replace(Settings(), bands=(10.0, 20.0, 30.0))
    assert one(derive, {"first_response_seconds": 31.0}, settings)["band"] == 3


OWN_BANDS = replace(
    Settings(),
    channel_targets=(("email", 7200.0), ("fax", 1.0)),
    channel_bands=(("phone", (20.0, 60.0)), ("email", (3600.0, 86400.0))),
)


@pytest.mark.parametrize(
    ("channel", "bands"),
    [
        # closed on the right by the channel's own limits, of 20 s and 1 min by phone
        ("电话", {0.0: 0, 20.0: 0, 20.5: 1, 60.0: 1, 61.0: 2}),
        ("邮件", {60.0: 0, 3600.0: 0, 3601.0: 1, 86400.0: 1, 86401.0: 2}),
        ("微信", {20.5: 0, 60.0: 0, 300.0: 1, 301.0: 2}),
        (None, {60.0: 0, 300.0: 1, 301.0: 2}),
    ],
)
def test_a_ticket_s_band_is_that_of_its_channel(
    derive: Derive, channel: str | None, bands: dict[float, int]
) -> None:
    told = ({"channel": channel, "first_response_seconds": seconds} for seconds in bands)
    rows = derive(tickets(*told), settings=OWN_BANDS)
    assert [row["band"] for row in rows] == list(bands.values())
    # a channel may have bands of its own and the general target, or both of its own
    assert {row["target"] for row in rows} == {7200.0 if channel == "邮件" else 900.0}


def test_an_answer_has_the_band_of_its_ticket(derive: Derive) -> None:
    told = {"ticket_key": "t1", "channel": "电话", "first_response_seconds": 30.0}
    rated = {"ticket_key": "t1", "answered_at": "2024-05-02T02:00", "score": 5.0}
    (row,) = derive(tickets(told), surveys(rated), settings=OWN_BANDS, kind="answer")
    assert row["band"] == 1


@pytest.mark.parametrize(
    ("created", "as_of", "due", "met"),
    [
        ("2024-05-01T02:00:00", "2024-05-01T02:15:01", True, False),
        ("2024-05-01T02:00:00", "2024-05-01T02:15:00", False, None),
        (None, "2024-05-01T02:15:01", False, None),
    ],
)
def test_an_unanswered_ticket_is_due_once_past_its_target(
    derive: Derive, created: str | None, as_of: str, due: bool, met: bool | None
) -> None:
    row = one(derive, {"created_at": created, "first_response_at": None}, as_of=as_of)
    assert (row["due"], row["met"]) == (due, met)


def test_without_a_named_cut_off_the_last_moment_of_the_file_judges(derive: Derive) -> None:
    first, _ = derive(
        tickets({"created_at": "2024-05-01T02:00", "first_response_at": None},
                {"created_at": "2024-05-01T02:16", "first_response_at": None})
    )  # fmt: skip
    assert (first["due"], first["met"]) == (True, False)


@pytest.mark.parametrize(("seconds", "met"), [(30.0, True), (30.5, False)])
def test_a_channel_has_its_own_target(derive: Derive, seconds: float, met: bool) -> None:
    settings = replace(Settings(), channel_targets=(("phone", 30.0), ("fax", 1.0)))
    row = one(derive, {"channel": "电话", "first_response_seconds": seconds}, settings)
    assert (row["target"], row["due"], row["met"]) == (30, True, met)


def test_ttr_is_the_whole_way_minus_the_wait_for_the_customer(derive: Derive) -> None:
    assert one(derive, ANSWERED)["ttr"] == 7200
    row = one(derive, ANSWERED | {"waiting_seconds": 600.0})
    assert (row["ttr"], row["waiting"], row["first_close"]) == (6600, 600, False)


def test_a_wait_longer_than_the_way_is_no_resolution_time(derive: Derive) -> None:
    assert one(derive, ANSWERED | {"waiting_seconds": 7201.0})["ttr"] is None


def test_an_exported_resolution_time_also_says_when_it_ended(derive: Derive) -> None:
    row = one(derive, {"created_at": "2024-05-01T02:00", "resolution_seconds": 3600.0})
    assert (row["ttr"], row["closed"]) == (3600, True)
    assert row["resolved_at"] == datetime(2024, 5, 1, 3)


def test_where_only_the_first_close_is_known_it_says_so(derive: Derive) -> None:
    row = one(derive, {"created_at": "2024-05-01T02:00", "first_closed_at": "2024-05-01T03:00"})
    assert (row["ttr"], row["first_close"], row["status"]) == (3600, True, "closed")


def test_a_ticket_opened_again_is_open_and_keeps_its_first_response(derive: Derive) -> None:
    row = one(derive, ANSWERED | {"status": "处理中", "reopened": 1})
    assert (row["status"], row["closed"], row["frt"], row["reopened"]) == ("open", False, 330, 1)
    assert (row["ttr"], row["resolved_at"], row["closed_day"]) == (None, None, None)
    again = ANSWERED | {"resolved_at": None, "first_closed_at": "2024-05-01T03:00"}
    assert one(derive, again)["status"] == "open"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"resolved_at": "2024-05-01T03:00"}, "closed"),
        ({"resolved_at": None}, "open"),
        ({}, None),
        ({"status": "已关闭"}, "closed"),
        ({"status": "已取消", "resolved_at": "2024-05-01T03:00"}, "cancelled"),
        ({"status": "某种状态"}, None),
    ],
)
def test_status_follows_the_word_else_the_closing_moment(
    derive: Derive, told: Row, status: str | None
) -> None:
    row = one(derive, {"created_at": "2024-05-01T02:00"} | told)
    assert row["status"] == status
    assert row["closed"] == (None if status is None else status == "closed")


MOMENTS = {
    "Asia/Shanghai": (
        ("2024-05-01T15:59:59", date(2024, 5, 1), 23),
        ("2024-05-01T16:00:00", date(2024, 5, 2), 0),
    ),
    "America/New_York": (
        ("2024-03-10T06:59:00", date(2024, 3, 10), 1),
        ("2024-03-10T07:00:00", date(2024, 3, 10), 3),
        ("2024-07-01T03:59:00", date(2024, 6, 30), 23),
        ("2024-12-01T04:59:00", date(2024, 11, 30), 23),
    ),
}


@pytest.mark.parametrize("zone", MOMENTS)
def test_day_and_hour_are_local_with_summer_time(derive: Derive, zone: str) -> None:
    table = tickets(*({"created_at": moment} for moment, _, _ in MOMENTS[zone]))
    rows = derive(table, settings=replace(Settings(), timezone=zone))
    assert [(row["day"], row["hour"]) for row in rows] == [
        (day, hour) for _, day, hour in MOMENTS[zone]
    ]
    assert all(row["created_day"] == row["day"] for row in rows)
    assert all(row["weekday"] == row["day"].isoweekday() for row in rows)


def test_a_day_without_a_clock_time_is_that_day_in_every_zone(derive: Derive) -> None:
    midnight_in_shanghai = {"created_at": "2024-04-30T16:00:00", "has_time": False}
    assert one(derive, midnight_in_shanghai, NEW_YORK)["day"] == date(2024, 5, 1)


def test_a_file_without_creation_is_dated_by_what_it_has(derive: Derive) -> None:
    row = one(derive, {"resolved_at": "2024-05-01T16:30", "resolution_seconds": 60.0})
    assert (row["day"], row["closed_day"], row["hour"]) == (date(2024, 5, 2), date(2024, 5, 2), 0)
    assert (row["created_at"], row["ttr"]) == (None, 60)


def test_the_population_decides_which_day_a_ticket_counts_on(derive: Derive) -> None:
    row = ANSWERED | {"resolved_at": "2024-05-03T04:00:00"}
    closed = replace(Settings(), population="closed")
    found = one(derive, row, closed)
    assert (found["day"], found["created_day"], found["closed_day"], found["hour"]) == (
        date(2024, 5, 3), date(2024, 5, 1), date(2024, 5, 3), 12,
    )  # fmt: skip
    assert one(derive, ANSWERED | {"resolved_at": None}, closed)["day"] is None


def test_time_bands_may_pass_midnight(derive: Derive) -> None:
    bands = {
        "01:00": "morning_peak", "03:00": "noon", "09:00": "evening_peak", "13:00": "night",
        "23:00": "night", "00:59": "night",
    }  # fmt: skip
    rows = derive(tickets(*({"created_at": f"2024-05-01T{utc}"} for utc in bands)))
    assert [row["time_band"] for row in rows] == list(bands.values())


def test_an_hour_in_no_time_band_has_none(derive: Derive) -> None:
    settings = replace(Settings(), time_bands=(TimeBand("day", 8, 20),))
    assert one(derive, {"created_at": "2024-05-01T15:00"}, settings)["time_band"] is None
