"""An OLE file to the bytes of one stream in it, as far as its chain of sectors goes."""

from collections.abc import Iterator
from struct import unpack_from

_HEADER = 512
_ENTRY = 128
_IN_HEADER = 109
_LAST = 0xFFFFFFFA
_LITTLE_SECTOR = 64


def stream(content: bytes, names: tuple[str, ...]) -> bytes:
    """The first stream of one of these names, empty if there is none; struct.error if damaged.

    Source: [MS-CFB] 2.2 header, 2.3 chains, 2.6 directory.
    """
    size = 1 << unpack_from("<H", content, 30)[0]
    table = _table(content, size)
    directory = _joined(content, size, _chain(table, unpack_from("<I", content, 48)[0]))
    entries = [directory[at : at + _ENTRY] for at in range(0, len(directory), _ENTRY)]
    found = next((each for name in names for each in entries if _name(each) == name), None)
    if found is None:
        return b""
    start, length = unpack_from("<II", found, 116)
    if length >= unpack_from("<I", content, 56)[0]:
        return _joined(content, size, _chain(table, start))[:length]
    return _little(content, size, table, entries[0], start)[:length]


def _name(entry: bytes) -> str:
    length = unpack_from("<H", entry, 64)[0]
    return entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")


def _table(content: bytes, size: int) -> list[int]:
    """The sector that follows each sector."""
    numbers = [*unpack_from(f"<{_IN_HEADER}I", content, 76)]
    further, more = unpack_from("<II", content, 68)
    for _ in range(min(more, len(content) // size)):
        found = _integers(_sector(content, size, further))
        numbers += found[:-1]
        further = found[-1]
    sectors = (_sector(content, size, each) for each in numbers if each < _LAST)
    return [number for sector in sectors for number in _integers(sector)]


def _little(content: bytes, size: int, table: list[int], root: bytes, start: int) -> bytes:
    """A stream too short for sectors of its own, from the stream that holds such ones."""
    holder = _joined(content, size, _chain(table, unpack_from("<I", root, 116)[0]))
    joined = _joined(content, size, _chain(table, unpack_from("<I", content, 60)[0]))
    chain = _chain(_integers(joined), start)
    return b"".join(holder[at * _LITTLE_SECTOR :][:_LITTLE_SECTOR] for at in chain)


def _chain(table: list[int], at: int) -> Iterator[int]:
    """The sectors from this one on; a chain that bites its tail ends after all there are."""
    for _ in range(len(table)):
        if at >= len(table):
            return
        yield at
        at = table[at]


def _joined(content: bytes, size: int, sectors: Iterator[int]) -> bytes:
    return b"".join(_sector(content, size, each) for each in sectors)


def _sector(content: bytes, size: int, number: int) -> bytes:
    at = _HEADER + number * size if size == _HEADER else (number + 1) * size
    return content[at : at + size]


def _integers(content: bytes) -> list[int]:
    return [*unpack_from(f"<{len(content) // 4}I", content)]
