"""Facts × filters to what the comments say: themes with figures and quotes, and slow cases."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from core.insight.themes.counting import counted, mentions
from core.insight.themes.hearing import heard
from core.insight.themes.mention import Feedback
from core.insight.themes.quoting import quotes, slow_cases
from core.insight.themes.theme import Theme, themes_of
from core.measure.facts import Facts, last_day
from core.measure.filters import ALL, Filters
from core.measure.periods import Period, same_days

# comments of a period that are enough to know a theme's share to a point
ENOUGH = 4_000


def feedback(facts: Facts, filters: Filters = ALL, against: Period | None = None) -> Feedback:
    """The public entry: what the comments of the filters' days say, against another period.

    A comment counts once for each theme of which it holds a word that is not negated, so that each
    count is "at least". Comments are survey answers' and those of tickets without such an answer.
    An unfinished period is compared with as many days.
    """
    themes = themes_of(facts.settings)
    with heard(facts, filters, _fair(facts, filters, against), themes) as cursor:
        found = _counted(counted(cursor), themes, facts.settings.small_sample)
        place = {theme.key: at for at, theme in enumerate(themes)}
        quoted = tuple(
            replace(each, quotes=quotes(cursor, place[each.theme.key], each.theme))
            for each in found.mentions
        )
        slow, slow_count, confirmed = slow_cases(cursor, themes)
    return replace(found, mentions=quoted, slow=slow, slow_cases=slow_count, confirmed=confirmed)


def sampled(facts: Facts, filters: Filters, against: Period | None) -> Feedback:
    """The same without quotes and cases, of about ENOUGH comments of each period at the most.

    For rules, which stand on every page: searching every comment of a year takes seconds.
    """
    themes = themes_of(facts.settings)
    with heard(facts, filters, _fair(facts, filters, against), themes, ENOUGH) as cursor:
        return _counted(counted(cursor), themes, facts.settings.small_sample)


def _counted(rows: pd.DataFrame, themes: Sequence[Theme], small: int) -> Feedback:
    now = rows[rows["now"]]
    parts = (now["n"], now["rated"], rows.loc[~rows["now"], "n"], now.loc[now["themes"] != 0, "n"])
    comments, rated, before, themed = (int(each.sum()) for each in parts)
    return Feedback(comments, rated, before, themed, mentions(rows, themes, small))


def _fair(facts: Facts, filters: Filters, against: Period | None) -> Period | None:
    if against is None or filters.start is None or filters.end is None:
        return against
    return same_days(against, Period(filters.start, filters.end), last_day(facts))
