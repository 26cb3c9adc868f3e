"""How far slow work has come: a share from 0 to 1 and the key of a text."""

from collections.abc import Callable

Progress = Callable[[float, str], None]


def say(progress: Progress | None, share: float, step: str) -> None:
    """Tell whoever listens; `step` is a key of the texts' section progress."""
    if progress is not None:
        progress(share, f"progress.{step}")


def part(progress: Progress | None, start: float, width: float) -> Progress | None:
    """The same listener for a part of the work that begins at `start`."""
    if progress is None:
        return None
    return lambda share, step: progress(start + share * width, step)
