"""The cache: rebuilt when anything changes or breaks, small in number, read by many at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

from core.derive import FOLLOWED, Match, prepare
from core.derive.building import build
from core.derive.columns import FACTS
from core.derive.preparing import KEPT
from core.settings import Settings
from core.store import Store
from core.store.failures import BatchUnreadable
from tests.core.made import SCHEMA
from tests.core.store.told import source, surveys, table, tickets
from tests.core.test_settings import OTHER

MAY = tickets({"ticket_key": "t1", "created_at": "2024-05-01T02:00", "channel": "电话"})


def _caches(store: Store) -> list[str]:
    return sorted(path.name for path in store.cache.iterdir())


def test_an_empty_store_has_facts_of_the_same_shape(store: Store) -> None:
    facts = prepare(store)
    assert facts.empty
    assert (facts.as_of, facts.months, facts.channels, facts.match) == (None, (), {}, Match(0, 0))
    result = facts.cursor().execute("SELECT * FROM facts")
    assert [column[0] for column in result.description] == [name for name, _ in FACTS]
    facts.close()


def test_the_columns_are_those_measuring_was_promised() -> None:
    assert {name for name, _ in FACTS} == set(SCHEMA)


def test_nothing_changed_opens_the_same_file(store: Store) -> None:
    store.add(MAY, source())
    first = prepare(store)
    (file,) = store.cache.iterdir()
    before = file.stat().st_ino
    second = prepare(store)
    assert first.fingerprint == second.fingerprint
    assert file.stat().st_ino == before
    first.close()
    assert second.cursor().execute("SELECT count(*) FROM facts").fetchone() == (1,)
    second.close()


def test_every_change_has_facts_of_its_own(store: Store) -> None:
    store.add(MAY, source())
    seen = {prepare(store).fingerprint}
    seen.add(prepare(store, replace(Settings(), target=60.0)).fingerprint)
    store.put_back(1, "test", "分析员*")
    seen.add(prepare(store).fingerprint)
    store.undo(1, "分析员*")
    seen.add(prepare(store).fingerprint)
    store.save_settings(replace(Settings(), bands=(30.0,)), "分析员*")
    seen.add(prepare(store).fingerprint)
    assert len(seen) == 5
    assert len(_caches(store)) == KEPT


class Watched(Settings):
    """Settings that remember what was read of them."""

    def __getattribute__(self, name: str) -> object:
        READ.add(name)
        return super().__getattribute__(name)


READ: set[str] = set()


def test_the_cache_follows_just_the_settings_that_derive_reads(
    store: Store, tmp_path: Path
) -> None:
    store.add(MAY, source())
    store.add(surveys({"answered_at": "2024-05-02T02:00", "score": 5.0}), source("s"))
    store.add(table("complaints", {"created_at": "2024-05-01"}), source("c"))
    READ.clear()
    build(tmp_path / "facts.duckdb", store.batches(), Watched(**OTHER), store.agents())
    assert READ & {field.name for field in fields(Settings)} == set(FOLLOWED)


def test_what_derive_does_not_read_makes_no_new_cache(store: Store) -> None:
    store.add(MAY, source())
    facts = prepare(store)
    others = {name: value for name, value in OTHER.items() if name not in FOLLOWED}
    again = prepare(store, replace(Settings(), **others))
    assert len(_caches(store)) == 1
    assert again.settings.themes == OTHER["themes"]
    # the same rows may give another sentence: what pages remember is told apart
    assert again.mark == facts.mark
    assert again.fingerprint != facts.fingerprint
    assert facts.under(again.settings).fingerprint == again.fingerprint
    assert len({prepare(store, replace(Settings(), **{name: OTHER[name]})).mark
                for name in FOLLOWED}) == len(FOLLOWED)  # fmt: skip


def test_the_language_changes_no_number(store: Store) -> None:
    english = replace(Settings(), language="en")
    assert prepare(store, english).fingerprint == prepare(store).fingerprint


@pytest.mark.parametrize("left", [b"", b"x" * 50_000])
def test_a_broken_cache_is_built_again(store: Store, left: bytes) -> None:
    store.add(MAY, source())
    prepare(store).close()
    (file,) = store.cache.iterdir()
    file.write_bytes(left)
    facts = prepare(store)
    assert not facts.empty
    facts.close()


def test_a_cache_cut_off_in_the_middle_is_built_again(store: Store) -> None:
    store.add(MAY, source())
    prepare(store).close()
    (file,) = store.cache.iterdir()
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    facts = prepare(store)
    assert facts.months == (date(2024, 5, 1),)
    facts.close()


def test_a_missing_batch_is_named_and_leaves_no_half_cache(store: Store) -> None:
    store.add(MAY, source("五月.csv")).path.unlink()
    with pytest.raises(BatchUnreadable) as error:
        prepare(store)
    assert error.value.facts == {"name": "五月.csv"}
    assert _caches(store) == []


def test_a_broken_batch_is_named(store: Store) -> None:
    store.add(MAY, source("五月.csv")).path.write_bytes(b"PAR1 no more")
    with pytest.raises(BatchUnreadable):
        prepare(store)


def test_facts_cannot_be_written_and_reach_no_other_file(store: Store) -> None:
    path = store.add(MAY, source()).path
    facts = prepare(store)
    with pytest.raises(duckdb.Error):
        facts.cursor().execute("DELETE FROM facts")
    with pytest.raises(duckdb.Error):
        facts.cursor().execute("SELECT * FROM read_parquet(?)", [str(path)])
    facts.close()


def test_many_threads_get_their_own_answers(store: Store) -> None:
    store.add(tickets(*({"replies": n} for n in range(50))), source())

    def ask(n: int) -> tuple[int, ...]:
        facts = prepare(store)
        query = "SELECT replies FROM facts WHERE row_no = ?"
        answers = [facts.cursor().execute(query, [n + 1]).fetchone() for _ in range(10)]
        facts.close()
        return tuple({answer[0] for answer in answers if answer})

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(50))) == [(n,) for n in range(50)]


def test_months_are_those_of_tickets_else_of_answers(store: Store) -> None:
    told = {"answered_at": "2024-07-31T16:00", "score": 5.0}
    store.add(surveys(told), source("s"))
    assert prepare(store).months == (date(2024, 8, 1),)
    store.add(MAY, source("t"))
    assert prepare(store).months == (date(2024, 5, 1),)


def test_complaint_lists_are_no_tickets(store: Store) -> None:
    store.add(table("complaints", {"created_at": "2024-05-01", "channel": "电话"}), source())
    assert prepare(store).empty
