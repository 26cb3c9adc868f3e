"""What a person types for a weekday: read in the ways people write it, refused in one sentence."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import AppError
from core.hours.schedule import DAY, USUAL, Block
from core.hours.spelling import read_week, write_blocks
from core.texts import LANGUAGES, explain

NAMES = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
TWO = (Block(540, 720), Block(810, 1080))


def monday(text: str) -> tuple[Block, ...]:
    return read_week([text, *[""] * 5, "休息"], NAMES)[0]


@pytest.mark.parametrize(
    "text",
    [
        "09:00–12:00, 13:30–18:00", "9:00-12:00 13:30-18:00", "9点-12点；13:30到18:00",
        "９：００～１２：００、１３：３０～１８：００", "13:30 — 18:00 / 9 to 12",
        "9时至12时，13.30至18.00",
    ],
)  # fmt: skip
def test_blocks_are_read_as_people_write_them(text: str) -> None:
    assert monday(text) == TWO


@pytest.mark.parametrize(
    "text", ["22:00–06:00+1", "22:00-次日6:00", "22点到第二天6点", "22:00–30:00", "22-6 next day"]
)
def test_a_night_ends_on_the_next_day(text: str) -> None:
    assert monday(text) == (Block(1320, 1800),)


@pytest.mark.parametrize("text", ["0-24", "00:00–24:00", "00:00–00:00+1"])
def test_a_whole_day_is_a_block(text: str) -> None:
    assert monday(text) == (Block(0, DAY),)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("早班", "hours_unclear"), ("9:00", "hours_unclear"), ("9-12 以后再说", "hours_unclear"),
        ("25-26", "hours_unclear"), ("9:00-50:00", "hours_unclear"), ("9:75-12", "hours_unclear"),
        ("12:00-09:00", "hours_backwards"), ("9:00-9:00", "hours_backwards"),
        ("9-12, 11-13", "hours_overlap"), ("9-12, 9-12", "hours_overlap"), ("", "hours_never"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(text: str, key: str) -> None:
    with pytest.raises(AppError) as caught:
        monday(text)
    assert caught.value.key == key
    assert all("{" not in explain(caught.value, language) for language in LANGUAGES)


def test_a_night_may_not_run_into_the_next_weekday_nor_sunday_s_into_monday() -> None:
    with pytest.raises(AppError) as caught:
        read_week(["9-12", "", "", "", "", "", "22:00-10:00+1"], NAMES)
    assert explain(caught.value, "zh") == (
        "周日的 22:00–10:00+1 与周一的 09:00–12:00 重叠。请改成互不重叠的时段。"
    )
    assert read_week(["9-12", "", "", "", "", "", "22-9+1"], NAMES)[6] == (Block(1320, 1980),)


def test_the_usual_week_comes_back_as_written() -> None:
    texts = [write_blocks(blocks) for blocks in USUAL.week]
    assert texts[0] == "09:00–12:00, 13:30–18:00"
    assert read_week(texts, NAMES) == USUAL.week


@given(st.integers(0, DAY - 1), st.integers(1, DAY))
def test_every_block_comes_back_as_written(start: int, length: int) -> None:
    block = Block(start, start + length)
    assert monday(write_blocks([block])) == (block,)


@given(st.text(alphabet="0123456789:-–~ ,、至次日+1点分a休{}", max_size=20))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    blocks: tuple[Block, ...] = ()
    with suppress(AppError):
        blocks = monday(text)
    assert all(0 <= each.start < each.end <= each.start + DAY for each in blocks)
