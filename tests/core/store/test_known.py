"""What is remembered of people: hashes only, each once."""

from pathlib import Path

import numpy as np

from core.store import Store
from core.store.known import batch_with, known, remember_known


def test_hashes_are_kept_once_and_by_kind(tmp_path: Path) -> None:
    store = Store(tmp_path)
    remember_known(store, "agent", np.array([5, 2**63 + 1], dtype=np.uint64))
    remember_known(store, "agent", np.array([5, 9], dtype=np.uint64))
    remember_known(store, "person", np.array([7], dtype=np.uint64))
    assert known(store, "agent").tolist() == [5, 9, 2**63 + 1]
    assert known(store).tolist() == [5, 7, 9, 2**63 + 1]
    store.close()


def test_nothing_is_known_at_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert known(store).size == 0
    assert batch_with(store, "00") is None
    store.close()
