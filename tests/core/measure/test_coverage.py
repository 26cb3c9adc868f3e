"""What the files cover: no ticket and no file are told apart, days of rest alarm nobody."""

from collections.abc import Iterable
from datetime import date, timedelta

from core.hours.calendar import is_rest
from core.hours.schedule import USUAL
from core.measure.completeness import completeness
from core.measure.coverage import Coverage, coverage
from core.measure.gaps import Gap
from tests.core.made import Made, answer, ticket

MAY = date(2024, 5, 1)


def days(first: str, last: str, *, but: Iterable[str] = ()) -> list[date]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    every = [start + timedelta(days=n) for n in range((end - start).days + 1)]
    return [day for day in every if day.isoformat() not in set(but)]


def workdays(first: str, last: str) -> list[date]:
    return [day for day in days(first, last) if not is_rest(day, USUAL)]


def tickets(on: Iterable[date], channel: str | None, batch: int = 1, n: int = 8) -> list[dict]:
    return [ticket(day, channel, 60.0, batch=batch) for day in on for _ in range(n)]


def found(*rows: list[dict]) -> Coverage:
    result = coverage(Made([row for each in rows for row in each]))
    assert result is not None
    return result


def states(of: Coverage, channel: str, state: str) -> list[int]:
    rows = of.days[(of.days["channel"] == channel) & (of.days["state"] == state)]
    return rows["day"].dt.day.tolist()


def extents(of: Coverage) -> dict[tuple[str, int], str]:
    rows = zip(of.months["channel"], of.months["month"].dt.month, of.months["extent"], strict=True)
    return {(channel, month): extent for channel, month, extent in rows}


def test_without_tickets_there_is_nothing_to_cover() -> None:
    assert coverage(Made([answer(MAY, "phone", 5)])) is None


def test_a_whole_month_has_no_gap() -> None:
    whole = found(tickets(days("2024-05-01", "2024-05-31"), "phone"))
    assert whole.gaps == ()
    assert extents(whole) == {("phone", 5): "full"}
    assert whole.months["n"].tolist() == [31 * 8]


def test_a_day_inside_a_file_without_tickets_is_none_and_not_missing() -> None:
    empty = ["2024-05-14", "2024-05-15"]
    inside = found(tickets(days("2024-05-01", "2024-05-31", but=empty), "phone"))
    assert states(inside, "phone", "none") == [14, 15]
    assert states(inside, "phone", "missing") == []
    (gap,) = inside.gaps
    assert gap == Gap("none", date(2024, 5, 14), date(2024, 5, 15), ("phone",), 8.0)
    assert gap.n_days == 2
    assert extents(inside) == {("phone", 5): "full"}


def test_days_between_two_files_are_missing() -> None:
    parts = found(
        tickets(days("2024-05-01", "2024-05-10"), "phone", batch=1),
        tickets(days("2024-05-16", "2024-05-31"), "phone", batch=2),
    )
    assert states(parts, "phone", "missing") == [11, 12, 13, 14, 15]
    assert [(gap.kind, gap.start.day, gap.end.day) for gap in parts.gaps] == [("missing", 11, 15)]
    assert extents(parts) == {("phone", 5): "partial"}


def test_a_channel_is_covered_only_by_files_that_hold_it() -> None:
    parts = found(
        tickets(days("2024-04-01", "2024-05-31"), "phone", batch=1),
        tickets(days("2024-05-01", "2024-05-31"), "email", batch=2),
    )
    assert extents(parts)["email", 4] == "missing"
    (gap,) = parts.gaps
    assert (gap.kind, gap.channels, gap.start.isoformat()) == ("missing", ("email",), "2024-04-01")


def test_the_same_gap_of_two_channels_is_one() -> None:
    parts = found(
        *(tickets(days("2024-03-01", "2024-03-31"), each, batch=1) for each in ("phone", "email")),
        *(tickets(days("2024-05-01", "2024-05-31"), each, batch=2) for each in ("phone", "email")),
    )
    assert [(gap.channels, gap.n_days) for gap in parts.gaps] == [(("email", "phone"), 30)]


def test_of_gaps_that_end_together_the_longest_stands_first() -> None:
    parts = found(
        tickets(days("2024-03-01", "2024-03-15"), "phone", batch=1),
        tickets(days("2024-03-01", "2024-03-31"), "email", batch=2),
        *(tickets(days("2024-05-01", "2024-05-31"), each, batch=3) for each in ("phone", "email")),
    )
    assert [(gap.channels, gap.n_days) for gap in parts.gaps] == [
        (("phone",), 46),
        (("email",), 30),
    ]


def test_weekends_and_holidays_of_a_team_that_rests_alarm_nobody() -> None:
    rested = found(tickets(workdays("2024-04-01", "2024-05-31"), "phone"))
    assert rested.gaps == ()
    assert set(extents(rested).values()) == {"full"}
    weekly = found(
        tickets(workdays("2024-05-13", "2024-05-17"), "phone", batch=1),
        tickets(workdays("2024-05-20", "2024-05-24"), "phone", batch=2),
    )
    assert states(weekly, "phone", "missing") == [18, 19]
    assert weekly.gaps == ()
    # the Saturday made up for Labour Day is a day of work
    made_up = found(
        tickets(workdays("2024-05-06", "2024-05-10"), "phone", batch=1),
        tickets(workdays("2024-05-13", "2024-05-17"), "phone", batch=2),
    )
    assert [(gap.start.day, gap.end.day) for gap in made_up.gaps] == [(11, 11)]


def test_a_weekend_without_a_file_is_a_gap_for_a_team_that_works_then() -> None:
    parts = found(
        tickets(days("2024-05-01", "2024-05-17"), "phone", batch=1),
        tickets(days("2024-05-20", "2024-05-31"), "phone", batch=2),
    )
    assert [(gap.start.day, gap.end.day) for gap in parts.gaps] == [(18, 19)]


def test_an_empty_day_of_a_rare_channel_is_nothing_odd() -> None:
    rare = found(tickets(days("2024-05-03", "2024-05-27")[::6], "letter", n=1))
    assert rare.gaps == ()
    assert extents(rare) == {("letter", 5): "full"}


def test_old_tickets_in_an_export_by_closing_date_cover_no_month() -> None:
    stragglers = [ticket(date(2023, 7, 3), "phone", 60.0), ticket(date(2024, 2, 9), "phone", 60.0)]
    export = found(tickets(days("2024-05-01", "2024-05-31"), "phone"), stragglers)
    assert extents(export) == {("phone", 5): "full"}
    assert export.gaps == ()


def test_a_file_with_what_was_still_open_does_not_cover_the_month_before() -> None:
    left_open = tickets(days("2024-04-02", "2024-04-30")[::3], "phone", n=1)
    both = found(left_open, tickets(days("2024-05-01", "2024-05-31"), "phone"),
                 tickets(days("2024-04-01", "2024-04-30"), "email", batch=2))  # fmt: skip
    assert extents(both) == {
        ("email", 4): "full", ("email", 5): "missing", ("phone", 4): "missing", ("phone", 5): "full"
    }  # fmt: skip
    told = {(gap.channels, gap.start.month, gap.n_days) for gap in both.gaps}
    assert told == {(("phone",), 4, 30), (("email",), 5, 31)}


def test_a_first_weekend_of_few_tickets_belongs_to_the_month() -> None:
    quiet = tickets(days("2024-06-01", "2024-06-02"), "phone", n=1)
    month = found(quiet, tickets(days("2024-06-03", "2024-06-30"), "phone", n=20))
    assert extents(month) == {("phone", 6): "full"}


def test_one_file_of_two_months_apart_does_not_cover_the_month_between() -> None:
    apart = found(
        tickets(days("2024-03-01", "2024-03-31"), "phone"),
        tickets(days("2024-05-01", "2024-05-31"), "phone"),
    )
    assert extents(apart)["phone", 4] == "missing"
    assert [gap.kind for gap in apart.gaps] == ["missing"]


def test_before_the_first_and_after_the_last_day_is_no_gap_but_no_whole_month() -> None:
    begun = found(tickets(days("2024-05-13", "2024-05-24"), "phone"))
    assert begun.gaps == ()
    assert states(begun, "phone", "outside") == [*range(1, 13), *range(25, 32)]
    assert extents(begun) == {("phone", 5): "partial"}
    assert begun.months["covered"].tolist() == [12]


def test_tickets_without_a_channel_are_a_row_of_their_own() -> None:
    assert extents(found(tickets(days("2024-05-01", "2024-05-31"), None))) == {("", 5): "full"}


def test_the_share_filled_is_told_by_column_and_month() -> None:
    table = completeness(
        Made(
            [
                ticket(MAY, "phone", 60.0, ttr=600.0, issue_type="退款"),
                ticket(MAY, "phone", None),
                ticket(date(2024, 6, 1), "phone", 60.0),
                answer(MAY, "phone", 5, comment="好"),
                answer(MAY, "phone", 4),
                answer(MAY, "phone", None),
            ]
        )
    )
    told = {(r["field"], r["month"].month): (r["n"], r["share"]) for _, r in table.iterrows()}
    assert told["channel", 5] == (2, 1.0)
    assert told["issue_type", 5] == (2, 0.5)
    assert told["issue_type", 6] == (1, 0.0)
    # an open ticket needs no closing time, an unanswered one no reply
    assert told["resolution_minutes", 5] == (1, 1.0)
    assert told["first_response_minutes", 5] == (1, 1.0)
    # a survey nobody answered is no empty cell
    assert told["comment", 5] == (2, 0.5)
    assert not {field for field, _ in told} & {"team", "priority", "nps"}


def test_nothing_is_filled_without_rows() -> None:
    assert completeness(Made([])).empty
