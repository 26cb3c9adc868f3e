"""A piece of work to its seconds."""

from collections.abc import Callable
from statistics import median
from time import perf_counter


def seconds(work: Callable[[], object]) -> float:
    """The wall-clock seconds of one call."""
    start = perf_counter()
    work()
    return perf_counter() - start


def usual(work: Callable[[], object], times: int = 7) -> float:
    """The median of several calls after one that warms up."""
    work()
    return median(seconds(work) for _ in range(times))


def nothing() -> dict[str, float]:
    """The price of measuring itself."""
    return {"seconds": seconds(int)}
