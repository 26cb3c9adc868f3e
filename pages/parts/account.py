"""Counts as lines that add up: read = kept + left out by reason + skipped."""

import pandas as pd

from core.tickets import Counts
from pages.parts.words import say, word


def lines(counts: Counts) -> pd.DataFrame:
    """One line a reason, the total last."""
    reasons = {**counts.left_out, **counts.skipped}
    rows = [(say("quality.kept"), counts.kept)]
    rows += [(word("left_out", reason), n) for reason, n in reasons.items() if n]
    rows += [(say("quality.read"), counts.read)]
    return pd.DataFrame(rows, columns=[say("quality.rows"), "n"])
