"""Materials for reports: an ordinary month with the one before, one ticket, nothing at all."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.derive.facts import Match
from core.measure.filters import Filters
from core.measure.periods import Period
from core.report.sheet import Edition, Material
from core.store import Store
from core.texts import Language
from tests.core.made import Made, answer, ticket

MAY = Filters(date(2024, 5, 1), date(2024, 5, 31))
APRIL = Period(date(2024, 4, 1), date(2024, 4, 30))
CREATED = datetime(2024, 6, 1, 9, 0)
HOSTILE = ('=HYPERLINK("http://evil.example","x")', "+1+1", "-2+3", "@SUM(A1)", "=cmd|/C calc!A0")
CHANNELS = ("phone", "chat", "email", "小程序")
BANDS = {9: "morning_peak", 12: "noon", 15: "afternoon", 19: "evening_peak", 23: "night"}


@dataclass
class MadeFacts(Made):
    """Facts that also know how many answers found their ticket."""

    @property
    def match(self) -> Match:
        answers = [row for row in self.rows if row["kind"] == "answer"]
        return Match(len(answers), sum(bool(row.get("matched")) for row in answers))


def _month() -> list[dict[str, Any]]:
    """Two months whose figures follow from the row number: 4 tickets a day, 2 answers."""
    rows: list[dict[str, Any]] = []
    for n in range(244):
        day, place = date(2024, 4, 1) + timedelta(days=n // 4), n % 4
        if day == date(2024, 5, 12):
            continue
        hour = tuple(BANDS)[n % 5]
        issue = HOSTILE[n % 5] if n % 7 == 0 else "物流"
        shared = {
            "hour": hour, "time_band": BANDS[hour], "issue_type": issue, "team": f"{n % 2} 组",
            "row_no": n, "customer_key": f"c{n % 90}", "comment": HOSTILE[n % 5],
        }  # fmt: skip
        frt = None if n % 40 == 0 else 20.0 + 70 * place * (n % 11)
        ttr = None if n % 10 == 0 else 3600.0 * (1 + n % 9)
        agent = "座席01" if n % 3 else None
        rows.append(
            ticket(
                day, CHANNELS[place], frt, ttr=ttr, agent=agent, score=5 - place, scale=5, **shared
            )
        )
        if place < 2:
            score = 1 + (n * 7) % 5
            rows.append(
                answer(
                    day,
                    CHANNELS[place],
                    score,
                    frt=frt,
                    sent=True,
                    matched=True,
                    nps=n % 11,
                    **shared,
                )
            )
    return rows


KINDS: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "month": _month,
    "one": lambda: [ticket(date(2024, 5, 3), "phone", 30.0, ttr=600.0, hour=9, row_no=1)],
    "empty": list,
}

Make = Callable[..., Material]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    with making(tmp_path) as made:
        yield made


@contextmanager
def making(folder: Path) -> Generator[Make]:
    """What makes materials whose stores stand in this folder, open for as long."""
    stores: list[Store] = []

    def made(
        kind: str = "month", language: Language = "zh", edition: Edition = "internal"
    ) -> Material:
        stores.append(Store(folder / f"data{len(stores)}"))
        facts: Any = MadeFacts(KINDS[kind]())
        return Material(facts, stores[-1], MAY, APRIL, language, edition, CREATED)

    yield made
    for store in stores:
        store.close()
