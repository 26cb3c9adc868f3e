"""A file that another process reads to its hash, made beside it, and header words learnt."""

from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path

from core.intake.mapping.synonyms import synonyms


@contextmanager
def meanwhile(path: Path) -> Generator[Future[str]]:
    """The hex SHA-256 of a file's bytes, to be asked for once what it runs beside is done.

    A file that is refused is not waited for.
    """
    beside = ThreadPoolExecutor(1)
    try:
        hashed = beside.submit(_content, path)
        beside.submit(synonyms)
        yield hashed
    finally:
        beside.shutdown(wait=False)


def _content(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
