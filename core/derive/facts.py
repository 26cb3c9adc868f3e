"""A finished cache file to the table `facts` behind as many cursors as there are readers."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

import duckdb

from core.settings import Settings


@dataclass(frozen=True)
class Match:
    """How many valid survey answers there are, and how many belong to a known ticket."""

    answers: int
    matched: int

    @property
    def unmatched(self) -> int:
        return self.answers - self.matched


@dataclass(frozen=True)
class Facts:
    """One row per ticket in its latest state and one per survey answer; columns: columns.FACTS.

    `mark` is the name of the cache file, which other settings may share.
    `as_of` is the cut-off (naive UTC), `channels` maps codes to the files' commonest word for them,
    `extras` the columns kept from files to their headers. `months` are the first days of months
    with tickets (with answers, if there is no ticket). `complaints` counts the rows of the table
    `complaints`, which has the same columns: no number of tickets or answers can meet them.
    """

    mark: str
    settings: Settings
    as_of: datetime | None
    channels: dict[str, str]
    extras: dict[str, str]
    months: tuple[date, ...]
    present: frozenset[str]
    match: Match
    complaints: int
    connection: duckdb.DuckDBPyConnection = field(repr=False, compare=False)

    @classmethod
    def from_plain(
        cls, mark: str, settings: Settings, plain: dict[str, Any],
        connection: duckdb.DuckDBPyConnection,
    ) -> "Facts":  # fmt: skip
        """Facts from what the builder wrote about them."""
        return cls(
            mark,
            settings,
            datetime.fromisoformat(plain["as_of"]) if plain["as_of"] else None,
            plain["channels"],
            plain["extras"],
            tuple(map(date.fromisoformat, plain["months"])),
            frozenset(plain["present"]),
            Match(plain["answers"], plain["matched"]),
            plain["complaints"],
            connection,
        )

    @property
    def fingerprint(self) -> str:
        """Tells apart all that may be measured: other rows, or the same by other settings."""
        return f"{self.mark}-{self.settings.fingerprint()}"

    def under(self, settings: Settings) -> "Facts":
        """The same rows under settings that differ in nothing they follow."""
        return replace(self, settings=settings)

    @property
    def empty(self) -> bool:
        """Whether there is neither a ticket nor an answer."""
        return not self.present

    def has(self, column: str) -> bool:
        """Whether any row says something in this column."""
        return column in self.present

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A new cursor, for one query: threads that share one get each other's answers."""
        return self.connection.cursor()

    def close(self) -> None:
        """Let go of the cache file."""
        self.connection.close()
