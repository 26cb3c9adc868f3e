"""Open tickets, openings and closings to the sentences a manager reads, and their doubts."""

from collections.abc import Iterator

import pandas as pd

from core.errors import Note
from core.measure.backlog import AGES, only_one_file
from core.measure.facts import Facts
from core.measure.wording import format_value
from core.texts import Language, say, tell

_OLD = AGES[-1][0]
# so many left open and none closed afterwards is no work but a file that does not tell
_MANY = 5


def age_sentence(days: pd.DataFrame, language: Language) -> str:
    """How many are open at the end, and how many of them for long; `days` as of `backlog`."""
    last = days.iloc[-1]
    n, old = int(last["backlog"]), int(last[_OLD])
    if not n:
        return say("load.backlog_none", language)
    share = format_value(old / n, "share", language)
    return say("load.backlog_now", language, n=_tickets(n, language), old=_tickets(old, language),
               share=share)  # fmt: skip


def flow_sentence(moved: pd.DataFrame, language: Language) -> str:
    """Whether more were opened than closed; `moved` as of `flow`."""
    opened, closings = float(moved["opened"].sum()), float(moved["closings"].sum())
    way = "grew" if opened > closings else "shrank" if opened < closings else "same"
    sizes = {"opened": opened, "closings": closings, "size": abs(opened - closings)}
    words = {name: _tickets(size, language) for name, size in sizes.items()}
    return say(f"load.flow_{way}", language, **words)


def rate_sentence(n: int, opened: float, oldest: int, language: Language) -> str:
    """The backlog as a share of what was opened, and the age of the oldest ticket in days."""
    rate = format_value(n / opened, "share", language)
    counts = {"n": _tickets(n, language), "opened": _tickets(opened, language)}
    return say("load.backlog_rate", language, **counts, oldest=oldest, rate=rate)


def doubts(facts: Facts, before: tuple[int, int], language: Language) -> Iterator[str]:
    """Why the backlog may not be so; `before` as of `carried`."""
    if only_one_file(facts):
        yield tell(Note("only_one_file"), language)
    elif before[0] >= _MANY and not before[1]:
        yield say("load.stale", language, n=before[0])


def _tickets(n: float, language: Language) -> str:
    return format_value(float(n), "tickets", language)
