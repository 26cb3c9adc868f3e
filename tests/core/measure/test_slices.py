"""A question of one's own in an address, and back."""

import pytest

from core.measure.slices import Slice, slice_of


@pytest.mark.parametrize(
    ("metric", "by", "asked"),
    [
        ("csat", ("channel", "team"), Slice("csat", ("channel", "team"))),
        ("csat", ("team", "team"), Slice("csat", ("team",))),
        ("csat", ("team", "nobody", "channel", "priority"), Slice("csat", ("team", "channel"))),
        ("csat", ("nobody",), None),
        ("happiness", ("team",), None),
    ],
)
def test_an_address_asks_what_there_is(
    metric: str, by: tuple[str, ...], asked: Slice | None
) -> None:
    assert slice_of({"metric": [metric], "by": list(by)}) == asked


def test_nothing_asked_is_no_question() -> None:
    assert slice_of({}) is None


def test_a_question_comes_back_as_it_went() -> None:
    assert slice_of(Slice("csat", ("team",)).to_query()) == Slice("csat", ("team",))
