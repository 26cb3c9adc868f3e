"""A judgement on completeness: who, when, what; kept as history, void when the batch changes."""

from core.store import Batch, Store
from core.store.rows import save
from core.store.sign_offs import TABLE, judgements, sign, signed, withdraw
from tests.core.store.told import source, tickets

WHO, OTHER = "运营经理*", "客服主管*"


def batch_of(store: Store) -> Batch:
    rows = [{"ticket_key": f"t{n}", "created_at": "2024-05-01T08:00"} for n in range(3)]
    return store.add(tickets(*rows, {"ticket_key": "x", "left_out": "test"}), source())


def test_a_batch_nobody_judged_is_not_signed(store: Store) -> None:
    assert (signed(store), judgements(store, batch_of(store))) == ({}, ())


def test_a_judgement_names_who_and_what(store: Store) -> None:
    batch = batch_of(store)
    sign(store, batch, "incomplete", "缺 5 月 3 日电话", WHO)
    (found,) = signed(store).values()
    assert (found.conclusion, found.remark, found.who) == ("incomplete", "缺 5 月 3 日电话", WHO)
    assert found.holds
    assert not found.withdrawn


def test_a_later_judgement_takes_its_place_and_both_stay(store: Store) -> None:
    batch = batch_of(store)
    sign(store, batch, "incomplete", "等补传", WHO)
    sign(store, batch, "complete", "", OTHER)
    assert signed(store)[batch.id].conclusion == "complete"
    told = [(each.conclusion, each.who, each.holds) for each in judgements(store, batch)]
    assert told == [("complete", OTHER, True), ("incomplete", WHO, False)]


def test_it_can_be_withdrawn_and_given_again(store: Store) -> None:
    batch = batch_of(store)
    withdraw(store, batch, WHO)
    sign(store, batch, "complete", "", WHO)
    withdraw(store, batch, OTHER)
    withdraw(store, batch, OTHER)
    assert signed(store) == {}
    assert [(e.withdrawn, e.who) for e in judgements(store, batch)] == [(True, OTHER), (False, WHO)]
    sign(store, batch, "complete", "", WHO)
    assert signed(store)[batch.id].holds
    assert len(judgements(store, batch)) == 3


def test_rows_put_back_void_it_until_they_leave_again(store: Store) -> None:
    batch = batch_of(store)
    sign(store, batch, "complete", "", WHO)
    store.put_back(batch.id, "test", WHO)
    assert signed(store) == {}
    assert [each.holds for each in judgements(store, store.batch(batch.id))] == [False]
    store.leave_out(batch.id, "test", WHO)
    assert signed(store)[batch.id].holds
    store.put_back_rows(batch.id, [4], WHO)
    assert signed(store) == {}


def test_an_undone_batch_is_not_signed(store: Store) -> None:
    batch = batch_of(store)
    sign(store, batch, "complete", "", WHO)
    store.undo(batch.id, WHO)
    assert signed(store) == {}
    store.revive(batch.id, WHO)
    assert signed(store)[batch.id].holds


def test_a_judgement_of_an_earlier_version_of_the_program_holds(store: Store) -> None:
    batch = batch_of(store)
    save(store, TABLE, {"batch": batch.id, "step": "completeness", "conclusion": "complete"}, WHO)
    assert signed(store)[batch.id].who == WHO
