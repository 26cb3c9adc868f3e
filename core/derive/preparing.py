"""A store and settings to facts: the cache file of just these batches, built if it is not there."""

import json
import secrets
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from time import time

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from core.derive.building import SEALED, build
from core.derive.facts import Facts
from core.derive.rules import FOLLOWED
from core.hours import calendar
from core.intake import words
from core.settings import Settings
from core.store import Batch, Store
from core.store.failures import BatchUnreadable, explained

KEPT = 4
_HOUR = 3600.0
_READER = {**SEALED, "enable_external_access": False}
_one_builder = Lock()


def prepare(store: Store, settings: Settings | None = None) -> Facts:
    """The facts of the store's active batches under these settings, else the saved ones.

    Raises BatchUnreadable if a batch's file is missing or broken.
    """
    chosen = settings or store.settings()
    batches = store.batches()
    path = store.cache / f"{_mark(batches, chosen)}.duckdb"
    with _one_builder, explained():
        try:
            return _open(path, chosen)
        except (duckdb.Error, ValueError):
            _rebuild(path, batches, chosen, store)
            return _open(path, chosen)


def forget(store: Store) -> None:
    """Remove every cache file, once whoever is building one has finished it."""
    with _one_builder, explained():
        for path in store.cache.iterdir():
            path.unlink(missing_ok=True)


def _mark(batches: Sequence[Batch], settings: Settings) -> str:
    parts = [_code(), settings.fingerprint(FOLLOWED)]
    parts += [str(batch.mark) for batch in batches]
    return blake2b("\n".join(parts).encode(), digest_size=12).hexdigest()


@cache
def _code() -> str:
    """A digest of the code that derives: a new version of it never reads an old version's cache."""
    told = (duckdb.__version__, version("chinesecalendar"))
    digest = blake2b(" ".join(told).encode(), digest_size=8)
    for module in (__file__, words.__file__, calendar.__file__):
        folder = Path(str(module)).parent
        for path in sorted((*folder.glob("*.py"), *folder.glob("*.toml"))):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _open(path: Path, settings: Settings) -> Facts:
    """Open a cache file; a duckdb.Error or ValueError says that it is of no use."""
    connection = duckdb.connect(path, read_only=True, config=_READER)
    try:
        found = connection.cursor().execute("SELECT plain FROM about").fetchone()
        path.touch()
        return Facts.from_plain(path.stem, settings, json.loads((found or ("",))[0]), connection)
    except BaseException:
        connection.close()
        raise


def _rebuild(path: Path, batches: Sequence[Batch], settings: Settings, store: Store) -> None:
    part = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        build(part, batches, settings, store.agents())
        part.replace(path)
    except duckdb.Error:
        _blame(batches)
        raise
    finally:
        for left in path.parent.glob(f"{part.name}*"):
            left.unlink()
    _prune(path.parent)


def _blame(batches: Sequence[Batch]) -> None:
    for batch in batches:
        try:
            pq.read_table(batch.path)
        except (OSError, pa.ArrowException) as error:
            raise BatchUnreadable(name=batch.name) from error


def _prune(folder: Path) -> None:
    """Keep the caches used last; readers of a removed one keep their open file."""
    with suppress(FileNotFoundError):
        caches = sorted(folder.glob("*.duckdb"), key=lambda path: -path.stat().st_mtime)
        left_behind = [path for path in folder.glob(".*.part*") if _is_old(path)]
        for path in (*caches[KEPT:], *left_behind):
            path.unlink()


def _is_old(path: Path) -> bool:
    return path.stat().st_mtime < time() - _HOUR
