"""Erased is erased: a batch, a person, everything; and a kill on the way leaves all or nothing."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from core.errors import Note
from core.privacy.pseudonyms import fingerprints, pseudonym
from core.store import Batch, Store
from core.store.audit import entries
from core.store.erasing import erase, erase_batch
from core.store.failures import StoreBusy
from core.store.forgetting import erase_person
from core.store.holdings import holdings
from core.store.known import known, remember_known
from core.store.mappings import remember, remembered
from core.store.person import find_person
from core.store.rows import history, rows, save
from core.store.sign_offs import sign, signed
from core.store.visitors import keep, recall
from core.tickets import AnonymousTickets
from tests.core.store.told import source, surveys, tickets

WHO = "运营经理*"
RARE = "绝无仅有的一句话"
KEPT = "留下来的一句话"


def ticket(store: Store, number: str, customer: str | None, **more: object) -> dict[str, object]:
    key = store.key
    keys = {"ticket_key": pseudonym(number, "ticket", key)}
    if customer is not None:
        keys["customer_key"] = pseudonym(customer, "customer", key)
    return {"created_at": "2024-05-01T08:00", "comment": KEPT, **keys, **more}


def may(store: Store) -> AnonymousTickets:
    return tickets(
        ticket(store, "TK1", "c1", comment=RARE),
        ticket(store, "TK2", "c1", left_out="test", comment=RARE),
        ticket(store, "TK3", "c2"),
        ticket(store, "TK4", None),
    )


def filled(store: Store) -> tuple[Batch, Batch, Batch]:
    """Two months of tickets and a survey; the first month undone."""
    first = store.add(may(store), source("五月.csv"))
    store.undo(first.id, WHO)
    june = tickets(ticket(store, "TK5", "c1", comment=RARE), ticket(store, "TK6", "c2"))
    answers = surveys(
        {"answered_at": "2024-05-03T08:00", "score": 1.0, "comment": RARE,
         "ticket_key": pseudonym("TK1", "ticket", store.key)},
        {"answered_at": "2024-05-03T08:00", "score": 5.0, "comment": KEPT},
    )  # fmt: skip
    return first, store.add(june, source("六月.csv")), store.add(answers, source("问卷.csv"))


def comments(store: Store) -> list[str]:
    stored = [pd.read_parquet(batch.path) for batch in store.batches(undone=True)]
    return [text for frame in stored for text in frame["comment"]]


def on_the_disk(folder: Path, *wanted: bytes) -> list[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files for each in wanted if each in path.read_bytes()]


def test_a_batch_is_erased_for_good(store: Store) -> None:
    first, second, _ = filled(store)
    sign(store, second, "complete", "没有缺口", WHO)
    (store.cache / "old.duckdb").write_bytes(b"rows")
    erase_batch(store, second.id, WHO)
    assert [batch.id for batch in store.batches(undone=True)] == [first.id, 3]
    assert not second.path.exists()
    assert list(store.cache.iterdir()) == []
    assert rows(store, "sign_offs", deleted=True) == ()
    assert on_the_disk(store.folder, "没有缺口".encode(), second.path.name.encode()) == []
    assert (entries(store)[0].what, entries(store)[0].detail) == ("batch_erased", {"batch": 2})


def test_a_batch_erased_can_be_taken_in_again(store: Store) -> None:
    first = store.add(may(store), source())
    erase_batch(store, first.id, WHO)
    assert store.add(may(store), source()).counts == first.counts


@pytest.mark.parametrize("typed", ["TK1", "tk1 ", "c1", "TK5"])
def test_a_person_is_found_by_any_number_of_theirs(store: Store, typed: str) -> None:
    filled(store)
    person = find_person(store, typed)
    assert person.rows == {1: 2, 2: 1, 3: 1}
    assert person.n == 4


@pytest.mark.parametrize(("typed", "n"), [("TK4", 1), ("TK9", 0), ("", 0), ("c2", 2)])
def test_nobody_else_is(store: Store, typed: str, n: int) -> None:
    filled(store)
    assert find_person(store, typed).n == n


def test_a_contact_is_found_however_it_is_written(store: Store) -> None:
    key = pseudonym("13812345678", "customer", store.key)
    store.add(tickets({"customer_key": key, "created_at": "2024-05-01T08:00"}), source())
    assert find_person(store, "+86 138-1234-5678").n == 1


def test_a_ticket_of_two_customers_does_not_take_the_other_one_along(store: Store) -> None:
    filled(store)
    merged = tickets(ticket(store, "TK1", "c9"), ticket(store, "TK10", "c9"))
    store.add(merged, source("合并.csv"))
    assert find_person(store, "c1").rows == {1: 2, 2: 1, 3: 1, 4: 1}


def test_a_person_is_erased_from_every_batch(store: Store) -> None:
    filled(store)
    remember_known(store, "person", fingerprints(["TK1", "李雷"], store.key))
    before = holdings(store)
    assert erase_person(store, find_person(store, "TK1"), WHO) == 4
    assert comments(store) == [KEPT] * 4
    assert find_person(store, "c1").n == 0
    assert holdings(store).batches == before.batches
    assert known(store).tolist() == fingerprints(["李雷"], store.key).tolist()
    keys = [pseudonym(each, "ticket", store.key).encode() for each in ("TK1", "TK5")]
    assert on_the_disk(store.folder, RARE.encode(), *keys) == []
    assert len(list((store.home / "batches").iterdir())) == 3


def test_the_history_says_that_it_happened_and_not_to_whom(store: Store) -> None:
    filled(store)
    erase_person(store, find_person(store, "TK1"), WHO)
    entry = entries(store)[0]
    assert (entry.who, entry.what, entry.detail) == (WHO, "person_erased", {"rows": 4})
    store.close()
    assert on_the_disk(store.folder, b"TK1") == []


def test_the_counts_of_a_batch_still_add_up(store: Store) -> None:
    first = store.add(may(store), source())
    store.put_back_rows(first.id, [2], WHO)
    erase_person(store, find_person(store, "TK1"), WHO)
    counts = store.batch(first.id).counts
    assert (counts.read, counts.kept, counts.left_out, counts.skipped) == (4, 2, {}, {"erased": 2})
    assert store.batch(first.id).rows_back == ()
    erase_person(store, find_person(store, "TK3"), WHO)
    assert store.batch(first.id).counts.skipped == {"erased": 3}


def test_an_example_in_a_note_may_have_been_theirs(store: Store) -> None:
    notes = (Note("value_not_used_unreadable", 1, "大约三点", {"column": "创建时间"}),
             Note("left_out_test", 1, "2"))  # fmt: skip
    batch = store.add(replace(may(store), notes=notes), source())
    erase_person(store, find_person(store, "TK1"), WHO)
    assert [note.example for note in store.batch(batch.id).notes] == ["***", "2"]


def test_a_judgement_on_a_batch_that_lost_rows_holds_no_more(store: Store) -> None:
    batch = store.add(may(store), source())
    sign(store, batch, "complete", "", WHO)
    erase_person(store, find_person(store, "TK1"), WHO)
    assert signed(store) == {}


def test_a_batch_changed_meanwhile_stops_it_all(store: Store) -> None:
    filled(store)
    seen = find_person(store, "TK1")
    erase_person(store, find_person(store, "TK3"), WHO)
    erase_batch(store, 2, WHO)
    assert erase_person(store, seen, WHO) == 3


def test_two_at_once_never_lose_a_row_of_somebody_else(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store)
    seen = find_person(store, "TK1")
    stale = store.batches(undone=True)
    erase_person(store, find_person(store, "TK4"), WHO)
    monkeypatch.setattr(Store, "batches", lambda *_, **__: stale)
    with pytest.raises((StoreBusy, FileNotFoundError)):
        erase_person(store, seen, WHO)
    monkeypatch.undo()
    assert find_person(store, "TK1").n == 4


def full(store: Store) -> None:
    """Something of everything a workspace can hold."""
    filled(store)
    remember_known(store, "person", fingerprints(["李雷"], store.key))
    remember(store, "fingerprint", may(store).mapping, WHO)
    save(store, "diagnosis", {"manifestation": RARE}, WHO)
    save(store, "diagnosis", {"manifestation": KEPT}, WHO, id=1, version=1)
    keep(store, "cookie", {"role": WHO})
    (store.cache / "facts.duckdb").write_bytes(RARE.encode())
    (store.home / "backups").mkdir(exist_ok=True)
    (store.home / "backups" / "may.zip").write_bytes(RARE.encode())
    (store.spool / "deep").mkdir()
    (store.spool / "deep" / "raw.csv").write_text(RARE, encoding="utf-8")


def assert_nothing_left(store: Store, old_key: bytes) -> None:
    assert store.batches(undone=True) == ()
    assert rows(store, "diagnosis", deleted=True) == history(store, "diagnosis", 1) == ()
    assert known(store).size == 0
    assert remembered(store, "fingerprint") is None
    assert recall(store, "cookie") == {}
    assert store.agents() == {}
    assert [each.what for each in entries(store)] == ["everything_erased"]
    assert store.key != old_key
    assert on_the_disk(store.folder, RARE.encode(), KEPT.encode(), old_key) == []
    found = [path for path in store.home.rglob("*") if path.is_file()]
    assert {path.name for path in found} <= {
        "state.sqlite", "state.sqlite-wal", "state.sqlite-shm", ".alive", ".lock", ".erasing.lock",
    }  # fmt: skip


def test_everything_is_erased_and_the_workspace_can_be_used_on(store: Store) -> None:
    full(store)
    old = store.key
    erase(store, WHO)
    assert_nothing_left(store, old)
    assert (store.folder / "keys" / "default.key").read_bytes() == store.key
    assert (store.folder / "keys" / "default.key").stat().st_mode & 0o777 == 0o600
    assert store.add(may(store), source()).id == 1
    store.close()
    again = Store(store.folder)
    assert again.key == store.key
    assert len(again.batches()) == 1
    again.close()


def test_another_workspace_is_not_touched(tmp_path: Path) -> None:
    one, other = Store(tmp_path), Store(tmp_path, "team-b")
    batch = other.add(may(other), source())
    erase(one, WHO)
    assert other.batches() == (batch,)
    assert (tmp_path / "keys" / "team-b.key").read_bytes() == other.key
    one.close()
    other.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from core.store import Store, adding, erasing, forgetting, traces
from core.store.person import find_person
from tests.core.store import test_erasing as told
store = Store(Path(sys.argv[1]))
told.full(store)
print(store.key.hex(), flush=True)
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
real = {where}
calls = iter(range(100))
{where} = lambda *a, **k: real(*a, **k) if next(calls) < {after} else die()
{what}
"""
ALL = "erasing.erase(store, told.WHO)"
ONE = "forgetting.erase_person(store, find_person(store, 'TK1'), told.WHO)"
BATCH = "erasing.erase_batch(store, 2, told.WHO)"


def killed(folder: Path, what: str, where: str, after: int) -> bytes:
    script = KILLED.format(what=what, where=where, after=after)
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], check=False, capture_output=True, text=True
    )
    assert done.returncode == -9, done.stderr
    return bytes.fromhex(done.stdout.strip())


@pytest.mark.parametrize(
    ("where", "after"),
    [("traces._remove", 2), ("traces.record", 0), ("erasing.overwrite", 0), ("traces.sweep", 0)],
)
def test_a_kill_while_everything_is_erased_is_finished_at_the_next_start(
    tmp_path: Path, where: str, after: int
) -> None:
    old = killed(tmp_path, ALL, where, after)
    store = Store(tmp_path)
    assert_nothing_left(store, old)
    assert entries(store)[0].who == WHO
    assert store.add(may(store), source()).counts.read == 4
    store.close()


@pytest.mark.parametrize(
    ("where", "after", "done"),
    [("forgetting.land", 2, False), ("forgetting.record", 0, False), ("traces.sweep", 0, True)],
)
def test_a_kill_while_a_person_is_erased_leaves_all_or_nothing_of_them(
    tmp_path: Path, where: str, after: int, done: bool
) -> None:
    killed(tmp_path, ONE, where, after)
    store = Store(tmp_path)
    assert find_person(store, "TK1").n == (0 if done else 4)
    assert len(comments(store)) == (4 if done else 8)
    assert len(list((store.home / "batches").iterdir())) == 3
    assert list(store.cache.iterdir()) == []
    assert not (store.home / ".erasing").exists()
    erase_person(store, find_person(store, "TK1"), WHO)
    assert RARE not in comments(store)
    store.close()


@pytest.mark.parametrize(("where", "gone"), [("erasing.record", False), ("traces.sweep", True)])
def test_a_kill_while_a_batch_is_erased_is_harmless(tmp_path: Path, where: str, gone: bool) -> None:
    killed(tmp_path, BATCH, where, 0)
    store = Store(tmp_path)
    ids = [batch.id for batch in store.batches(undone=True)]
    assert ids == ([1, 3] if gone else [1, 2, 3])
    assert len(list((store.home / "batches").iterdir())) == len(ids)
    assert list(store.cache.iterdir()) == []
    store.close()


def test_the_figures_of_what_is_kept(store: Store) -> None:
    full(store)
    now = holdings(store)
    assert (now.batches, now.undone, now.rows, now.left_out) == (3, 1, 8, 1)
    assert (now.tickets, now.customers, now.hashes, now.typed) == (6, 2, 1, 2)
    assert now.waiting == 1
    assert now.bytes > 5_000
    assert now.oldest == store.batches(undone=True)[0].added_at
    erase(store, WHO)
    after = holdings(store)
    assert (after.batches, after.rows, after.tickets, after.waiting) == (0, 0, 0, 0)
    assert after.oldest is None
