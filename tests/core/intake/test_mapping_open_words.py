"""Words no list knows, spellings of one category: proposed, never used unasked."""

import pandas as pd
import pytest

from core.intake.channels import CHANNELS
from core.intake.mapping import OpenWord, with_words, words_to_ask
from core.intake.statuses import STATUSES
from core.intake.values import score_column
from core.tickets import ColumnMapping


def asked(field: str, cells: list[str], **more: object) -> dict[str, OpenWord]:
    mapping = ColumnMapping("tickets", (("列", field),), **more)  # pyright: ignore
    return {each.word: each for each in words_to_ask(mapping, {"列": cells})}


@pytest.mark.parametrize(
    ("field", "word", "proposed", "choices"),
    [
        ("channel", "总部 400 专线", None, CHANNELS),
        ("channel", "官方微信公众号入口", "wechat", CHANNELS),
        ("channel", "Citizens Connect App", "app", CHANNELS),
        ("channel", "某渠道", None, CHANNELS),
        ("status", "已办结（自动归档）", "closed", STATUSES),
        ("status", "Resolved - no answer", "closed", STATUSES),
        ("status", "某状态", None, STATUSES),
        ("score", "4 - 尚可接受吧", "4", ("1", "2", "3", "4", "5", "-")),
        ("score", "0 - Unknown", "-", ("1", "2", "3", "4", "5", "-")),
        ("score", "马马虎虎哈", None, ("1", "2", "3", "4", "5", "-")),
    ],
)
def test_unknown_words(field: str, word: str, proposed: str | None, choices: tuple) -> None:
    found = asked(field, [word, word, ""])[word]
    assert (found.rows, found.choices) == (2, tuple(choices))
    if proposed is not None:
        assert found.proposed == proposed


@pytest.mark.parametrize(
    ("field", "cells"),
    [
        ("channel", ["电话", "Email", "在线", ""]),
        ("status", ["已解决", "open", "关闭"]),
        ("score", ["5", "4", "-", "非常满意", "未评价"]),
        ("issue_type", ["退款", "物流", "退款"]),
        ("comment", ["很好", "很 好"]),
        ("ticket_id", ["A1", "a1"]),
    ],
)
def test_known_words_are_not_asked_about(field: str, cells: list[str]) -> None:
    assert asked(field, cells) == {}


def test_spellings_of_a_category_are_proposed_to_be_one() -> None:
    cells = ["退款"] * 5 + ["退款 ", "退 款", "Refund", "refund", "退款。", "退費", "物流"]
    found = asked("issue_type", cells)
    assert {word: each.proposed for word, each in found.items()} == {
        "退 款": "退款", "Refund": "退款", "refund": "退款", "退款。": "退款", "退費": "退款",
    }  # fmt: skip
    assert all(each.choices == () for each in found.values())


def test_the_commonest_spelling_is_the_one() -> None:
    found = asked("priority", ["High"] * 3 + ["高", "HIGH", "high "])
    assert {each.proposed for each in found.values()} == {"High"}


def test_a_total_below_the_table_is_no_word() -> None:
    columns = {"日期": ["2024-05-01", "合计"], "渠道": ["电话", "共 1 条"]}
    mapping = ColumnMapping("tickets", (("日期", "created_at"), ("渠道", "channel")))
    assert words_to_ask(mapping, columns) == ()


def test_accepted_words_are_kept_and_not_asked_again() -> None:
    mapping = ColumnMapping("tickets", (("列", "status"),), words=(("status", "甲", "open"),))
    changed = with_words(mapping, [("status", "甲", "closed"), ("status", "乙", "乙")])
    assert changed.words == (("status", "甲", "closed"),)
    assert words_to_ask(changed, {"列": ["甲", "甲"]}) == ()


def test_a_proposed_rating_can_be_read() -> None:
    cells = pd.Series(["1 - Unsatisfied", "3 - Highly satisfied", "5"])
    found = asked("score", list(cells))
    meant = cells.replace({word: each.proposed for word, each in found.items()})
    assert score_column(meant, "列", scale=5).refused.sum() == 0


def test_only_the_commonest_words_of_a_long_list() -> None:
    assert len(asked("channel", [f"渠道{n}甲乙" for n in range(900)])) <= 200
