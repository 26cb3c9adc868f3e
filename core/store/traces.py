"""Something being erased to a state without its traces, reached also after a crash."""

import fcntl
import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.errors import AppError
from core.store.adding import sweep
from core.store.failures import explained
from core.store.key import SIZE
from core.store.landing import sync_folder
from core.store.state import State, record

_MARK, _LOCK = ".erasing", ".erasing.lock"
_LIVING = {".alive", ".lock"}
_OWN = {"state.sqlite", "state.sqlite-wal", "state.sqlite-shm", _MARK, _LOCK}
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


class EraseUnfinished(AppError):
    """Another process still reads what was erased, so that its log cannot be cut yet."""

    key = "erase_unfinished"


@contextmanager
def without_trace(state: State, everything_by: str = "") -> Generator[None]:
    """A mark on the disk while something is erased; behind it no file or log holds it any more.

    Inside, one transaction makes it so; `everything_by` says who empties the whole workspace.
    EraseUnfinished if another process holds on to the log: opening the workspace cuts it.
    """
    home = state.path.parent
    with explained(), _alone(home, fcntl.LOCK_EX):
        (home / _MARK).write_text(everything_by, encoding="utf-8")
        sync_folder(home)
        yield
        _clear_up(state)


def resume(state: State, key: Path) -> None:
    """Finish what a killed process began to erase; nothing if there is nothing."""
    home = state.path.parent
    if not (home / _MARK).exists():
        return
    # a living process that holds the lock is still at it
    with suppress(BlockingIOError), _alone(home, fcntl.LOCK_EX | fcntl.LOCK_NB):
        everything_by = (home / _MARK).read_text(encoding="utf-8")
        if everything_by:
            empty(state, everything_by)
            overwrite(key)
        _clear_up(state)


def empty(state: State, who: str) -> None:
    """Remove all rows of all tables, and every file but those that living processes hold."""
    home = state.path.parent
    with state.changing() as db:
        for (name,) in db.execute(_TABLES).fetchall():
            db.execute(f'DELETE FROM "{name}"')  # noqa: S608 - the file's own names
        record(db, who, "everything_erased")
        for path in home.iterdir():
            if path.name not in _OWN:
                _remove(path)


def overwrite(key: Path) -> bytes:
    """New secret bytes in the very place of the old ones."""
    new = secrets.token_bytes(SIZE)
    handle = os.open(key, os.O_WRONLY | os.O_CREAT, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(new)
        file.flush()
        os.fsync(handle)
    return new


@contextmanager
def _alone(home: Path, how: int) -> Generator[None]:
    with (home / _LOCK).open("wb") as file:
        fcntl.flock(file, how)
        yield


def _remove(path: Path) -> None:
    """A file, or all that is in a folder: the folders themselves are in use."""
    if path.is_dir() and not path.is_symlink():
        for each in path.iterdir():
            _remove(each)
    elif path.name not in _LIVING:
        path.unlink(missing_ok=True)


def _clear_up(state: State) -> None:
    home = state.path.parent
    sweep(state)
    _remove(home / "cache")
    with state.reading() as db:
        (busy, *_) = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise EraseUnfinished
    (home / _MARK).unlink(missing_ok=True)
    sync_folder(home)
