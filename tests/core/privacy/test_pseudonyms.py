"""Pseudonyms: equal inside a workspace, unrelated outside it and between kinds."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.privacy import hashing
from core.privacy.pseudonyms import fingerprint, fingerprints, pseudonym, pseudonyms, same_contacts

KEY, OTHER = bytes(range(32)), bytes(32)


def test_spellings_of_one_value_are_equal() -> None:
    assert pseudonym(" TK-１ ", "ticket", KEY) == pseudonym("tk-1", "ticket", KEY)


def test_kind_and_key_keep_apart() -> None:
    assert (
        len({
            pseudonym("A1", "ticket", KEY),
            pseudonym("A1", "customer", KEY),
            pseudonym("A1", "agent", KEY),
            pseudonym("A1", "ticket", OTHER),
        })
        == 4
    )  # fmt: skip


def test_columns_equal_the_single_values_and_keep_null() -> None:
    column = pd.Series(["b", None, "a", "b"], index=[7, 8, 9, 10], dtype="str")
    keys = pseudonyms(column, "ticket", KEY)
    assert keys.index.tolist() == [7, 8, 9, 10]
    assert keys[7] == keys[10] == pseudonym("b", "ticket", KEY)
    assert keys.isna().tolist() == [False, True, False, False]
    assert len(keys[9]) == 20


@given(st.lists(st.text(min_size=1, max_size=12), max_size=30, unique=True))
def test_distinct_normal_values_stay_distinct(values: list[str]) -> None:
    keys = {pseudonym(each, "ticket", KEY) for each in values}
    normals = {" ".join(each.split()) for each in values}
    assert len(keys) <= max(1, len(normals)) or len(values) == 0


def test_fingerprints_are_sorted_and_unique() -> None:
    hashes = fingerprints(["b", "a", "A ", "c"], KEY)
    assert hashes.dtype == np.uint64
    assert len(hashes) == 3
    assert (np.diff(hashes.astype(object)) > 0).all()
    assert fingerprint("a", KEY) in hashes


@pytest.mark.parametrize("space", ["  ", "\t", "\n", "\v", "\f", "\r", "\x1c", "\x1f", "\u3000"])
def test_a_column_divides_at_white_space_as_the_single_value_does(space: str) -> None:
    column = pd.Series([f"A{space}B", None, f"{space}c "], dtype="str")
    keys = pseudonyms(column, "ticket", KEY)
    assert [keys[0], keys[2]] == [pseudonym(column[at], "ticket", KEY) for at in (0, 2)]
    assert keys.isna().tolist() == [False, True, False]


def test_contacts_are_compared_as_numbers() -> None:
    cells = pd.Series(["+86 138-1234-5678", "13812345678", "lily@example.com", None, "C-17"])
    assert same_contacts(cells).tolist()[:3] == ["13812345678", "13812345678", "lily@example.com"]
    assert same_contacts(cells).isna().tolist() == [False, False, False, True, False]


def test_very_many_ids_are_hashed_apart_and_equal_the_single_ones() -> None:
    ids = pd.Series([f"GD {number}" for number in range(120_000)], dtype="str")
    keys = pseudonyms(ids, "ticket", KEY)
    assert keys.is_unique
    assert [keys[at] for at in (0, 77_777, 119_999)] == [
        pseudonym(ids[at], "ticket", KEY) for at in (0, 77_777, 119_999)
    ]


def test_a_process_that_does_not_start_is_done_without(monkeypatch) -> None:
    monkeypatch.setattr(hashing, "_ROOT", hashing._ROOT / "nowhere")
    monkeypatch.setattr(hashing, "_WORTH_IT", 2)
    assert pseudonyms(pd.Series(["a", "b"], dtype="str"), "ticket", KEY).tolist() == [
        pseudonym(each, "ticket", KEY) for each in "ab"
    ]


def test_no_ids_give_no_pseudonyms() -> None:
    assert pseudonyms(pd.Series([], dtype="str"), "ticket", KEY).empty
    assert pseudonyms(pd.Series([None], dtype="str"), "ticket", KEY).isna().all()
