"""How many random examples a test draws: few in every run, all of them in `make check-deep`."""

import os

DEEP = bool(os.environ.get("HUIXIANG_DEEP"))


def examples(many: int) -> int:
    """As many in depth, else a third."""
    return many if DEEP else max(4, many // 3)
