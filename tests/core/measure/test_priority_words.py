"""Priorities in the reader's language beside the file's own word, and as they are in numbers."""

from datetime import date
from typing import Any

import pytest

from core.cli.plain import numbers
from core.measure.filters import ALL
from core.measure.naming import code_words
from core.texts import LANGUAGES, Language
from tests.core.made import Made, ticket

WORDS = ("high", "高", "Urgent", "一般", "P1", "加急", "")
SAID: dict[Language, tuple[str, ...]] = {
    "zh": ("高（high）", "高", "紧急（Urgent）", "一般", "P1", "加急", "未填写"),
    "en": ("high", "High (高)", "Urgent", "Normal (一般)", "P1", "加急", "Not filled in"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_usual_words_are_said_and_others_stay(language: Language) -> None:
    facts: Any = Made([])
    said = tuple(code_words(facts, "priority", each, language) for each in WORDS)
    assert said == SAID[language]
    # two words that mean the same stay apart on every chart
    assert len(set(said)) == len(WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_programs_get_the_files_own_words(language: Language) -> None:
    facts: Any = Made(
        [ticket(date(2024, 5, 1), "phone", 10.0, priority=each) for each in WORDS[:3]]
    )
    found = numbers(facts, ("volume",), ("priority",), ALL, language)
    assert set(found["by"]["priority"]) == set(WORDS[:3])
