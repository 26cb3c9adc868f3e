"""What a table does not allow, and that each such thing has its sentence."""

import pytest

from core.intake.needs import NEEDS, Need, cannot
from core.texts import LANGUAGES, catalogue
from core.tickets import FIELD


def test_a_full_ticket_table_allows_all() -> None:
    assert cannot("tickets", FIELD) == ()


def test_what_is_missing_is_named_in_order() -> None:
    fields = ["created_at", "first_response_minutes", "channel", "ticket_id"]
    assert cannot("tickets", fields) == (
        "ttr", "backlog", "issue_type", "agents", "customers", "reopen_rate", "fcr", "ticket_score",
    )  # fmt: skip


def test_surveys_are_asked_for_other_things() -> None:
    assert cannot("surveys", ["answered_at", "score"]) == ("match", "response_rate", "comments")
    assert cannot("surveys", ["answered_at", "ticket_id", "nps", "comment", "survey_sent_at"]) == ()


def test_complaints_are_asked_for_their_own_things() -> None:
    assert cannot("complaints", ["channel"]) == (
        "day", "issue_type", "complaint_text", "complaint_link",
    )  # fmt: skip
    full = ["created_at", "channel", "issue_type", "description", "ticket_id"]
    assert cannot("complaints", full) == ()


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.key)
def test_every_need_names_fields_and_has_its_words(need: Need) -> None:
    assert all(field in FIELD for group in need.groups for field in group)
    assert all(f"need.{need.key}" in catalogue(language) for language in LANGUAGES)
