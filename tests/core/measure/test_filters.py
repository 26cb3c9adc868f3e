from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measure.filters import ALL, Filters, condition, from_query, to_query
from core.measure.measuring import measure
from core.measure.segments import SEGMENTS, read_code, segment, write_code
from tests.core.made import Made
from tests.core.measure.conftest import MAY, may


def test_an_address_says_codes() -> None:
    filters = Filters(MAY, may(31)).choosing("channel", "phone", "").choosing("weekday", "5")
    assert to_query(filters) == {
        "from": ["2024-05-01"],
        "to": ["2024-05-31"],
        "channel": ["phone", ""],
        "weekday": ["5"],
    }


def test_what_is_no_filter_is_ignored() -> None:
    query = {
        "from": ["yesterday"],
        "hour": ["x", "9"],
        "page": ["2"],
        "team": [],
        "to": "2024-05-02",
    }
    assert from_query(query) == Filters(None, may(2), (("hour", ("9",)),))


words = st.lists(st.text(min_size=0, max_size=8), min_size=1, max_size=3, unique=True)


@given(st.dates() | st.none(), st.dates() | st.none(), words, st.sampled_from(["channel", "team"]))
def test_an_address_reproduces_the_view(
    start: date | None, end: date | None, codes: list[str], key: str
) -> None:
    filters = Filters(start, end).choosing(key, *codes)
    assert from_query(to_query(filters)) == filters


def test_choosing_nothing_lifts_the_limit() -> None:
    limited = ALL.choosing("channel", "phone")
    assert limited.codes("channel") == ("phone",)
    assert limited.choosing("channel") == ALL
    assert condition(ALL).text == "true"


@pytest.mark.parametrize(
    ("key", "codes", "tickets"),
    [
        ("channel", ("phone",), 5),
        ("channel", ("phone", ""), 6),
        ("channel", ("",), 1),
        ("band", ("0", "2"), 4),
        ("weekday", ("5",), 5),
        ("month", ("2024-04-01",), 2),
        ("status", ("open",), 4),
    ],
)
def test_a_choice_limits_the_tickets(
    facts: Made, key: str, codes: tuple[str, ...], tickets: int
) -> None:
    figure = measure(facts, ["volume"], ((),), ALL.choosing(key, *codes)).figure("volume")
    assert figure.n == tickets


@pytest.mark.parametrize(
    ("key", "text"),
    [("channel", "邮件"), ("hour", "9"), ("day", "2024-05-01"), ("score", "4.5"), ("team", "")],
)
def test_a_code_is_text_and_back(key: str, text: str) -> None:
    assert write_code(read_code(segment(key), text)) == text


def test_segments_are_unique() -> None:
    assert len({each.key for each in SEGMENTS}) == len(SEGMENTS)
