"""The three sample months, taken in once for all tests that look at the whole."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

import sample_data
from core.derive import Facts, prepare
from core.intake.taking_in import take_in
from core.store import Store
from tests.forked import forked, fresh  # noqa: F401 - how tests here read files


@dataclass(frozen=True)
class Sample:
    """The store of the sample and the facts prepared from it."""

    store: Store
    facts: Facts


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    store = Store(tmp_path_factory.mktemp("sample"))
    for path in sample_data.files():
        take_in(path, store, "客服主管*")
    facts = prepare(store)
    yield Sample(store, facts)
    facts.close()
    store.close()
