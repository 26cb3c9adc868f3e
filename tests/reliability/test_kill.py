"""kill -9 while rows are saved and files taken in: nothing acknowledged is lost or half there."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.derive import prepare
from core.store import Store
from core.store.rows import rows

KILLS = 50 if os.environ.get("HUIXIANG_DEEP") else 4


@pytest.mark.parametrize("turn", range(KILLS))
def test_what_was_acknowledged_survives(tmp_path: Path, turn: int) -> None:
    command = [sys.executable, "-m", "tests.reliability.writer", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(random.Random(turn).uniform(0.05, 0.4))
        writer.kill()
        said = [first, *writer.stdout.readlines()]
    # a line cut by the kill was not read by anyone
    done = [line.split() for line in said if line.endswith("\n")]
    acknowledged = {kind: {int(number) for k, number in done if k == kind} for kind, _ in done}
    with_store(tmp_path, acknowledged)


def with_store(folder: Path, acknowledged: dict[str, set[int]]) -> None:
    store = Store(folder)
    try:
        assert acknowledged["row"] <= {row.id for row in rows(store, "diagnosis")}
        batches = store.batches()
        assert acknowledged.get("batch", set()) <= {batch.id for batch in batches}
        facts = prepare(store)
        counted = facts.cursor().execute("SELECT count(*) FROM facts").fetchone()
        facts.close()
        assert counted == (2 * len(batches),)
        assert len(list((store.home / "batches").glob("*.parquet"))) == len(batches)
    finally:
        store.close()
