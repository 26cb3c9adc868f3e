"""Many p values to those that stand although so many were looked at."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def discovered(p: NDArray[Any], rate: float) -> NDArray[np.bool_]:
    """Which are discoveries at a false discovery rate (Benjamini and Hochberg 1995)."""
    ranked = np.sort(p)
    below = ranked <= rate * np.arange(1, len(p) + 1) / max(len(p), 1)
    return p <= (ranked[below][-1] if below.any() else -1.0)
