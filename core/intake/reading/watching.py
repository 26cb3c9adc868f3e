"""A file to read, in a process that is watched: ended when it takes too much memory or time."""

import json
import logging
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from math import inf
from os import sysconf
from pathlib import Path
from resource import getpagesize
from typing import IO, Any

from core.errors import AppError
from core.intake.progress import Progress, say
from core.intake.reading.child import ANSWER
from core.intake.reading.limits import CHILD_MEMORY, MEGABYTE, clock
from core.intake.reading.refusals import FileTooHeavy, FileTooSlow, FileUnreadable

_ROOT = Path(__file__).parents[3]
_LOOK_EVERY = 0.02
# what is at work nearly all the time is slow itself; anything else waits for others, to a limit
_AT_WORK, _PATIENCE = 0.8, 2
_ERRORS = "errors.txt"
_ALLOCATION = "memory allocation"
_log = logging.getLogger(__name__)
Asked = Mapping[str, str | bool | None]


def answer(
    asked: Asked,
    folder: Path,
    size: int,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """What the child said about a file of `size` bytes.

    A `progress` that raises ends the child. Raises FileTooHeavy, FileTooSlow, FileUnreadable, or
    the AppError that the child ended with.
    """
    with (folder / _ERRORS).open("wb") as errors:
        process = start(errors)
        try:
            _ask(process, asked)
            _watch(process, size, progress)
        finally:
            process.kill()
            process.wait()
    return _understood(folder)


def start(errors: IO[bytes]) -> "subprocess.Popen[bytes]":
    """The child, listening; what it says on standard error goes to this file."""
    return subprocess.Popen(
        [sys.executable, "-m", "core.intake.reading.child"],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=errors,
    )


def _ask(process: subprocess.Popen[bytes], asked: Asked) -> None:
    # a child that died before it listened is told from its missing answer
    with suppress(BrokenPipeError):
        if process.stdin:
            process.stdin.write(json.dumps(asked).encode())
            process.stdin.close()


def _watch(process: subprocess.Popen[bytes], size: int, progress: Progress | None) -> None:
    seconds, started = clock(size), time.monotonic()
    while process.poll() is None:
        if _resident(process.pid) > CHILD_MEMORY:
            raise FileTooHeavy(megabytes=CHILD_MEMORY // MEGABYTE)
        if _is_over(process.pid, time.monotonic() - started, seconds):
            raise FileTooSlow(seconds=int(seconds))
        say(progress, _share(process.pid, size), "reading")
        time.sleep(_LOOK_EVERY)


def _is_over(pid: int, waited: float, seconds: float) -> bool:
    """Whether its time is over: it has longer where others kept the machine busy meanwhile."""
    if waited <= seconds:
        return False
    return waited > _PATIENCE * seconds or _worked(pid) > _AT_WORK * seconds


def _worked(pid: int) -> float:
    """Seconds that processors worked for a process; endless where the system does not tell."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return inf
    # counted from behind the name, which may hold anything; see proc_pid_stat(5)
    user, system = map(int, told.rpartition(")")[2].split()[11:13])
    return (user + system) / sysconf("SC_CLK_TCK")


def _share(pid: int, size: int) -> float:
    """How far reading has come, by the bytes that passed: a file is read once to four times."""
    try:
        lines = Path(f"/proc/{pid}/io").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    passed = sum(int(line.split()[1]) for line in lines[:2])
    return passed / (passed + size)


def _resident(pid: int) -> int:
    """Bytes of memory a process holds; 0 where the system does not tell."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * getpagesize()


def _understood(folder: Path) -> dict[str, Any]:
    """The child's answer; one that died without answering ran out of memory or broke."""
    left = _taken(folder / _ERRORS)
    said: dict[str, Any] = json.loads(_taken(folder / ANSWER) or "{}")
    if "bug" in said:
        _log.error("reading failed: %s", said["bug"])
    if "refused" in said:
        raise AppError.named(said["refused"], **said["facts"])
    if "tables" in said:
        return said
    raise (
        FileTooHeavy(megabytes=CHILD_MEMORY // MEGABYTE) if _ALLOCATION in left else FileUnreadable
    )


def _taken(path: Path) -> str:
    """The text of a file that may be missing and is not needed any more."""
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    path.unlink(missing_ok=True)
    return text
