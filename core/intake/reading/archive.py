"""A ZIP to its files in a folder, unless it is made to fill the disk or to write elsewhere."""

import gzip
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from shutil import rmtree
from typing import IO
from zipfile import ZipFile, ZipInfo

from core.intake.reading.limits import (
    ARCHIVE_ENTRIES,
    ARCHIVE_RATIO,
    MAX_BYTES,
    RATIO_MATTERS_FROM,
)
from core.intake.reading.refusals import (
    BrokenArchive,
    EmptyFile,
    EncryptedArchive,
    SuspiciousCompression,
    TooManyEntries,
    UnsafeArchive,
)
from core.intake.reading.zips import damage_as, overlaps

_CHUNK = 1 << 20
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_LITTER = ("__MACOSX/", ".")


def members(source: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Each file in a ZIP: its name and where it was unpacked, one at a time.

    Raises EncryptedArchive, BrokenArchive, EmptyFile, TooManyEntries, UnsafeArchive or
    SuspiciousCompression, the last by bytes that come out, not by what the ZIP says of itself.
    """
    allowed = _allowed(source)
    folder.mkdir(mode=0o700)
    try:
        with damage_as(BrokenArchive), ZipFile(source) as archive:
            for number, (name, entry) in enumerate(_checked(archive)):
                path = folder / f"{number}{PurePosixPath(name).suffix[:8]}"
                allowed -= _unpack(archive, entry, path, allowed)
                yield name, path
                path.unlink()
    finally:
        rmtree(folder, ignore_errors=True)


def unpacked(source: Path, folder: Path) -> Path:
    """The one file in a GZIP, in a folder that is the caller's to remove.

    Raises BrokenArchive or SuspiciousCompression.
    """
    folder.mkdir(mode=0o700)
    path = folder / "0"
    with damage_as(BrokenArchive), gzip.open(source) as packed:
        _copy(packed, path, _allowed(source))
    return path


def _allowed(source: Path) -> int:
    """How many bytes may come out of a file."""
    return min(max(RATIO_MATTERS_FROM, ARCHIVE_RATIO * source.stat().st_size), MAX_BYTES)


def _checked(archive: ZipFile) -> list[tuple[str, ZipInfo]]:
    """The files in it by name, if all of them may be unpacked."""
    entries = [(_name(entry), entry) for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > ARCHIVE_ENTRIES:
        raise TooManyEntries(entries=len(entries), limit=ARCHIVE_ENTRIES)
    if any(_points_outside(name) for name, _ in entries):
        raise UnsafeArchive
    if any(entry.flag_bits & _ENCRYPTED for _, entry in entries):
        raise EncryptedArchive
    if overlaps(archive):
        raise SuspiciousCompression(ratio=ARCHIVE_RATIO)
    kept = [(name, entry) for name, entry in entries if not _is_litter(name)]
    if not kept:
        raise EmptyFile
    names = _told_apart([name for name, _ in kept])
    return [(name, entry) for name, (_, entry) in zip(names, kept, strict=True)]


def _told_apart(names: list[str]) -> list[str]:
    """A name that was there before carries its number."""
    return [
        f"{name} ({names[: place + 1].count(name)})" if name in names[:place] else name
        for place, name in enumerate(names)
    ]


def _name(entry: ZipInfo) -> str:
    """The entry's name; those that do not say UTF-8 are GB18030 where they can be."""
    if entry.flag_bits & _UTF8_NAME or entry.filename.isascii():
        return entry.filename
    return entry.filename.encode("cp437", "replace").decode("gb18030", "replace")


def _points_outside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in path.parts[0][1:2]


def _is_litter(name: str) -> bool:
    return name.startswith(_LITTER[0]) or PurePosixPath(name).name.startswith(_LITTER[1])


def _unpack(archive: ZipFile, entry: ZipInfo, path: Path, allowed: int) -> int:
    """Writes one file and says how many bytes it has."""
    with archive.open(entry) as packed:
        return _copy(packed, path, allowed)


def _copy(packed: IO[bytes] | gzip.GzipFile, path: Path, allowed: int) -> int:
    written = 0
    with path.open("wb") as file:
        while chunk := packed.read(_CHUNK):
            written += file.write(chunk)
            if written > allowed:
                raise SuspiciousCompression(ratio=ARCHIVE_RATIO)
    return written
