"""Working time in the facts: as the pure function counts it, from moments only, in the basis."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.derive import prepare
from core.derive.working_time import lay_out_hours
from core.hours.schedule import USUAL, Block, ExtraDay, Schedule
from core.hours.working import Hours, working_seconds
from core.settings import Settings
from core.store import Store
from tests.core.derive.conftest import DEFAULT, Derive, read
from tests.core.store.told import Row, source, surveys, tickets

BUSINESS = replace(DEFAULT, basis="business")
MINUTE = 60.0
# Friday 2024-05-10 17:50 in Shanghai, replied to on Monday 09:10 – the Saturday between is made up
FRIDAY: Row = {
    "created_at": "2024-05-10T09:50:00",
    "first_response_at": "2024-05-13T01:10:00",
    "resolved_at": "2024-05-13T02:00:30",
}
SATURDAY = 7.5 * 60 * MINUTE
OVER_NIGHT = {"created_at": "2024-05-14T12:00:00", "first_response_at": "2024-05-15T01:00:00"}


def one(derive: Derive, row: Row, settings: Settings = DEFAULT, **more: Any) -> Row:
    return derive(tickets(row, **more), settings=settings)[-1]


@pytest.mark.parametrize(("chosen", "clock"), [(DEFAULT, "calendar"), (BUSINESS, "work")])
def test_both_clocks_are_kept_and_the_basis_chooses(
    derive: Derive, chosen: Settings, clock: str
) -> None:
    row = one(derive, FRIDAY, chosen)
    assert row["frt_calendar"] == (2 * 24 + 15 + 1 / 3) * 60 * MINUTE
    assert row["frt_work"] == 20 * MINUTE + SATURDAY
    assert row["ttr_work"] == 70.5 * MINUTE + SATURDAY
    assert (row["frt"], row["ttr"]) == (row[f"frt_{clock}"], row[f"ttr_{clock}"])


def test_band_and_target_follow_the_basis(derive: Derive) -> None:
    calendar, business = one(derive, OVER_NIGHT), one(derive, OVER_NIGHT, BUSINESS)
    assert (calendar["band"], calendar["met"]) == (2, False)
    assert (business["frt"], business["band"], business["met"]) == (0, 0, True)
    # a reply outside the hours is no automatic one
    assert (calendar["auto_reply"], business["auto_reply"]) == (False, False)


@pytest.mark.parametrize(
    ("as_of", "due"),
    [
        ("2024-05-15T01:15:00", False), ("2024-05-15T01:15:01", True),
    ],
)  # fmt: skip
def test_an_unanswered_ticket_is_due_by_working_time(derive: Derive, as_of: str, due: bool) -> None:
    row = OVER_NIGHT | {"first_response_at": None}
    assert one(derive, row, BUSINESS, as_of=as_of)["due"] is due
    assert one(derive, row, as_of=as_of)["due"] is True


def test_the_chosen_start_counts(derive: Derive) -> None:
    row = FRIDAY | {"assigned_at": "2024-05-13T01:00:00"}
    assert one(derive, row, replace(BUSINESS, start="assigned"))["frt"] == 10 * MINUTE


def test_a_duration_has_no_working_time(derive: Derive) -> None:
    row = {
        "created_at": "2024-05-13T02:00:00",
        "first_response_seconds": 90.0,
        "resolution_seconds": 600.0,
    }
    told = one(derive, row, BUSINESS)
    assert (told["frt_calendar"], told["ttr_calendar"]) == (90, 600)
    assert (told["frt_work"], told["ttr_work"], told["frt"], told["ttr"]) == (None,) * 4
    assert (told["answered"], told["due"], told["met"], told["band"]) == (True, False, None, None)


def test_a_duration_beside_moments_leaves_the_moments_their_working_time(derive: Derive) -> None:
    row = one(derive, FRIDAY | {"first_response_seconds": 45.0, "waiting_seconds": 60.0})
    assert (row["frt_calendar"], row["frt_work"]) == (45, 20 * MINUTE + SATURDAY)
    assert row["ttr_work"] == 70.5 * MINUTE + SATURDAY


@pytest.mark.parametrize(
    ("waited", "left"),
    [(10, 70.5 * MINUTE + SATURDAY), (60, 4 * 60 * MINUTE + 10.5 * MINUTE), (65, None)],
    ids=["perhaps outside the hours", "more than was rested", "longer than it took"],
)
def test_no_more_is_worked_than_waiting_for_the_customer_leaves(
    derive: Derive, waited: float, left: float | None
) -> None:
    # nobody knows at which hours the customer was waited for: only what must have been worked time
    row = one(derive, FRIDAY | {"waiting_seconds": waited * 60 * MINUTE})
    assert row["ttr_work"] == left
    assert left is None or row["ttr_work"] <= row["ttr_calendar"]


@pytest.mark.parametrize(
    "row",
    [
        FRIDAY | {"has_time": False},
        FRIDAY | {"first_response_at": "2024-05-10T09:49:59", "resolved_at": "2024-05-10T09:49:00"},
        FRIDAY | {"first_response_at": None, "resolved_at": None},
    ],
    ids=["no clock", "before", "none"],
)
def test_where_moments_do_not_tell_there_is_no_working_time(derive: Derive, row: Row) -> None:
    told = one(derive, row, BUSINESS)
    assert (told["frt"], told["ttr"]) == (None, None)


def test_where_nobody_works_there_is_no_working_time(derive: Derive) -> None:
    never = replace(BUSINESS, schedule=replace(USUAL, week=((),) * 7))
    told = one(derive, FRIDAY, never)
    assert (told["frt"], told["ttr"], told["due"]) == (None, None, False)


def test_answers_and_complaints_carry_their_ticket_in_the_basis(store: Store) -> None:
    keyed = FRIDAY | {"ticket_key": "k"}
    store.add(tickets(keyed), source("a.csv"))
    store.add(surveys({"ticket_key": "k", "score": 5.0}), source("b.csv"))
    store.add(replace(tickets({"ticket_key": "k"}), kind="complaints"), source("c.csv"))
    facts = prepare(store, BUSINESS)
    [answer] = read(facts, "answer")
    complaint = facts.cursor().execute("SELECT frt, frt_calendar FROM complaints").fetchall()
    facts.close()
    assert (answer["frt"], answer["ttr"]) == (20 * MINUTE + SATURDAY, 70.5 * MINUTE + SATURDAY)
    assert complaint == [(answer["frt"], answer["frt_calendar"])]


blocks = st.builds(
    lambda start, length: Block(start, start + length), st.integers(0, 1439), st.integers(1, 1440)
)
schedules = st.builds(
    Schedule,
    week=st.tuples(*[st.lists(blocks, max_size=3).map(tuple)] * 7).filter(any),
    holidays=st.sampled_from(["cn", "none"]),
    extra_days=st.builds(ExtraDay, st.dates(date(2025, 10, 1), date(2025, 10, 9))).map(
        lambda extra: (extra,)
    ),
)
COUNTED = """
CREATE TABLE counted (kind VARCHAR, created_at TIMESTAMP, first_response_at TIMESTAMP,
    first_message_at TIMESTAMP, assigned_at TIMESTAMP, resolved_at TIMESTAMP,
    first_closed_at TIMESTAMP, said TIMESTAMP)
"""
moments = st.datetimes(datetime(2025, 9, 20), datetime(2025, 11, 12))
waits = st.timedeltas(timedelta(0), timedelta(days=20))


@settings(max_examples=40, deadline=None)
@given(
    schedules,
    st.sampled_from(["Asia/Shanghai", "Europe/Rome", "America/New_York"]),
    st.lists(st.tuples(moments, waits), min_size=1, max_size=30),
)
def test_the_engine_counts_as_the_pure_function_does(
    schedule: Schedule, zone: str, told: list[tuple[datetime, timedelta]]
) -> None:
    hours = Hours(schedule, zone)
    spells = [(start, start + wait) for start, wait in told]
    expected = [working_seconds(*spell, hours) for spell in spells]
    chosen = replace(DEFAULT, schedule=schedule, timezone=zone)
    assert by_engine(spells, chosen) == pytest.approx(expected, abs=2e-6)


def by_engine(spells: list[tuple[datetime, datetime]], chosen: Settings) -> list[float]:
    with duckdb.connect() as connection:
        connection.execute(COUNTED)
        connection.executemany(
            "INSERT INTO counted (kind, created_at, first_response_at) VALUES ('tickets', ?, ?)",
            spells,
        )
        lay_out_hours(connection, chosen)
        query = "SELECT worked(created_at, first_response_at) FROM counted"
        return [worked for (worked,) in connection.execute(query).fetchall()]


def test_moments_long_ago_and_far_ahead_are_no_trouble() -> None:
    landed = datetime(1969, 7, 21)
    long, nothing = by_engine([(landed, datetime(2049, 7, 21)), (landed, landed)], DEFAULT)
    assert long == pytest.approx(80 * 365.25 * 5 / 7 * 7.5 * 3600, rel=0.02)
    assert nothing == 0
