"""What reading a damaged ZIP raises to the refusal that says so."""

import struct
from collections.abc import Generator
from contextlib import contextmanager
from errno import EINVAL
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile
from zlib import error as DeflateError  # noqa: N812 - it is a class

from core.errors import AppError

_LOCAL_HEADER = 30
_DAMAGE = (
    BadZipFile,
    DeflateError,
    LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


@contextmanager
def damage_as(refusal: type[AppError]) -> Generator[None]:
    """Raises `refusal` for damage inside a ZIP; a full disk and the like stay what they are."""
    try:
        yield
    except _DAMAGE as error:
        raise refusal from error
    except OSError as error:
        if error.errno not in (None, EINVAL):
            raise
        raise refusal from error


def overlaps(archive: ZipFile) -> bool:
    """Whether entries share bytes, which only a file made to unpack without end does."""
    entries = sorted(archive.infolist(), key=lambda each: each.header_offset)
    ends = (each.header_offset + _LOCAL_HEADER + each.compress_size for each in entries)
    return any(end > after.header_offset for end, after in zip(ends, entries[1:], strict=False))
