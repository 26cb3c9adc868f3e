"""The child that reads a file to one forked from a process where its imports are done already."""

import gc
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import IO

import psutil
import pytest

from core.intake.reading import watching

ROOT = Path(__file__).parents[1]
REAL = watching.start


class Forked:
    """As much of a Popen as who watches the child asks for; begins once it is told what."""

    def __init__(self, begin: Callable[[bytes], int]) -> None:
        self.pid = 0
        self.stdin = _Told(self._begin)
        self._begun = begin
        self._process: psutil.Process | None = None

    def poll(self) -> int | None:
        return None if self._process and self._process.is_running() else 0

    def kill(self) -> None:
        with suppress(psutil.NoSuchProcess):
            if self._process:
                self._process.kill()

    def wait(self) -> None:
        if self._process:
            self._process.wait()

    def _begin(self, told: bytes) -> None:
        self.pid = self._begun(told)
        with suppress(psutil.NoSuchProcess):
            self._process = psutil.Process(self.pid)


class _Told(io.BytesIO):
    """What is written until it is closed."""

    def __init__(self, done: Callable[[bytes], None]) -> None:
        super().__init__()
        self._done = done

    def close(self) -> None:
        if not self.closed:
            told = self.getvalue()
            super().close()
            self._done(told)


class _Server:
    """The prepared process; started when the first file is read."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._one_at_a_time = Lock()

    def start(self, errors: IO[bytes]) -> Forked:
        """Stands in for `watching.start`."""
        return Forked(lambda told: self._ask(json.dumps([errors.name, told.decode()])))

    def close(self) -> None:
        if self._process:
            self._process.communicate()

    def _ask(self, line: str) -> int:
        with self._one_at_a_time:
            self._process = self._process or subprocess.Popen(
                [sys.executable, "-m", "tests.forked"],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            print(line, file=self._process.stdin, flush=True)
            return int(self._process.stdout.readline())  # type: ignore[union-attr]


@pytest.fixture(scope="session", autouse=True)
def forked() -> Iterator[None]:
    """Every file is read in a process of its own, under its limits, but one that need not import.

    Tests marked `fresh` read in a new Python, as in use; so do all outside tests/core and
    tests/pages.
    """
    server = _Server()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(watching, "start", server.start)
        yield
    server.close()


@pytest.fixture(autouse=True)
def fresh(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test marked `fresh` reads in a new Python."""
    if request.node.get_closest_marker("fresh"):
        monkeypatch.setattr(watching, "start", REAL)


def _serve() -> None:
    """Forks for every line; each child does what the real one does from its first line on."""
    from core.intake.reading import child
    from core.intake.reading.readers import READERS, reader

    # what the child itself imports late
    for late in ("opening", "columnar"):
        import_module(f"core.intake.reading.{late}")
    for kind in READERS:
        reader(kind)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.freeze()
    for line in iter(sys.stdin.readline, ""):
        pid = os.fork()
        if not pid:
            errors, told = json.loads(line)
            _become(errors, told)
            child.main()
            os._exit(0)
        print(pid, flush=True)
    os._exit(0)


def _become(errors: str, told: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(os.open(errors, os.O_WRONLY), 2)
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(0, 1)
    sys.stdin = io.StringIO(told)


if __name__ == "__main__":
    _serve()
