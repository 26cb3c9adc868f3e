"""A folder for raw bytes in passing: one per running process, removed when that process is gone."""

import fcntl
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from core.errors import AppError

HOUR = 3600.0
_ALIVE = ".alive"


class UploadGone(AppError):
    """The file was removed from the spool before anybody decided about it."""

    key = "upload_gone"


class Spool:
    """This process's own 0700 folder under `root`; a lock inside says that its owner lives.

    What dead processes left is removed at once, and never what a living one is working on: the
    command line may open a workspace while the server holds an upload in it.
    """

    def __init__(self, root: Path) -> None:
        with _alone(root):
            _sweep(root)
            self.path = Path(mkdtemp(dir=root))
            self._lock = _lock(self.path / _ALIVE, fcntl.LOCK_EX)

    def close(self) -> None:
        """Remove the folder with all that is still in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        with suppress(OSError):
            os.close(self._lock)


def sweep_old(root: Path, now: float, age: float = HOUR) -> int:
    """Remove files untouched for longer than `age` seconds before `now` (epoch); how many."""
    old = [path for path in root.glob("*/**/*") if path.name != _ALIVE and _old(path, now - age)]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _old(path: Path, before: float) -> bool:
    with suppress(FileNotFoundError):
        return path.is_file() and path.stat().st_mtime < before
    return False


def _sweep(root: Path) -> None:
    for folder in filter(Path.is_dir, root.iterdir()):
        with suppress(OSError):
            os.close(_lock(folder / _ALIVE, fcntl.LOCK_EX | fcntl.LOCK_NB))
            shutil.rmtree(folder)


@contextmanager
def _alone(root: Path) -> Generator[None]:
    handle = _lock(root / ".lock", fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(handle)


def _lock(path: Path, how: int) -> int:
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, how)
    except OSError:
        os.close(handle)
        raise
    return handle
