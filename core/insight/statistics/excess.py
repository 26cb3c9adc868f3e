"""Two shares of a code, inside and elsewhere, to how much more usual it is and how sure that is."""

from dataclasses import dataclass
from math import erfc, exp, sqrt

from core.measure.intervals import Z95

Counts = tuple[int, int]


@dataclass(frozen=True)
class Excess:
    """A code more usual in a field than elsewhere: `n` tickets, its share there and elsewhere.

    `lift` is the ratio of the shares with its 95 % interval (Katz 1978).
    """

    segment: str
    code: str
    n: int
    share: float
    elsewhere: float
    lift: float
    low: float
    high: float
    p: float


def excess(named: tuple[str, str], inside: Counts, others: Counts) -> Excess:
    """The excess of a (segment, code): how many of how many inside, and elsewhere.

    `p` is two-sided from the pooled z of two shares; 1 where the code is rarer inside.
    """
    (a, n), (b, rest) = inside, others
    share, elsewhere = a / n, b / rest
    # a code that is nowhere else still has a finite lift
    lift = share / ((b or 0.5) / rest)
    half = Z95 * sqrt(1 / a - 1 / n + 1 / (b or 0.5) - 1 / rest)
    both = (a + b) / (n + rest)
    error = sqrt(both * (1 - both) * (1 / n + 1 / rest))
    p = erfc((share - elsewhere) / error / sqrt(2)) if error and share > elsewhere else 1.0
    ends = lift * exp(-half), lift * exp(half)
    return Excess(*named, a, share, elsewhere, lift, *ends, p)
