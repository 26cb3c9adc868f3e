"""What a disk or a database refuses, turned into errors a person can act on."""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from core.errors import AppError


class StoreBusy(AppError):
    """Somebody else has been writing for longer than we wait."""

    key = "store_busy"


class DiskFull(AppError):
    """No space is left where the data live."""

    key = "disk_full"


class StoreNotWritable(AppError):
    """The data folder cannot be written."""

    key = "store_not_writable"


class StoreDamaged(AppError):
    """The state file is not a database any more."""

    key = "store_damaged"


class StoreNewer(AppError):
    """The data were written by a newer version of the program."""

    key = "store_newer"


class KeyDamaged(AppError):
    """The key file does not hold a key."""

    key = "key_damaged"


class WorkspaceName(AppError):
    """The workspace's name cannot be a folder's name."""

    key = "workspace_name"


class BatchUnreadable(AppError):
    """The stored file of a batch is gone or broken."""

    key = "batch_unreadable"


class RowGone(AppError):
    """A row id that this workspace never gave out."""

    key = "row_gone"


_SQLITE: dict[int, type[AppError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: StoreNotWritable,
    sqlite3.SQLITE_CANTOPEN: StoreNotWritable,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
}
_OS: dict[int | None, type[AppError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: StoreNotWritable,
    errno.EPERM: StoreNotWritable,
    errno.EROFS: StoreNotWritable,
}


@contextmanager
def explained() -> Generator[None]:
    """Turn the known refusals of SQLite and the system into their AppError; others pass."""
    try:
        yield
    except sqlite3.Error as error:
        known = _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        raise (known() if known else error) from error
    except OSError as error:
        known = _OS.get(error.errno)
        raise (known() if known else error) from error
