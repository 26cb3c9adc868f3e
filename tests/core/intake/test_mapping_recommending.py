"""The question whether one would recommend is the net promoter score's, if its answers need it."""

import pytest

from core.intake.mapping import suggest

TO_TEN = ["10", "9", "0", "7", "8", "6", "3", "10", "9", "1"]


def suggested(header: str, answers: list[str]) -> tuple[str | None, bool]:
    (found,) = suggest([header], {header: answers})
    return found.field, found.certain


@pytest.mark.parametrize(
    "question",
    [
        "您有多大可能推荐我们（0-10分）",
        "Q3 您会把我们推荐给别人吗(0~10)",
        "4、您願意向親友推薦本公司的可能性",
        "Would you recommend us? (0-10)",
        "How likely are you to recommend this shop to others?",
        "Quanto è probabile che ci consigli a un amico?",
        "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?",
        "¿Qué probabilidad hay de que nos recomiende?",
    ],
)
def test_a_question_of_recommending_with_answers_up_to_ten_is_certain(question: str) -> None:
    assert suggested(question, TO_TEN) == ("nps", True)


@pytest.mark.parametrize(
    ("header", "answers"),
    [
        ("您有多大可能推荐我们", ["5", "4", "3", "1", "2"]),
        ("Would you recommend us?", ["70", "100", "35"]),
        ("Would you recommend us?", ["yes", "no", "yes"]),
        ("为什么愿意推荐我们？", ["回复很快", "态度好"]),
        ("推荐人", TO_TEN),
        ("您可能推荐过几位朋友", TO_TEN),
    ],
)
def test_other_answers_and_other_recommendations_are_not(header: str, answers: list[str]) -> None:
    assert suggested(header, answers) != ("nps", True)
