"""A path somebody typed to a file written whole or not at all."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from uuid import uuid4

from core.cli.failures import CannotWrite


@contextmanager
def writable(path: Path) -> Generator[IO[bytes]]:
    """A stream that becomes `path` when all went well. Raises CannotWrite where it cannot."""
    part = path.with_name(f".{uuid4().hex}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    except OSError as error:
        raise CannotWrite(path=str(path), reason=error.strerror or type(error).__name__) from error
    finally:
        part.unlink(missing_ok=True)
