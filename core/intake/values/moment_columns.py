"""A column of moment texts to naive UTC: regular layouts at once, the rest text by text."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from core.intake.values.column import MomentColumn, as_text, has_not_been, refused
from core.intake.values.contexts import says_id, says_moment, zone_in
from core.intake.values.eras import MINGUO, counts_from_1912, proves_1912
from core.intake.values.layouts import layout_of
from core.intake.values.moments import Reading, read_moment
from core.intake.values.number_columns import counted
from core.intake.values.regular_moments import DAY, NOTHING, Flags, naive_utc, read_regular
from core.intake.values.shapes import Shaped, Whole, shaped
from core.intake.values.swapped_dates import swapped
from core.intake.values.unix_times import NEVER, UNIX, proves_unix
from core.tickets import DateOrder

_EVIDENCE = 500
_MICRO = timedelta(microseconds=1)
_LOCAL_ZERO, _ZERO = datetime(1970, 1, 1), datetime(1970, 1, 1, tzinfo=UTC)


class _Moments:
    """Microseconds per row while a column is being read: local ones and those in UTC."""

    def __init__(self, size: int) -> None:
        self.local: Whole = np.full(size, NOTHING)
        self.utc: Whole = np.full(size, NOTHING)
        self.has_time: Flags = np.zeros(size, dtype=bool)

    @property
    def missing(self) -> Flags:
        return (self.local == NOTHING) & (self.utc == NOTHING)

    def put(self, rows: Whole, micros: Whole, zoned: bool, timed: bool | Flags) -> None:
        (self.utc if zoned else self.local)[rows] = micros
        self.has_time[rows] = timed & (micros != NOTHING)

    def forget(self, rows: Flags) -> None:
        self.local[rows] = NOTHING
        self.utc[rows] = NOTHING
        self.has_time[rows] = False


def moment_column(
    cells: pd.Series, header: str, *, order: DateOrder | None, timezone: str, context: str = ""
) -> MomentColumn:
    """Naive UTC moments (datetime64[us]) for a whole column, and which carry a clock time.

    A text without a zone is read in the zone its header names, else in `timezone`: of an hour that
    comes twice the first, of an hour left out its end. A date alone is local midnight, and so is a
    column in which every clock shows midnight. `context` (the file's name) may supply a year.
    Days that stand for nothing (1970-01-01) are given as they are: cleaning says why they go. Real
    dates among texts that a spreadsheet could not take for dates are refused: it exchanged their
    day and month.
    """
    texts = as_text(cells)
    found = _Moments(len(texts))
    said = f"{header} {context}"
    told = _told(texts)
    if proves_1912(told, header):
        said += MINGUO
    if proves_unix(told, header):
        texts, header, said = texts.mask(texts.isin(NEVER), ""), header + UNIX, said + UNIX
    shapes = [] if says_id(header) or counts_from_1912(said) else shaped(texts)
    for each in shapes:
        _put_regular(found, each, header, order)
    doubtful = swapped(shapes, len(texts))
    _put_rest(found, texts, order, said)
    found.forget(doubtful)
    if _all_midnight(found):
        found.has_time[:] = False
    return _in_utc(found, texts, zone_in(header) or ZoneInfo(timezone))


def _in_utc(found: _Moments, texts: pd.Series, zone: tzinfo) -> MomentColumn:
    utc = np.where(found.utc == NOTHING, naive_utc(found.local, zone), found.utc)
    moments = pd.Series(utc.view("datetime64[us]"), index=texts.index)
    missed = refused(texts, moments, has_not_been)
    return MomentColumn(moments, missed, pd.Series(found.has_time, texts.index))


def _told(texts: pd.Series) -> list[str]:
    """Some of the texts that say something, from all over the column."""
    some = texts.iloc[:: max(1, len(texts) // _EVIDENCE)]
    return [text for text in some if not has_not_been(text)]


def _put_regular(found: _Moments, texts: Shaped, header: str, order: DateOrder | None) -> None:
    layout = layout_of(texts.shape, order)
    if layout is not None:
        found.put(texts.rows, read_regular(texts, layout), layout.zoned, layout.has_time)
    elif says_moment(header) and (numbers := counted(texts)):
        found.put(texts.rows, *numbers)


def _put_rest(found: _Moments, texts: pd.Series, order: DateOrder | None, said: str) -> None:
    rows = np.flatnonzero(found.missing & (texts != "").to_numpy())
    codes, distinct = pd.factorize(texts.iloc[rows])
    readings = [read_moment(text, order, said) for text in distinct]
    timed = np.array([bool(each and each.has_time) for each in readings], dtype=bool)
    for zoned in (False, True):
        micros = np.array(list(_micros(readings, zoned)), dtype=np.int64)
        some = micros[codes] != NOTHING if len(codes) else np.zeros(0, dtype=bool)
        found.put(rows[some], micros[codes[some]], zoned, timed[codes[some]])


def _micros(readings: list[Reading | None], zoned: bool) -> Iterator[int]:
    for each in readings:
        if each is None or (each.moment.tzinfo is not None) != zoned:
            yield NOTHING
        else:
            yield (each.moment - (_ZERO if zoned else _LOCAL_ZERO)) // _MICRO


def _all_midnight(found: _Moments) -> bool:
    """Whether at least two different days are shown at midnight, and nothing else is."""
    timed = found.local[found.has_time]
    return timed.size > 1 and not (timed % DAY).any() and bool((timed != timed[0]).any())
