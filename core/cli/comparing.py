"""The option --against to two measurements, side by side as JSON or in words."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Any

from core.cli.failures import WrongOption
from core.cli.plain import changes, measured_plain
from core.derive import Facts
from core.measure.against import Against, paired
from core.measure.comparing import Comparison, compare
from core.measure.facts import last_day
from core.measure.filters import Filters
from core.measure.periods import Period
from core.texts import Language, say

_FORMS = "previous, last_quarter, last_year, 2024-04-01..2024-04-30, since:2024-05-06"


def against_option(parser: ArgumentParser, language: Language) -> None:
    """The period to compare with; without it there is none."""
    text = say("cli.help_against", language)
    parser.add_argument("--against", type=_against, metavar="PERIOD", help=text)


def whole_period(facts: Facts, filters: Filters) -> Filters:
    """The days asked for, else all days that have rows."""
    query = "SELECT min(day), max(day) FROM facts"
    first, last = facts.cursor().execute(query).fetchone() or (None, None)
    return filters.within(filters.start or first, filters.end or last)


def periods_of(
    arguments: Namespace, facts: Facts, filters: Filters
) -> tuple[Filters, Period | None]:
    """The rows to look at, and the days to compare them with, if that was asked."""
    days = whole_period(facts, filters)
    if arguments.against is None or days.start is None or days.end is None:
        return filters, None
    now, against = paired(Period(days.start, days.end), arguments.against, last_day(facts))
    return filters.within(now.start, now.end), against


def compared(
    facts: Facts, keys: Sequence[str], by: Sequence[str], filters: Filters, against: Period
) -> Comparison:
    """Both measurements, the whole and each segment, with equal chances."""
    return compare(facts, keys, ((), *((segment,) for segment in by)), filters, against)


def comparison_plain(
    facts: Facts, found: Comparison, by: Sequence[str], language: Language
) -> dict[str, Any]:
    """The days really compared with, what was measured in them, and how much it changed."""
    days = {"from": found.against.start.isoformat(), "to": found.against.end.isoformat()}
    return days | measured_plain(facts, found.before, by, language) | {"change": changes(found)}


def _against(text: str) -> Against:
    try:
        return Against.from_text(text)
    except ValueError:
        raise WrongOption(option="--against", text=text, expected=_FORMS) from None
