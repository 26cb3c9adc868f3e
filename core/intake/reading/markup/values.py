"""The values of cells as an XML writes them to text as a person sees them."""

from datetime import datetime

from core.intake.reading.cells import number_text, to_text
from core.intake.reading.excel.number_formats import Shown

# most moments are written so that nothing is left to do
_PLAIN = 19
_RECENT = "1910"


def number(text: str, shown: Shown) -> str:
    """A number as it is shown; what is none, as it stands."""
    try:
        value = float(text)
    except ValueError:
        return text
    return number_text(value) if shown.is_plain else shown.text(value)


def moment(text: str, shown: Shown, zero: datetime) -> str:
    """A moment; the time of day alone, or a duration, under a clock's format."""
    if len(text) == _PLAIN and text > _RECENT and not text.endswith("T00:00:00"):
        return text.replace("T", " ")
    try:
        moment = datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return text
    is_day = shown.kind == "moment" and moment.time() == moment.min.time()
    return to_text([moment.date() if is_day else moment], zero)[0]
