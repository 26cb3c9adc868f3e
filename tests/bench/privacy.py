"""Remarks and ids of a big export to how many a second are masked, and made pseudonyms."""

import pandas as pd

from core.privacy.masking import mask
from core.privacy.pseudonyms import pseudonyms
from tests.bench.clock import own_seconds
from tests.bench.data import remarks

KEY = bytes(range(32))
TEXTS, PARTS = 30_000, 5


def masked() -> dict[str, float]:
    """Different remarks, one by one, in this process alone; the part least held up counts."""
    texts = remarks(TEXTS)
    # the dictionary of words is loaded with the first
    mask(texts[0])
    parts = [texts[n::PARTS] for n in range(PARTS)]
    return {"rate": max(len(of) / own_seconds(lambda of=of: list(map(mask, of))) for of in parts)}


def hashed(rows: int) -> dict[str, float]:
    """A column of different ids."""
    ids = pd.Series([f"GD{number:09d}" for number in range(rows)], dtype="str")
    return {"rate": rows / own_seconds(lambda: pseudonyms(ids, "ticket", KEY))}
