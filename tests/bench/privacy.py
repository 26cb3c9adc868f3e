"""Remarks and ids of a big export to how many a second are masked, and made pseudonyms."""

import pandas as pd

from core.privacy.masking import mask
from core.privacy.pseudonyms import pseudonyms
from tests.bench.clock import own_seconds
from tests.bench.data import remarks

KEY = bytes(range(32))
TEXTS = 30_000


def masked() -> dict[str, float]:
    """Different remarks, one by one, in this process alone."""
    texts = remarks(TEXTS)
    # the dictionary of words is loaded with the first
    mask(texts[0])
    return {"rate": len(texts) / own_seconds(lambda: [mask(text) for text in texts])}


def hashed(rows: int) -> dict[str, float]:
    """A column of different ids."""
    ids = pd.Series([f"GD{number:09d}" for number in range(rows)], dtype="str")
    return {"rate": rows / own_seconds(lambda: pseudonyms(ids, "ticket", KEY))}
