"""Damaged files of every kind: tables that reconcile or a sentence, never anything else, in time.

A few hundred, each the same every time; with HUIXIANG_DEEP=1 ten minutes of them.
"""

import multiprocessing
import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from core.errors import AppError
from core.intake.reading import read
from core.intake.reading.opening import Job, tables
from tests.reliability.judging import judged
from tests.reliability.mutating import mutant
from tests.reliability.originals import originals

DEEP = 600 if os.environ.get("HUIXIANG_DEEP") else 0
FEW = 160
AT_ONCE = 80


def numbers() -> Iterator[range]:
    ends, start = time.monotonic() + DEEP, 0
    while start < FEW or time.monotonic() < ends:
        yield range(start, start + AT_ONCE)
        start += AT_ONCE


def test_damaged_files_are_read_or_refused(tmp_path: Path) -> None:
    wrong, workers = list[str](), pool()
    for some in numbers():
        try:
            wrong += [each for each in workers.map(judged, some) if each]
        except BrokenProcessPool:
            # a process that a file ended takes those in its queue with it
            wrong += [told for number in some if (told := apart(number, tmp_path))]
            workers = pool()
    workers.shutdown()
    assert not wrong, "\n".join(wrong)


def pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))


def apart(number: int, folder: Path) -> str:
    """One that ends whoever reads it must be refused by the process that had it read."""
    name, content = mutant(number)
    path = folder / "file"
    path.write_bytes(content)
    try:
        read(path, spool=folder)
    except AppError:
        return ""
    except Exception as error:
        return f"{number} {name}: {error!r}"
    return ""


def test_the_sound_files_are_read(tmp_path: Path) -> None:
    for number, (name, content) in enumerate(originals()):
        path = tmp_path / str(number)
        path.write_bytes(content)
        found = tables(Job(path, tmp_path / "table.arrow", name))
        assert sum(table.n_rows for table in found) in (1, 3, 40, 42, 80), name
