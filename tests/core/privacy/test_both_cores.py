"""Masking in two processes: the same texts in the same order, told, ended and mended."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.privacy import both_cores
from core.privacy.both_cores import masked
from core.privacy.lexicon import lexicon_of
from core.privacy.masking import mask_with

TEXTS = [f"\ud800\u2028第{n}次来电\n，找王小明，电话1381234{n % 10_000:04d}" for n in range(21_001)]
PEOPLE = ["王小明"]


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: {0, 1})


def test_both_give_what_one_gives_in_order() -> None:
    heard = list[float]()
    assert masked(TEXTS, PEOPLE, heard.append) == [
        mask_with(each, lexicon_of(PEOPLE)) for each in TEXTS
    ]
    assert heard == sorted(heard)
    assert 0 <= heard[0] <= heard[-1] < 1


def test_few_texts_stay_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    assert masked(["找王小明"], PEOPLE, lambda _share: None) == ["找***"]
    assert masked([], PEOPLE, lambda _share: None) == []


def test_ending_ends_the_other_process_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    started = list[subprocess.Popen[bytes]]()
    start = both_cores._started  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(both_cores, "_started", lambda: started.append(start()) or started[0])

    def ended(share: float) -> None:
        if share > 0:
            raise KeyboardInterrupt

    since = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        masked(TEXTS, PEOPLE, ended)
    assert started[0].returncode is not None
    assert time.monotonic() - since < 10


@pytest.mark.parametrize("code", ["", "print('[1', flush=True)", "import sys; sys.stdin.read(9)"])
def test_a_process_that_fails_loses_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str
) -> None:
    child = tmp_path / "child.py"
    child.write_text(code, encoding="utf-8")

    def broken() -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, child], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    monkeypatch.setattr(both_cores, "_started", broken)
    found = masked(TEXTS, PEOPLE, lambda _share: None)
    assert (len(found), found[0]) == (len(TEXTS), "\ud800\u2028第0次来电\n，找***，电话***")
