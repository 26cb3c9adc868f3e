"""A column of plain numbers to whether it can only be clock times stored as fractions of a day."""

from collections.abc import Iterable
from decimal import Decimal
from math import gcd

LONGEST_DAYS = 366
_CHANCE = 1e-2


def are_day_fractions(numbers: Iterable[str]) -> bool:
    """Whether every number is a whole count of seconds as a fraction of a day, and not by chance.

    A duration measured in seconds and stored as a day fraction gives whole seconds × 86400. The
    same digits read as hours or minutes must fail that test, and the odds that arbitrary numbers
    with as many decimals pass it must be below one in a hundred.
    """
    values = {Decimal(text) for text in numbers}
    if not values or any(abs(value) > LONGEST_DAYS for value in values):
        return False
    if not all(_whole(value, 86400) and _clock_like(value) for value in values):
        return False
    if all(_whole(value, 3600) for value in values) or all(_whole(value, 60) for value in values):
        return False
    odds = 1.0
    for value in values:
        odds *= _odds(value)
    return odds < _CHANCE


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _slack(value: Decimal, unit: int) -> Decimal:
    """Half a unit of the last decimal, in seconds; spreadsheets keep fifteen digits."""
    return max(Decimal(unit) / 2 * Decimal(10) ** -_decimals(value), Decimal("1e-6"))


def _whole(value: Decimal, unit: int) -> bool:
    """Whole seconds in this unit, as far as the decimals can say."""
    seconds = value * unit
    off = abs(seconds - seconds.to_integral_value())
    return off <= (_slack(value, unit) if _decimals(value) > 5 else 0)


def _clock_like(value: Decimal) -> bool:
    """A time of so few decimals that is no whole minute was never a clock's."""
    return _decimals(value) > 3 or value * 1440 % 1 == 0


def _odds(value: Decimal) -> float:
    """How often a number with as many decimals passes by chance."""
    places = _decimals(value)
    if places <= 5:
        return gcd(10**places, 86400) / 10**places
    return min(1.0, float(2 * _slack(value, 86400)))
