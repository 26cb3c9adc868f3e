"""Answers drawn all at once, for simulations that would take too long row by row."""

from collections.abc import Callable
from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd

from core.settings import Settings
from tests.core.made import SCHEMA, Made

Array = np.ndarray
START = pd.Timestamp("2024-05-01")


@dataclass
class Drawn(Made):
    """Facts over a table of answers with `day`, `channel`, `issue_type`, `frt` and `score`."""

    rows: pd.DataFrame  # type: ignore[assignment]

    def __post_init__(self) -> None:
        self.connection = duckdb.connect()
        self.connection.register("loaded", self.rows)
        columns = ", ".join(
            f"{name if name in self.rows else 'NULL'}::{kind} AS {name}"
            for name, kind in SCHEMA.items()
        )
        self.connection.execute(f"CREATE TABLE facts AS SELECT {columns} FROM loaded")
        self.connection.unregister("loaded")


def drawn(
    seed: int,
    expected: Callable[[pd.DataFrame], Array],
    *,
    per_day: float = 40,
    days: int = 31,
    scale: int = 5,
    day_effect: float = 0.0,
    fast_share: dict[str, float] | None = None,
) -> Drawn:
    """A month of answers; `expected` gives the mean score of each row before noise and rounding.

    `day_effect` moves waits and scores of whole days, each by chance. With `fast_share` (per
    channel) waits are within a minute or well above, else log-normal about two minutes.
    """
    drawing = np.random.default_rng(seed)
    at = np.repeat(np.arange(days), drawing.poisson(per_day, days))
    n = len(at)
    shares = fast_share or {"phone": 0.5, "chat": 0.5, "email": 0.5}
    rows = pd.DataFrame({
        "day": START + pd.to_timedelta(at, "D"),
        "channel": drawing.choice(list(shares), n),
        "issue_type": drawing.choice(list("abcd"), n),
        "frt": 120 * np.exp(drawing.normal(0, 1.2, n) + drawing.normal(0, day_effect, days)[at]),
    })  # fmt: skip
    if fast_share:
        fast = drawing.random(n) < rows["channel"].map(fast_share)
        slow = drawing.choice((200.0, 1200.0), n)
        rows["frt"] = np.where(fast, drawing.uniform(5, 55, n), slow)
    mean = expected(rows) + drawing.normal(0, day_effect, days)[at]
    return Drawn(
        _judged(rows, np.clip(np.round(mean + drawing.normal(0, 1.1, n)), 1, scale), scale)
    )


def happy(seed: int, chance: Callable[[pd.DataFrame], Array], **more: object) -> Drawn:
    """The same with scores of 5 by this chance, else 1."""
    lucky = np.random.default_rng(seed + 10_000)
    facts = drawn(seed, lambda rows: np.full(len(rows), 3.0), **more)  # type: ignore[arg-type]
    good = lucky.random(len(facts.rows)) < chance(facts.rows)
    return Drawn(_judged(facts.rows, np.where(good, 5.0, 1.0), 5))


def _judged(rows: pd.DataFrame, score: Array, scale: int) -> pd.DataFrame:
    least = dict(Settings().satisfied_from)[scale]
    return rows.assign(
        kind="answer",
        valid=True,
        main_scale=True,
        matched=True,
        band=np.searchsorted(Settings().bands, rows["frt"]),
        score=score,
        scale=scale,
        satisfied=score >= least,
        low=score < (scale + 1) / 2,
    )
