"""The two data templates, filled as a person would and uploaded: taken in without a question."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.intake.taking_in import inspect, take_in
from core.store import Store
from core.texts import LANGUAGES, Language
from core.worktables import table
from core.worktables.listing import header
from tests.core.worktables.books import fill, written

WORDS: dict[Language, dict[str, str]] = {
    "zh": {"phone": "电话", "email": "邮件", "returns": "退换货", "agent": "客服 02*"},
    "en": {"phone": "Phone", "email": "E-mail", "returns": "Returns", "agent": "Agent 02*"},
}
FIELDS = {
    "tickets": ("created_at", "channel", "first_response_minutes", "score", "issue_type", "agent",
                "comment"),
    "surveys": ("ticket_id", "answered_at", "channel", "issue_type", "score", "nps", "comment"),
}  # fmt: skip


def lines(key: str, language: Language) -> list[tuple[Any, ...]]:
    say = WORDS[language]
    if key == "surveys":
        return [
            ("T-1", date(2025, 5, 2), say["phone"], say["returns"], 5, 9, "很好"),
            ("T-2", date(2025, 5, 3), None, None, 2, None, None),
        ]
    return [
        (date(2025, 5, 2), say["phone"], 3.5, 4, say["returns"], say["agent"], "请尽快"),
        (date(2025, 5, 3), say["email"], 42, None, say["returns"], None, None),
    ]


def filled(folder: Path, key: str, language: Language, *, example: bool) -> Path:
    """The template with two lines; the example left as it is, or overwritten by the first."""
    worktable = table(key)
    labels = [each.label for each in header(worktable, language)]
    rows = enumerate(lines(key, language), 3 if example else 2)
    typed = {line: dict(zip(labels, cells, strict=True)) for line, cells in rows}
    return fill(written(folder, worktable, language), worktable, language, typed)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", FIELDS)
def test_a_filled_template_is_read_without_a_question(
    key: str, language: Language, tmp_path: Path
) -> None:
    instructions, data = inspect(filled(tmp_path, key, language, example=True))
    assert not instructions.usable
    assert data.usable
    assert (data.questions, data.unmapped) == ((), ())
    assert tuple(field for _, field in data.mapping.fields) == FIELDS[key]
    assert data.mapping.kind == key
    assert all(each.certain for each in data.suggestions)


@pytest.mark.parametrize("example", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", FIELDS)
def test_its_rows_are_stored_and_the_example_does_not_count(
    key: str, language: Language, example: bool, tmp_path: Path
) -> None:
    store = Store(tmp_path / "data")
    (batch,) = take_in(filled(tmp_path, key, language, example=example), store, "客服主管*")
    store.close()
    assert batch.counts.kept == 2
    assert batch.counts.left_out == ({"test": 1} if example else {})
    assert (batch.first_day, batch.last_day) == (date(2025, 5, 2), date(2025, 5, 3))
    assert batch.as_of is not None
    assert batch.as_of.date() == date(2025, 5, 3)


def test_minutes_and_scores_mean_what_the_header_says(tmp_path: Path) -> None:
    frame = inspect(filled(tmp_path, "tickets", "zh", example=False))[1].tickets.frame
    assert frame["first_response_seconds"].tolist() == [210.0, 2520.0]
    assert frame["score"].iloc[0] == 4
    assert frame["score_scale"].dropna().unique().tolist() == [5]
    answers = inspect(filled(tmp_path, "surveys", "en", example=False))[1].tickets.frame
    assert answers["score"].tolist() == [5, 2]
    assert answers["nps"].iloc[0] == 9
