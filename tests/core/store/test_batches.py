"""Batches: taken in once, undone and revived by one row, never half there."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pytest

from core.errors import Note
from core.settings import Settings
from core.store import Store
from core.store.audit import entries
from core.store.failures import StoreNotWritable, WorkspaceName
from core.store.replacing import give_place, take_place
from core.tickets import Tickets
from tests.core.store.told import source, surveys, tickets

MAY = tickets(
    {"ticket_key": "t1", "created_at": "2024-05-01T20:00", "channel": "电话", "agent_key": "b"},
    {"ticket_key": "t2", "created_at": "2024-05-02T01:00", "channel": None, "agent_key": "a"},
    {"ticket_key": "t3", "created_at": "2024-05-09T01:00", "left_out": "test"},
    as_of="2024-05-31T15:59",
)


def test_a_batch_tells_what_came_in(store: Store) -> None:
    noted = replace(MAY, notes=(Note("test_rows", 1, "测试", {"column": "类型"}),))
    batch = store.add(noted, source())
    assert (batch.id, batch.name, batch.kind, batch.who) == (1, "五月.csv", "tickets", "分析员*")
    assert (batch.counts, batch.notes, batch.mapping) == (noted.counts, noted.notes, noted.mapping)
    assert batch.counts.kept == 2
    assert batch.as_of == datetime(2024, 5, 31, 15, 59)
    assert "channel" in batch.columns
    assert "team" not in batch.columns
    assert not batch.undone


def test_the_days_of_a_batch_are_local_and_leave_left_out_rows_aside(store: Store) -> None:
    batch = store.add(MAY, source())
    assert (batch.first_day, batch.last_day) == (date(2024, 5, 2), date(2024, 5, 2))


def test_survey_days_are_those_of_the_answers(store: Store) -> None:
    batch = store.add(surveys({"answered_at": "2024-05-03T16:30", "score": 5.0}), source())
    assert batch.first_day == date(2024, 5, 4)


def test_a_table_without_moments_has_no_days(store: Store) -> None:
    batch = store.add(tickets({"ticket_key": "t1"}), source())
    assert (batch.first_day, batch.last_day) == (None, None)


def test_what_is_stored_is_zstd_parquet_in_one_type_per_column(store: Store) -> None:
    stored = pd.read_parquet(store.add(MAY, source()).path)
    assert stored["channel"].tolist()[0] == "电话"
    assert stored["left_out"].tolist()[2] == "test"
    assert stored["created_at"].dtype == "datetime64[us]"
    assert not list(store.spool.glob("*.parquet"))


def test_the_same_file_again_changes_nothing(store: Store) -> None:
    first = store.add(MAY, source())
    assert store.add(MAY, source()) == first
    assert store.batches() == (first,)
    assert len(list((store.home / "batches").iterdir())) == 1


def test_the_same_file_again_revives_an_undone_batch(store: Store) -> None:
    first = store.add(MAY, source())
    store.undo(first.id, "分析员*")
    assert store.batches() == ()
    assert store.batches(undone=True) == (replace(first, undone=True),)
    assert store.add(MAY, source()) == first


def test_the_same_file_read_another_way_takes_the_place_of_the_first(store: Store) -> None:
    first = store.add(MAY, source())
    other = store.add(replace(MAY, mapping=replace(MAY.mapping, timezone="UTC")), source())
    assert [each.id for each in store.batches()] == [other.id]
    store.revive(first.id, "分析员*")
    assert [each.id for each in store.batches()] == [first.id]


def test_rows_a_rule_left_out_can_be_put_back(store: Store) -> None:
    batch = store.add(MAY, source())
    store.put_back(batch.id, "test", "分析员*")
    store.put_back(batch.id, "test", "分析员*")
    assert store.batch(batch.id).put_back == ("test",)
    store.leave_out(batch.id, "test", "分析员*")
    assert store.batch(batch.id).put_back == ()


def test_the_marks_change_with_what_counts_and_with_nothing_else(store: Store) -> None:
    changes = (
        lambda: store.add(MAY, source()),
        lambda: store.put_back(1, "test", "分析员*"),
        lambda: store.leave_out(1, "test", "分析员*"),
        lambda: store.put_back_rows(1, [3], "分析员*"),
        lambda: store.add(surveys({"answered_at": "2024-05-03T16:30", "score": 5.0}), source("b")),
        lambda: take_place(store.state, 2, {1: [1]}, "分析员*"),
        lambda: give_place(store.state, 2, "分析员*"),
        lambda: store.undo(1, "分析员*"),
    )
    for change in changes:
        before, counted = store.marks(), [batch.mark for batch in store.batches()]
        change()
        assert store.marks() != before
        assert [batch.mark for batch in store.batches()] != counted
    before = store.marks()
    store.save_settings(Settings(target=60.0), "分析员*")
    assert store.marks() == before


def test_agents_keep_the_number_they_got_first(store: Store) -> None:
    store.add(MAY, source())
    june = tickets({"agent_key": "0"}, {"agent_key": "b"})
    store.undo(store.add(june, source("六月.csv")).id, "分析员*")
    assert store.agents() == {"a": 1, "b": 2, "0": 3}


def test_only_anonymous_tickets_are_accepted(store: Store) -> None:
    raw = Tickets(MAY.kind, MAY.frame, MAY.counts, MAY.notes, MAY.mapping, MAY.as_of)
    with pytest.raises(TypeError):
        store.add(raw, source())  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("column", ["customer_name", "contact", "ticket_id", "extra_x"])
def test_columns_that_never_belong_in_the_store_are_refused(store: Store, column: str) -> None:
    with pytest.raises(ValueError, match=column):
        store.add(replace(MAY, frame=MAY.frame.assign(**{column: "x"})), source())
    assert store.batches() == ()


def test_extra_columns_are_kept(store: Store) -> None:
    batch = store.add(replace(MAY, frame=MAY.frame.assign(extra_0a1b2c3d="门店")), source())
    assert "extra_0a1b2c3d" in batch.columns


def test_every_change_leaves_a_trace(store: Store) -> None:
    batch = store.add(MAY, source())
    store.undo(batch.id, "运营经理*")
    store.revive(batch.id, "运营经理*")
    store.put_back(batch.id, "test", "客服主管*")
    assert [(each.who, each.what) for each in entries(store)] == [
        ("客服主管*", "rows_put_back"),
        ("运营经理*", "batch_revived"),
        ("运营经理*", "batch_undone"),
        ("分析员*", "batch_added"),
    ]


DIE = """
import sys
from pathlib import Path
from core.store import Store, adding
from tests.core.store.told import source, tickets
store = Store(Path(sys.argv[1]))
{before}
store.add(tickets({{'ticket_key': 't1'}}), source())
"""
KILLED = "import os, signal; {where} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)"


@pytest.mark.parametrize("where", ["adding.land", "adding.record"])
def test_a_killed_import_leaves_nothing_and_can_be_repeated(tmp_path: Path, where: str) -> None:
    script = DIE.format(before=KILLED.format(where=where))
    killed = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert killed.returncode == -9
    assert list(tmp_path.glob("default/**/*.parquet"))
    store = Store(tmp_path)
    assert store.batches() == ()
    assert not list(tmp_path.glob("default/**/*.parquet"))
    assert store.add(MAY, source()).path.exists()
    store.close()


def test_the_sweep_spares_what_is_committed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept, undone = store.add(MAY, source()), store.add(tickets({"ticket_key": "x"}), source("b"))
    store.undo(undone.id, "分析员*")
    orphan = store.home / "batches" / "orphan.parquet"
    orphan.write_bytes(b"half")
    store.close()
    Store(tmp_path).close()
    assert kept.path.exists()
    assert undone.path.exists()
    assert not orphan.exists()


@pytest.mark.parametrize("name", ["", "keys", "../x", "A", "中", "x" * 65])
def test_a_workspace_name_is_a_folder_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkspaceName):
        Store(tmp_path, name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_nobody_may_write_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreNotWritable):
        Store(tmp_path / "data")
