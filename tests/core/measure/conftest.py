"""One small month and the one before it, counted by hand in the tests."""

from datetime import date, datetime

import pytest

from tests.core.made import Made, answer, ticket

MAY, APRIL = date(2024, 5, 1), date(2024, 4, 30)
DAY = 86400.0


def may(day: int) -> date:
    return date(2024, 5, day)


def five(until: int) -> Made:
    """Five tickets as known on a day: closed at once, closed late, open, cancelled, and one whose
    closing nobody can place in time."""
    return Made(
        [
            ticket(may(1), "phone", 5, ttr=600.0),
            ticket(may(1), "phone", 5, ttr=2 * DAY),
            ticket(may(2), "email", 5),
            ticket(may(2), "email", 5, status="cancelled"),
            ticket(may(2), "email", 5, closed=True, status="closed"),
        ],
        as_of=datetime(2024, 5, until, 4),
    )


@pytest.fixture
def facts() -> Made:
    counts = ("customer_key", "replies", "reopened")

    def known(*values: object) -> dict[str, object]:
        return dict(zip(counts, values, strict=True))

    def worked(frt: float, ttr: float) -> dict[str, float]:
        return {"frt_work": frt, "ttr_work": ttr}

    other_scale = {"scale": 10, "main_scale": False, "neutral": False, "low": False}
    return Made(
        [
            # three phone tickets on one day, one of them at exactly 0 s; then an empty day
            ticket(may(1), "phone", 0.0, ttr=600.0, **known("a", 1, 0), **worked(0, 600), row_no=1),
            ticket(
                may(1), "phone", 60.0, ttr=2 * DAY, **known("a", 2, 0), **worked(60, 3900), row_no=2
            ),
            ticket(may(1), "phone", 61.0, ttr=1200.0, **known("b", 1, 1), row_no=3),
            ticket(may(3), "email", 300.0, customer_key="c", frt_work=540.0, row_no=4),
            ticket(may(3), "email", 900.0, ttr=5 * DAY, **known("d", 1, 0), row_no=5),
            ticket(may(3), "email", 901.0, row_no=6),
            ticket(may(3), "email", None, row_no=7),
            # unanswered, but its target is not past yet: not due
            ticket(may(31), None, None, due=False, met=False, row_no=8),
            ticket(APRIL, "phone", 120.0, ttr=40 * DAY, row_no=9),
            ticket(APRIL, "phone", 240.0, ttr=600.0, row_no=10),
            answer(may(1), "phone", 5, nps=10, frt=0.0, sent=True, row_no=1),
            answer(may(1), "phone", 4, nps=9, frt=60.0, sent=True, row_no=2),
            answer(may(4), "email", 3, nps=7, frt=901.0, sent=True, row_no=3),
            answer(may(4), "email", 1, nps=0, frt=300.0, sent=True, row_no=4),
            answer(may(4), None, 2, sent=True, row_no=5),
            answer(may(5), "email", None, sent=True, row_no=6),
            # another scale: good on its own, never part of the mean
            answer(may(5), "email", 9, **other_scale, sent=True, row_no=7),
            answer(APRIL, "phone", 1, sent=True, row_no=8),
        ]
    )
