"""What undoing a batch would change; which answers found no ticket; a number looked up."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.derive import Facts, prepare
from core.measure.lookup import lookup
from core.measure.undoing import Loss, loss
from core.measure.unmatched import match_by_batch, unmatched
from core.privacy.pseudonyms import pseudonym
from core.store import Store
from core.store.person import find_person
from tests.core.store.told import source, surveys, tickets


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path)
    april = tickets(
        _ticket(opened, "T1", "c1", "2024-04-30"), _ticket(opened, "T2", "c2", "2024-04-02")
    )
    # T1 comes again, in a later state; T3 is new
    may = tickets(
        _ticket(opened, "T1", "c1", "2024-04-30", resolved_at="2024-05-02T08:00"),
        _ticket(opened, "T3", "c1", "2024-05-03"),
    )
    answers = surveys(
        {"answered_at": "2024-05-04T08:00", "score": 5.0, "ticket_key": _key(opened, "T3")},
        {"answered_at": "2024-05-05T08:00", "score": 1.0, "ticket_key": _key(opened, "T9")},
        {"answered_at": "2024-05-06T08:00", "score": 2.0, "ticket_key": None},
    )
    for name, table in (("四月.csv", april), ("五月.csv", may), ("问卷.csv", answers)):
        opened.add(table, source(name))
    yield opened
    opened.close()


@pytest.fixture
def facts(store: Store) -> Iterator[Facts]:
    prepared = prepare(store)
    yield prepared
    prepared.close()


def _key(store: Store, number: str) -> str:
    return pseudonym(number, "ticket", store.key)


def _ticket(store: Store, number: str, customer: str, day: str, **more: str) -> dict[str, str]:
    keys = {"ticket_key": _key(store, number),
            "customer_key": pseudonym(customer, "customer", store.key)}  # fmt: skip
    return {"created_at": f"{day}T04:00", "channel": "电话", **keys, **more}


@pytest.mark.parametrize(
    ("place", "lost"),
    [
        # T2 alone: T1 is told by May now, and stays in April
        (0, Loss(1, 0, 0, ())),
        (1, Loss(2, 0, 1, ((date(2024, 5, 1), "phone"),))),
        (2, Loss(0, 3, 0, ())),
    ],
)
def test_a_loss_is_told_before_it_happens(
    store: Store, facts: Facts, place: int, lost: Loss
) -> None:
    batches = store.batches()
    batch = batches[place]
    assert loss(facts, batch, [each for each in batches if each != batch]) == lost


def test_unmatched_answers_say_why(facts: Facts) -> None:
    rows = unmatched(facts, 10)
    assert rows["score"].tolist() == [2.0, 1.0]
    assert rows["why"].tolist() == ["nothing_to_join", "unknown_id"]
    assert match_by_batch(facts).to_dict("records") == [{"batch": 3, "answers": 3, "matched": 1}]
    assert len(unmatched(facts, 1)) == 1


def test_a_number_leads_to_its_ticket_first_and_to_its_customer(store: Store, facts: Facts) -> None:
    rows = lookup(facts, find_person(store, "t1"))
    assert rows["asked"].tolist() == [True, False, False]
    assert rows["kind"].tolist() == ["ticket", "answer", "ticket"]
    assert lookup(facts, find_person(store, "T77")).empty
