"""Groups to put beside others, to and from an address."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measure.filters import Filters
from core.measure.sides import Side, side_of

PHONE, MAIL = (Side((("channel", (code,)),)) for code in ("phone", "email"))
LIVE = Side((("channel", ("phone", "chat")),))
REFUND = Side((("channel", ("phone",)), ("issue_type", ("refund",))))


@given(st.dictionaries(st.sampled_from(["channel", "issue_type", "team"]),
                       st.lists(st.text(max_size=20), min_size=1, max_size=3, unique=True),
                       min_size=1))  # fmt: skip
def test_an_address_leads_back(codes: dict[str, list[str]]) -> None:
    side = Side(tuple(sorted((key, tuple(listed)) for key, listed in codes.items())))
    assert side_of(side.to_text()) == side


@pytest.mark.parametrize("text", ["", "mood=good", "%", "=phone", "weekday=blue"])
def test_what_names_no_segment_is_no_side(text: str) -> None:
    assert side_of(text) is None


def test_its_own_choice_goes_before_that_of_the_page() -> None:
    page = Filters(date(2024, 5, 1), None, (("channel", ("email",)), ("team", ("a",))))
    found = REFUND.within(page)
    assert found.start == page.start
    assert [found.codes(key) for key in ("channel", "issue_type", "team")] == [
        ("phone",),
        ("refund",),
        ("a",),
    ]


def test_the_others_are_the_rest_of_one_segment() -> None:
    codes = ["phone", "email", "chat", ""]
    assert LIVE.others(codes) == Side((("channel", ("email", "")),))
    assert REFUND.others(codes) is None
    assert PHONE.others(["phone"]) is None


def test_only_sides_that_can_share_a_row_meet() -> None:
    assert PHONE.meeting(MAIL) is None
    assert PHONE.meeting(LIVE) == PHONE
    assert LIVE.meeting(REFUND) == REFUND
    assert PHONE.meeting(Side((("team", ("a",)),))) == Side(
        (("channel", ("phone",)), ("team", ("a",)))
    )
