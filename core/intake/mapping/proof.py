"""A field and a sample of a column's values to whether they could as well be something else."""

import re
from collections.abc import Callable, Sequence

from core.intake.mapping.evidence import (
    MOST,
    NUMBER,
    Evidence,
    are_directions,
    are_numbers,
    are_yes_no,
    known_channels,
    known_statuses,
    reaches,
    share,
)
from core.intake.mapping.synonyms import kind_of
from core.intake.values import scale_of

_MANY = 20
_FIVE, _TEN = 5, 10
_SHORT = 8
_SMALL = re.compile(r"\d{1,2}(?:\.0+)?")
_PART = re.compile(r"-?\d+[.,](?!0+$|[05]0*$)\d+")
_RATES = re.compile(
    r"sat|zufried|soddisf|tevred|zadowol|满意|滿意|満足|만족|star|星|stern|stell"
    r"|customer|client|kunde|klant|klient|survey|umfrage|encuesta|sondaggio|pesquisa|ankiet"
    r"|客户|客戶|用户|顾客|顧客|买家|访客|고객|お客"
)
_COUNTS = re.compile(r"id|code|key|编号|号|編號|番号|번호|nr|num|no$", re.IGNORECASE)


def is_open(field: str, header: str, seen: Evidence) -> bool:
    """Whether the values leave it open if they are the field's; without any, nothing does."""
    if not seen.cells:
        return False
    test = _OF_FIELD.get(field) or _OF_KIND.get(kind_of(field))
    return test is not None and test(header.casefold(), seen)


def _id(_header: str, seen: Evidence) -> bool:
    """Parts of a whole, and small figures that come again, are counts rather than ids."""
    again = seen.filled >= _MANY and 2 * seen.different < seen.filled
    return _matching(seen.cells, _PART) == 1 or (again and _are_small(seen.cells))


def _contact(_header: str, seen: Evidence) -> bool:
    return share(seen.cells, reaches) < 1 - MOST / 2


def _name(_header: str, seen: Evidence) -> bool:
    return are_numbers(seen.cells) or _is_category(seen) or are_yes_no(seen.cells)


def _agent(_header: str, seen: Evidence) -> bool:
    """Agents are neither counted nor are they states or channels."""
    return _are_small(seen.cells) or _is_category(seen)


def _category(header: str, seen: Evidence) -> bool:
    """The words of a status or channel, ways of calls, and figures that are no code's."""
    figures = are_numbers(seen.cells) and not _COUNTS.search(header)
    return figures or are_directions(seen.cells) or _is_category(seen)


def _channel(_header: str, seen: Evidence) -> bool:
    return not known_channels(seen.cells) and not are_numbers(seen.cells)


def _status(_header: str, seen: Evidence) -> bool:
    return not known_statuses(seen.cells) and not are_numbers(seen.cells)


def _priority(_header: str, seen: Evidence) -> bool:
    return are_directions(seen.cells) or seen.different > _TEN or known_channels(seen.cells) >= MOST


def _duration(_header: str, seen: Evidence) -> bool:
    """What is nearly always the same is a limit; what is often below nothing, a difference."""
    below = share(seen.cells, lambda text: text.startswith(("-", "−"))) > 1 - MOST
    # one of three below nothing is a slip, not a habit
    return (seen.filled >= _SHORT and below) or (seen.filled >= _MANY and seen.different <= 2)


def _score(header: str, seen: Evidence) -> bool:
    """An average, or points of which only the header could say that they are no quality's."""
    if _matching(seen.cells, _PART) > 1 - MOST:
        return True
    if scale_of(header):
        return False
    best = max((float(each) for each in seen.cells if _SMALL.fullmatch(each)), default=0)
    figures = _matching(seen.cells, NUMBER) == 1
    return figures and (best > _FIVE or best <= 1) and not _RATES.search(header)


def _nps(_header: str, seen: Evidence) -> bool:
    """Five points are another scale than that of recommending."""
    best = max((float(each) for each in seen.cells if _SMALL.fullmatch(each)), default=_TEN)
    return best <= _FIVE and seen.filled >= _MANY


def _text(_header: str, seen: Evidence) -> bool:
    """Short words over and over are a category."""
    mean = sum(map(len, seen.cells)) / len(seen.cells)
    return seen.filled >= _MANY and 5 * seen.different < seen.filled and mean < _SHORT


def _is_category(seen: Evidence) -> bool:
    several = len(seen.cells) > 1
    return several and max(known_channels(seen.cells), known_statuses(seen.cells)) >= MOST


def _matching(cells: Sequence[str], pattern: re.Pattern[str]) -> float:
    return share(cells, lambda text: pattern.fullmatch(text) is not None)


def _are_small(cells: Sequence[str]) -> bool:
    return _matching(cells, _SMALL) == 1


_OF_FIELD: dict[str, Callable[[str, Evidence], bool]] = {
    "channel": _channel, "status": _status, "priority": _priority, "nps": _nps,
}  # fmt: skip
_OF_KIND: dict[str, Callable[[str, Evidence], bool]] = {
    "id": _id, "contact": _contact, "name": _name, "agent": _agent, "category": _category,
    "duration": _duration, "score": _score, "text": _text,
    "tags": lambda _header, seen: are_numbers(seen.cells),
}  # fmt: skip
