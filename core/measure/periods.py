"""The cut-off of the data to periods: the latest complete month, the one before, the same days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from core.measure.facts import Facts, last_day
from core.texts import Language, say


@dataclass(frozen=True)
class Period:
    """Local days, both included."""

    start: date
    end: date

    @property
    def n_days(self) -> int:
        """How many days it spans."""
        return (self.end - self.start).days + 1

    def meets(self, other: "Period") -> bool:
        """Whether both hold some day: then neither is before the other."""
        return self.start <= other.end and other.start <= self.end

    @property
    def months(self) -> int:
        """How many whole calendar months it is exactly; 0 if it is not."""
        whole = self.start.day == 1 and self.end == _month_end(self.end)
        apart = relativedelta(self.end + timedelta(days=1), self.start)
        return apart.years * 12 + apart.months if whole else 0


def month_of(day: date) -> Period:
    """The calendar month a day lies in."""
    return Period(day.replace(day=1), _month_end(day))


def quarter_of(day: date) -> Period:
    """The calendar quarter a day lies in."""
    start = date(day.year, day.month - (day.month - 1) % 3, 1)
    return Period(start, _month_end(start + relativedelta(months=2)))


def latest_complete_month(facts: Facts) -> Period | None:
    """The last month with tickets that ended by the cut-off; else the last one; None without."""
    months, until = facts.months, last_day(facts)
    ended = [month for month in months if until is not None and _month_end(month) <= until]
    chosen = (ended or list(months))[-1:]
    return month_of(chosen[0]) if chosen else None


def latest_months(facts: Facts, n: int) -> Period | None:
    """The n calendar months that end with the latest complete one."""
    last = latest_complete_month(facts)
    return last and Period(last.start - relativedelta(months=n - 1), last.end)


def previous(period: Period) -> Period:
    """The period of the same length right before: as many months, else as many days."""
    before = period.start - timedelta(days=1)
    if period.months:
        return Period(period.start - relativedelta(months=period.months), before)
    return Period(period.start - timedelta(days=period.n_days), before)


def same_last_year(period: Period) -> Period:
    """The same calendar days one year earlier; a whole month stays whole in leap years."""
    return _earlier(period, relativedelta(years=1))


def last_quarter(period: Period) -> Period:
    """The same days of the quarter before: three months earlier; a whole month stays whole."""
    return _earlier(period, relativedelta(months=3))


def is_unfinished(period: Period, until: date | None) -> bool:
    """Whether the cut-off day lies before the period's end."""
    return until is not None and until < period.end


def same_days(against: Period, period: Period, until: date | None) -> Period:
    """The comparison period cut to as many days as the unfinished period has had so far."""
    if until is None or not is_unfinished(period, until):
        return against
    past = max((until - period.start).days, 0)
    return Period(against.start, min(against.end, against.start + timedelta(days=past)))


def period_label(period: Period, language: Language) -> str:
    """A period in words: one month by its name, else its first and last day."""
    if period.months == 1:
        return _month_words("period.month", period.start, language)
    if period == quarter_of(period.start):
        number = (period.start.month + 2) // 3
        return say("period.quarter", language, year=period.start.year, number=number)
    if period.months:
        ends = (_month_words("period.month", day, language) for day in (period.start, period.end))
        return say("period.range", language, **dict(zip(("start", "end"), ends, strict=True)))
    start, end = day_label(period.start, language), day_label(period.end, language)
    return start if start == end else say("period.range", language, start=start, end=end)


def day_label(day: date, language: Language, *, year: bool = True) -> str:
    """A day in words, as a sentence uses it."""
    return _month_words("period.day" if year else "period.day_of_year", day, language)


def _earlier(period: Period, by: relativedelta) -> Period:
    start, end = period.start - by, period.end - by
    return Period(start, _month_end(end) if period.months else end)


def _month_words(key: str, day: date, language: Language) -> str:
    month = say(f"month.{day.month}", language)
    return say(key, language, year=day.year, month=month, day=day.day)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
