"""A running process to the largest memory it held while something was done."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import psutil

OFTEN = 0.02


class Grown:
    """Resident bytes before, at the most, and now."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self.before = self.most = self.now

    @property
    def now(self) -> int:
        """What it holds at this moment."""
        return self._process.memory_info().rss

    @property
    def by(self) -> int:
        """How much more it held at the most than before."""
        return self.most - self.before


@contextmanager
def growth(pid: int) -> Iterator[Grown]:
    """Watch one process, without its children."""
    grown, ended = Grown(pid), Event()

    def look() -> None:
        while not ended.wait(OFTEN):
            grown.most = max(grown.most, grown.now)

    watch = Thread(target=look)
    watch.start()
    try:
        yield grown
    finally:
        ended.set()
        watch.join()
