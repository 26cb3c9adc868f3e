"""Both clocks side by side are those of the same tickets."""

from core.measure.clocks import clocks
from tests.core.made import Made, ticket
from tests.core.measure.conftest import MAY


def test_the_medians_are_of_tickets_that_have_both() -> None:
    both = [ticket(MAY, "email", 600.0, frt_work=60.0), ticket(MAY, "email", 200.0, frt_work=20.0)]
    duration, none = ticket(MAY, "phone", 5.0), ticket(MAY, "phone", None)
    found = clocks(Made([*both, duration, none]))
    assert (found.n, found.worked) == (3, 2)
    assert (found.calendar_median, found.work_median) == (400, 40)


def test_without_tickets_there_is_nothing_to_compare() -> None:
    found = clocks(Made([]))
    assert (found.n, found.worked, found.work_median) == (0, 0, None)
