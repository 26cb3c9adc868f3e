"""Facts × filters to what the comments say: themes with figures and quotes, and slow cases."""

from dataclasses import replace

from core.insight.themes.counting import counted, mentions
from core.insight.themes.hearing import heard
from core.insight.themes.mention import Feedback
from core.insight.themes.quoting import quotes, slow_cases
from core.insight.themes.theme import themes_of
from core.measure.facts import Facts, last_day
from core.measure.filters import ALL, Filters
from core.measure.periods import Period, same_days


def feedback(facts: Facts, filters: Filters = ALL, against: Period | None = None) -> Feedback:
    """The public entry: what the comments of the filters' days say, against another period.

    A comment counts once for each theme of which it holds a word that is not negated, so that each
    count is "at least". Comments are survey answers' and those of tickets without such an answer.
    An unfinished period is compared with as many days.
    """
    themes = themes_of(facts.settings)
    with heard(facts, filters, _fair(facts, filters, against), themes) as cursor:
        rows = counted(cursor)
        found = mentions(rows, themes, facts.settings.small_sample)
        place = {theme.key: at for at, theme in enumerate(themes)}
        quoted = tuple(
            replace(each, quotes=quotes(cursor, place[each.theme.key], each.theme))
            for each in found
        )
        cases = slow_cases(cursor, themes)
    now = rows[rows["now"]]
    themed = now.loc[now["themes"] != 0, "n"].sum()
    before = rows.loc[~rows["now"], "n"].sum()
    rated = now["rated"].sum()
    return Feedback(int(now["n"].sum()), int(rated), int(before), int(themed), quoted, *cases)


def _fair(facts: Facts, filters: Filters, against: Period | None) -> Period | None:
    if against is None or filters.start is None or filters.end is None:
        return against
    return same_days(against, Period(filters.start, filters.end), last_day(facts))
