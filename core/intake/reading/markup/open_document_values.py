"""The value of an OpenDocument cell to text, as a person sees it."""

import re
from datetime import datetime, timedelta

from core.intake.reading.cells import duration_text
from core.intake.reading.excel.number_formats import Shown
from core.intake.reading.markup.values import moment, number
from core.intake.reading.markup.xml import Attributes

_DURATION = re.compile(r"(-?)PT(\d{1,7})H(\d{1,2})M(\d{1,2}(?:\.\d{1,9})?)S")
_PERCENT = Shown(scale=100, after="%")
# here no day is counted that never was
_DAY_ZERO = datetime(1899, 12, 30)


def text_of(cell: Attributes, shown: str) -> str:
    """What the cell says: its value, which a format may have cut, as text."""
    match cell.get("value-type"):
        case "string":
            return shown or cell.get("string-value", "")
        case "float" | "currency":
            return number(cell.get("value", shown), Shown())
        case "percentage":
            return number(cell.get("value", shown), _PERCENT)
        case "date":
            return moment(cell.get("date-value", shown), Shown("moment"), _DAY_ZERO)
        case "time":
            return _duration(cell.get("time-value", shown))
        case "boolean":
            return cell.get("boolean-value", shown).upper()
        case _:
            return shown or cell.get("string-value", "")


def _duration(told: str) -> str:
    found = _DURATION.fullmatch(told)
    if not found:
        return told
    sign = -1 if found[1] else 1
    hours, minutes, seconds = map(float, found.groups()[1:])
    return duration_text(sign * timedelta(hours=hours, minutes=minutes, seconds=seconds))
