"""What is worked out of the facts is worked out once, until something of them is erased."""

import pytest
from streamlit.testing.v1 import AppTest

from core.derive import Facts
from pages.parts import once, session
from tests.pages.acting import press, sound
from tests.pages.conftest import Opener, TakenIn

asked: list[str] = []


def said_of(facts: Facts, word: str) -> str:
    asked.append(word)
    return f"{word} {facts.mark}"


@pytest.fixture
def page(taken_in: TakenIn, opened: Opener) -> AppTest:
    asked.clear()
    taken_in(
        "工单编号,创建时间,渠道\nA1,2024-05-06 08:00,电话\nA2,2024-05-07 09:00,邮件", "五月.csv"
    )
    return opened("pages/settings/privacy.py")


def test_a_call_is_made_once_for_what_it_asks(page: AppTest) -> None:
    sound(page)
    one, again, other = (once.once(said_of, session.facts(), word) for word in "aab")
    assert one == again != other
    assert asked == ["a", "b"]


def test_nothing_stays_in_memory_of_what_is_erased(page: AppTest) -> None:
    before = session.facts()
    once.once(said_of, before, "a")
    page.text_input(key="erase-name").set_value("default").run()
    press(page, "抹除全部数据")
    sound(page)
    once.once(said_of, before, "a")
    assert asked == ["a", "a"]
