"""Something slow in a thread of its own, which survives clicks elsewhere and can be stopped."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar, cast

from core.intake.progress import Progress

T = TypeVar("T")


class Stopped(Exception):
    """A person took back what was being done."""


class Work(Generic[T]):
    """A task that tells how far it is; `words` say what it does.

    It runs at once. Once stopped it ends where it next tells its progress. What a task has come to
    by then is not looked at, unless it is `binding`: done, and told as done.
    """

    def __init__(self, words: str, task: Callable[[Progress], T], *, binding: bool = False) -> None:
        self.words, self.share, self.step = words, 0.0, ""
        self._binding = binding
        self._task, self._stop, self._done = task, Event(), Event()
        self._result: T | None = None
        self._error: BaseException | None = None
        Thread(target=self._run, daemon=True).start()

    @property
    def stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask it to end without a result."""
        self._stop.set()

    def wait(self, seconds: float) -> bool:
        """Whether it has ended within this time."""
        return self._done.wait(seconds)

    def result(self) -> T:
        """What it came to; raises what it ended with, Stopped among it."""
        if self._error is not None:
            raise self._error
        if self.stopping and not self._binding:
            raise Stopped
        return cast("T", self._result)

    def _run(self) -> None:
        try:
            self._result = self._task(self._hear)
        except BaseException as error:
            # told to whoever waits for it
            self._error = error
        finally:
            self._done.set()

    def _hear(self, share: float, step: str) -> None:
        if self.stopping and share < 1:
            raise Stopped
        self.share, self.step = min(max(share, 0.0), 1.0), step
