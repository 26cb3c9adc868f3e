"""Ready-made helpdesk formats: header sets to known columns, so that nobody has to map them."""

from collections.abc import Iterable

from core.intake.formats.format import Format
from core.intake.formats.zendesk_csv import ZENDESK_CSV
from core.intake.formats.zendesk_raw import ZENDESK_RAW
from core.intake.words import plain

__all__ = ["FORMATS", "Format", "recognise"]

FORMATS: tuple[Format, ...] = (ZENDESK_CSV, ZENDESK_RAW)


def recognise(headers: Iterable[str]) -> Format | None:
    """The format whose own headers all stand in this row; the one with most of them, if several."""
    row = frozenset(map(plain, headers))
    found = [each for each in FORMATS if each.has(row)]
    return max(found, key=lambda each: len(each.needs), default=None)
