"""A weekday × hour table to the sentence over it: the hour of the week to look at."""

from typing import Any

import pandas as pd

from core.measure.facts import Facts
from core.measure.metrics import metric
from core.measure.naming import code_words
from core.measure.wording import format_value
from core.texts import Language, say

# a mean or a share of fewer says little, and is marked
FEW = 5
# the word over the map, and whether the lowest value is the one to look at
_WORDS: dict[str, tuple[str, bool]] = {
    "volume": ("most", False),
    "frt.median": ("slowest", False),
    "csat": ("least", True),
}


def hour_sentence(table: pd.DataFrame, key: str, facts: Facts, language: Language) -> str:
    """Rows of `weekday`, `hour`, the metric and its n, of those that rest on enough tickets."""
    words, lowest = _WORDS[key]
    sound = table if key == "volume" else table[table[f"{key}|n"] >= FEW]
    if sound.empty:
        return say("load.few", language)
    at: dict[Any, Any] = sound.sort_values(key, ascending=lowest).iloc[0].to_dict()
    value = format_value(float(at[key]), metric(key).unit, language)
    day = code_words(facts, "weekday", int(at["weekday"]), language)
    return say(f"load.{words}", language, day=day, hour=int(at["hour"]), value=value)
