"""The nouns a file is told in: fields, what its headers mean, and its rows counted."""

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tickets import FIELD, FIELDS, LEFT_OUT, SKIPPED, ColumnMapping, Counts, FieldKind

MAPPING = ColumnMapping(
    "tickets", (("工单号", "ticket_id"), ("渠道", "channel"), ("心情", None)), extras=("心情",)
)


def test_a_field_is_named_once() -> None:
    assert len(FIELD) == len(FIELDS)
    stored = [each.stored for each in FIELDS if each.stored]
    assert len(stored) == len(set(stored))


@pytest.mark.parametrize("kind", get_args(FieldKind))
def test_every_kind_has_a_field(kind: str) -> None:
    assert any(each.kind == kind for each in FIELDS)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_nothing_personal_is_stored_under_its_name(field) -> None:
    if field.kind in {"name", "contact"}:
        assert field.stored == ""
    elif field.kind in {"id", "agent"}:
        assert field.stored.endswith("_key")
    elif field.kind == "duration":
        assert field.stored == field.name.replace("_minutes", "_seconds")
    else:
        assert field.stored == field.name


def test_a_header_is_found_by_its_field() -> None:
    assert MAPPING.header_of("channel") == "渠道"
    assert MAPPING.header_of("created_at") is None


def test_a_header_may_mean_something_else() -> None:
    changed = MAPPING.with_field("心情", "score")
    assert changed.header_of("score") == "心情"
    assert changed.with_field("渠道", None).header_of("channel") is None
    assert MAPPING.header_of("score") is None
    assert [header for header, _ in changed.fields] == ["工单号", "渠道", "心情"]
    assert changed.extras == ()


def test_a_header_nobody_has_changes_nothing() -> None:
    assert MAPPING.with_field("没有", "score") == MAPPING


def test_a_mapping_is_a_frozen_key() -> None:
    assert hash(MAPPING) == hash(MAPPING.with_field("心情", None))
    with pytest.raises(FrozenInstanceError):
        MAPPING.kind = "surveys"  # pyright: ignore[reportAttributeAccessIssue]


def test_rows_reconcile_by_hand() -> None:
    counts = Counts(103, {"duplicate": 5, "test": 2}, {"title": 1, "total": 1, "blank": 4})
    assert counts.kept == 90


def test_nothing_gone_means_all_kept() -> None:
    assert Counts(7).kept == 7


reasons = st.integers(0, 10**6)


@given(
    kept=reasons,
    left_out=st.dictionaries(st.sampled_from(LEFT_OUT), reasons),
    skipped=st.dictionaries(st.sampled_from(SKIPPED), reasons),
)
def test_read_is_kept_and_left_out_and_skipped(
    kept: int, left_out: dict[str, int], skipped: dict[str, int]
) -> None:
    read = kept + sum(left_out.values()) + sum(skipped.values())
    assert Counts(read, left_out, skipped).kept == kept
