"""Rows people type: every version kept, nobody's words overwritten unseen."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from core.store import Store
from core.store.failures import RowGone, StoreBusy
from core.store.rows import Conflict, bring_back, delete, history, rows, save

WHO = "客服主管*"


def test_rows_count_from_one_within_their_table(store: Store) -> None:
    saved = [save(store, "causes", {"n": n}, WHO) for n in range(3)]
    assert [row.id for row in saved] == [1, 2, 3]
    assert save(store, "actions", {}, WHO).id == 1
    assert rows(store, "causes") == tuple(saved)


def test_a_saved_row_is_the_next_version(store: Store) -> None:
    first = save(store, "causes", {"why": "排班不足", "weight": 0.4, "links": [1, 2]}, WHO)
    assert (first.version, first.who, first.deleted) == (1, WHO, False)
    second = save(store, "causes", {"why": "晚高峰排班不足"}, "分析员*", id=1, version=1)
    assert rows(store, "causes") == (second,)
    assert history(store, "causes", 1) == (first, second)


def test_a_stale_save_is_a_conflict_with_both_rows(store: Store) -> None:
    save(store, "causes", {"why": "一"}, WHO)
    theirs = save(store, "causes", {"why": "二"}, "分析员*", id=1, version=1)
    with pytest.raises(Conflict) as conflict:
        save(store, "causes", {"why": "三"}, WHO, id=1, version=1)
    assert conflict.value.theirs == theirs
    assert conflict.value.mine.values == {"why": "三"}
    assert len(history(store, "causes", 1)) == 2


def test_a_deleted_row_can_be_brought_back(store: Store) -> None:
    save(store, "causes", {"why": "一"}, WHO)
    gone = delete(store, "causes", 1, 1, WHO)
    assert gone.deleted
    assert rows(store, "causes") == ()
    assert rows(store, "causes", deleted=True) == (gone,)
    with pytest.raises(Conflict):
        save(store, "causes", {"why": "二"}, WHO, id=1, version=1)
    back = bring_back(store, "causes", 1, 2, WHO)
    assert rows(store, "causes") == (back,)
    assert back.values == {"why": "一"}
    assert [row.version for row in history(store, "causes", 1)] == [1, 2, 3]


def test_a_deleted_id_is_not_given_again(store: Store) -> None:
    save(store, "causes", {}, WHO)
    delete(store, "causes", 1, 1, WHO)
    assert save(store, "causes", {}, WHO).id == 2


def test_an_id_nobody_gave_out_is_said(store: Store) -> None:
    with pytest.raises(RowGone):
        save(store, "causes", {}, WHO, id=7, version=3)
    with pytest.raises(RowGone):
        delete(store, "causes", 7, 1, WHO)


def test_what_json_cannot_hold_is_refused_whole(store: Store) -> None:
    with pytest.raises(ValueError, match="JSON"):
        save(store, "causes", {"weight": float("nan")}, WHO)
    assert rows(store, "causes") == ()


def test_a_failed_change_leaves_nothing(store: Store) -> None:
    with suppress(KeyboardInterrupt), store.state.changing() as db:
        db.execute("INSERT INTO visitors VALUES ('x', '{}', 'now')")
        raise KeyboardInterrupt
    with store.state.reading() as db:
        assert db.execute("SELECT count(*) FROM visitors").fetchone()[0] == 0


def _edit(store: Store, who: str, times: int) -> int:
    accepted = 0
    for _ in range(times):
        seen = rows(store, "causes")[0]
        with suppress(Conflict):
            save(store, "causes", {"by": who}, who, id=1, version=seen.version)
            accepted += 1
    return accepted


def test_threads_on_one_row_lose_nothing(store: Store) -> None:
    save(store, "causes", {}, WHO)
    with ThreadPoolExecutor(8) as pool:
        accepted = sum(pool.map(lambda n: _edit(store, f"t{n}", 15), range(8)))
    versions = history(store, "causes", 1)
    assert len(versions) == accepted + 1
    assert [row.version for row in versions] == list(range(1, accepted + 2))


def test_two_processes_on_one_table_lose_nothing(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from core.store import Store, rows\n"
        "store = Store(Path(sys.argv[1]))\n"
        "for n in range(40): rows.save(store, 'causes', {'n': n}, sys.argv[2])\n"
        "store.close()"
    )
    started = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path), who]) for who in "ab"]
    assert [each.wait() for each in started] == [0, 0]
    store = Store(tmp_path)
    found = rows(store, "causes")
    store.close()
    assert [row.id for row in found] == list(range(1, 81))
    for who in "ab":
        assert [row.values["n"] for row in found if row.who == who] == list(range(40))


def test_waiting_too_long_for_the_other_writer_is_said(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.store.state.PATIENCE", 0.01)
    other = Store(store.folder)
    with store.state.changing(), pytest.raises(StoreBusy):
        save(other, "causes", {}, WHO)
    other.close()
