"""What reading a damaged ZIP raises to the refusal that says so."""

import struct
from collections.abc import Generator
from contextlib import contextmanager
from errno import EINVAL
from lzma import LZMAError
from zipfile import BadZipFile
from zlib import error as DeflateError  # noqa: N812 - it is a class

from core.errors import AppError

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
