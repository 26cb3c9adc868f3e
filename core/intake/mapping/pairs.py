"""Columns of a table to the dates and clock times that are one moment in several columns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from core.intake.mapping.evidence import MOST, share
from core.intake.mapping.moments import hour_of, is_date
from core.intake.mapping.spread_dates import spread_dates, whole_name
from core.intake.mapping.wording import bare, tokens
from core.intake.words import simplified

# the hour below which most "clock times" would be durations
_WAKING = 5
_DAY = re.compile(
    r"日期|年月日|日付|日$|날짜|일자|\b(?:dates?|day|data|datum|fecha|dia|giorno|jour)\b"
)
_TIME = re.compile(
    r"时间|时刻|시간|시각|\b(?:time|clock|ora|orario|uhrzeit|hora|horario|heure|tijd)\b"
)
_SAYS_WHEN = re.compile(
    r"日期|时间|时刻|年月日|日时|日付|日$|날짜|일자|시간|시각|일시"
    r"|\b(?:dates?|times?|day|clock|data|ora|orario|datum|uhrzeit|zeit|fecha|hora|heure|horario"
    r"|tijd|tijdstip|dia|giorno|jour|hour|at|on|am|um|de|da|di|du|del|della|d|the|of)\b"
)


def pairs_of(samples: Mapping[str, Sequence[str]]) -> tuple[tuple[str, str], ...]:
    """(header of dates, header of clock times) for every date with a clock time of its own.

    `samples` holds cells of every column, in order. Their names say the same but for "date" and
    "time", or they are the only two and stand side by side. Clock times of which most lie before
    five in the morning are durations.
    """
    clocks = [header for header, cells in samples.items() if _are_clocks(cells)]
    others = [header for header in samples if clocks and header not in clocks]
    dates = [header for header in others if _are_dates(samples[header], header)]
    return tuple(_matched(list(samples), dates, clocks))


def parts_of(samples: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """All columns that are one moment together: `pairs_of`, and year, month, day and clock."""
    spread = spread_dates(list(samples), samples)
    return (*pairs_of(samples), *(_timed(list(samples), each, samples) for each in spread))


def _timed(
    headers: list[str], date: tuple[str, str, str], samples: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """A date in three columns and its clock: one named like it, or a lone one right behind it."""
    last, about = max(map(headers.index, date)), _about(whole_name(date[0]))
    clocks = [each for each in headers if _about(each) == about and _are_clocks(samples[each])]
    behind = [each for each in headers[last + 1 : last + 2] if _is_lone(each)]
    behind = [each for each in behind if _are_clocks(samples[each])]
    return (*date, *(clocks or behind)[:1])


def named_pairs(headers: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The same by the names alone, where no values are known: "Call date" and "Call time"."""
    clocks = [
        each for each in headers if _TIME.search(_said(each)) and not _DAY.search(_said(each))
    ]
    dates = [each for each in headers if _DAY.search(_said(each))]
    return tuple(
        (date, clock) for clock in clocks for date in dates if _about(date) == _about(clock)
    )


def _matched(
    headers: Sequence[str], dates: list[str], clocks: list[str]
) -> Iterator[tuple[str, str]]:
    for clock in clocks:
        named = [date for date in dates if _about(date) == _about(clock)]
        place = headers.index(clock) - 1
        # behind two dates side by side it may belong to either
        lone = _is_lone(clock) and headers[place - 1 : place] not in [[date] for date in dates]
        beside = [date for date in dates if headers.index(date) == place]
        for date in (named or (beside if lone else []))[:1]:
            dates.remove(date)
            yield date, clock


def _is_lone(header: str) -> bool:
    """Whether a header says no more than that it is a time, or that it is another one."""
    about = _about(header)
    return not about or about.isdigit()


def _about(header: str) -> str:
    """What is left of a header when the words for date and time are gone."""
    return "".join(filter(str.isalnum, _SAYS_WHEN.sub("", _said(header))))


def _said(header: str) -> str:
    return " ".join(tokens(header)) or simplified(bare(header))


def _are_clocks(cells: Sequence[str]) -> bool:
    hours = [hour for cell in cells if (hour := hour_of(cell)) is not None]
    return bool(hours) and len(hours) >= MOST * len(cells) and median(hours) >= _WAKING


def _are_dates(cells: Sequence[str], header: str) -> bool:
    return bool(cells) and share(cells, lambda text: is_date(text, header)) >= MOST
