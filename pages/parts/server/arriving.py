"""The bytes of an upload to a file in the spool, or to what forbids it: too big, no room left."""

from collections.abc import Callable
from pathlib import Path
from re import sub
from secrets import token_hex
from shutil import disk_usage, rmtree
from typing import BinaryIO

from core.errors import AppError
from core.store.failures import DiskFull, explained

CHUNK = 1 << 20
LONGEST_NAME = 120
# what must be left on the disk for the cells read of the file, and for everybody else
RESERVE = 256 << 20


class Arriving:
    """A file on its way into a folder of its own under `spool`; never more in memory than a chunk.

    Once the disk refuses, the rest is taken and thrown away, so that the client hears the answer.
    """

    def __init__(self, spool: Path, size: int = 0) -> None:
        self.trouble: AppError | None = None
        self._folder = spool / token_hex(8)
        self._held = bytearray()
        self._file: BinaryIO | None = None
        self._tried(lambda: self._open(spool, size))

    def take(self, data: bytes) -> None:
        """Hold a piece until `write` is called: this never touches the disk."""
        if self.trouble is None:
            self._held += data

    @property
    def due(self) -> bool:
        """Whether enough is held to be worth a write."""
        return len(self._held) >= CHUNK

    def write(self) -> None:
        """Put what is held on the disk."""
        held, self._held = self._held, bytearray()
        if self._file is not None and self.trouble is None:
            file = self._file
            self._tried(lambda: file.write(held))

    def finish(self, name: str) -> Path:
        """The file under a name fit for a file; raises what forbade it."""
        self.write()
        path = self._folder / file_name(name)
        self._tried(lambda: self._close(path))
        if self.trouble is not None:
            raise self.trouble
        return path

    def drop(self) -> None:
        """Remove what came so far."""
        if self._file is not None:
            self._file.close()
        rmtree(self._folder, ignore_errors=True)

    def _open(self, spool: Path, size: int) -> None:
        if size and disk_usage(spool).free < size + RESERVE:
            raise DiskFull
        self._folder.mkdir(mode=0o700)
        self._file = (self._folder / ".arriving").open("wb", buffering=0)

    def _close(self, path: Path) -> None:
        if self._file is not None:
            self._file.close()
            (self._folder / ".arriving").rename(path)

    def _tried(self, act: Callable[[], object]) -> None:
        if self.trouble is None:
            try:
                with explained():
                    act()
            except AppError as error:
                self.trouble = error
                self.drop()


def file_name(name: str) -> str:
    """A client's file name as a mere name: no folders, no control characters, not endless."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return sub(r"[\x00-\x1f\x7f]|^\.+", "", last)[-LONGEST_NAME:] or "file"
