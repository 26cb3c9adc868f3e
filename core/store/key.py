"""A workspace's name to its secret key: 32 random bytes in a 0600 file apart from the data."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from core.store.failures import KeyDamaged
from core.store.landing import sync_folder

SIZE = 32


def open_key(path: Path) -> bytes:
    """The key in this file, made on first use; KeyDamaged if the file holds anything else."""
    if not path.exists():
        _make(path)
    path.chmod(0o600)
    key = path.read_bytes()
    if len(key) != SIZE:
        raise KeyDamaged(file=path.name)
    return key


def _make(path: Path) -> None:
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(SIZE))
        file.flush()
        os.fsync(handle)
    # a link, unlike a rename, never replaces the key another process made meanwhile
    with suppress(FileExistsError):
        path.hardlink_to(part)
    part.unlink()
    sync_folder(path.parent)
