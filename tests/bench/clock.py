"""A piece of work to its seconds."""

from collections.abc import Callable
from statistics import median
from time import perf_counter, process_time


def seconds(work: Callable[[], object]) -> float:
    """The wall-clock seconds of one call."""
    start = perf_counter()
    work()
    return perf_counter() - start


def own_seconds(work: Callable[[], object]) -> float:
    """The processor's seconds of one call in this process, however busy the machine is."""
    start = process_time()
    work()
    return process_time() - start


def usual(work: Callable[[], object], times: int) -> float:
    """The median of several calls after one that warms up."""
    work()
    return median(seconds(work) for _ in range(times))


def side_by_side(
    one: Callable[[], object], other: Callable[[], object], times: int = 9
) -> tuple[float, float]:
    """Median seconds of both, called in turn, so that a busy moment of the machine hits both."""
    one()
    other()
    pairs = [(seconds(one), seconds(other)) for _ in range(times)]
    return median(first for first, _ in pairs), median(second for _, second in pairs)


def nothing() -> dict[str, float]:
    """The price of measuring itself."""
    return {"seconds": seconds(int)}
