"""Counts and spreads to 95 % intervals, in closed form."""

from math import inf, sqrt

Z95 = 1.959963984540054
Interval = tuple[float, float]


def wilson(share: float, n: float, z: float = Z95) -> Interval:
    """Score interval of a share 0–1 of n; (0, 1) for n = 0 (Wilson 1927)."""
    if not n:
        return 0.0, 1.0
    square = z * z
    middle = (share + square / (2 * n)) / (1 + square / n)
    half = z * sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def newcombe(share: float, n: float, other: float, other_n: float, z: float = Z95) -> Interval:
    """Interval of share − other, two independent shares (Newcombe 1998, method 10)."""
    low, high = wilson(share, n, z)
    other_low, other_high = wilson(other, other_n, z)
    gap = share - other
    down = sqrt((share - low) ** 2 + (other_high - other) ** 2)
    up = sqrt((high - share) ** 2 + (other - other_low) ** 2)
    return max(-1.0, gap - down), min(1.0, gap + up)


def mean(value: float, deviation: float, n: float) -> Interval:
    """Normal interval of a mean from the sample standard deviation of its n values."""
    half = Z95 * deviation / sqrt(n) if n > 1 else inf
    return value - half, value + half
