"""The values of a column to whether they can be what a field holds."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from core.intake.channels import CHANNELS, channel_code
from core.intake.mapping.moments import is_moment, might_be_moment
from core.intake.statuses import status_code
from core.intake.values import is_blank, parse_duration
from core.intake.values.scores import is_unrated, read_rating
from core.privacy.columns import holds_people
from core.privacy.known import is_han_name
from core.tickets import FIELD

Cells = Mapping[str, Sequence[str]] | pd.DataFrame

SAMPLE = 100
_LOOKED_AT = 2000
_MOST = 0.8
_NUMBER = re.compile(r"-?\d{1,12}(?:[.,]\d+)?")
_FRACTION = re.compile(r"-?\d+[.,]\d+")
_WHOLE = re.compile(r"\d{1,5}(?:\.0+)?")
_YES_NO = frozenset(["true", "false", "yes", "no", "y", "n", "是", "否", "有", "无", "t", "f"])
_ID_LIKE = re.compile(r"(?=.*\d)[A-Za-z]{0,8}[-_#]?[A-Za-z0-9-]{2,40}")
_LINK = re.compile(r"https?://\S+")
_LONG = 60


@dataclass(frozen=True)
class Evidence:
    """Different filled cells of a column, how many were looked at, and how many it has in all."""

    cells: tuple[str, ...] = ()
    filled: int = 0
    different: int = 0
    rows: int = 0

    @property
    def varied(self) -> bool:
        """Whether nearly every cell says something else, as free text and ids do."""
        return self.filled >= 20 and self.different > 0.9 * self.filled


def evidence(cells: Sequence[str] | pd.Series) -> Evidence:
    """What up to 2,000 cells from the whole length of the column say."""
    step = max(1, len(cells) // _LOOKED_AT)
    some = cells.iloc[::step] if isinstance(cells, pd.Series) else cells[::step]
    filled = [text for cell in some if not is_blank(text := str(cell).strip())]
    different = tuple(dict.fromkeys(filled))
    return Evidence(different[:SAMPLE], len(filled), len(different), len(cells))


def fits(field: str, cells: Sequence[str], header: str) -> bool:
    """Whether at least four in five of the sampled values can be what the field holds.

    An empty column fits everything.
    """
    if field == "reopened":
        return share(cells, lambda text: _is_count(text) or text.casefold() in _YES_NO) >= _MOST
    test = _TESTS[FIELD[field].kind]
    return share(cells, lambda text: test(text, header)) >= _MOST


def are_ids(cells: Sequence[str]) -> bool:
    """Whether the values look like numbers or codes that stand for somebody."""
    return bool(cells) and share(cells, lambda text: bool(_ID_LIKE.fullmatch(text))) >= _MOST


def are_yes_no(cells: Sequence[str]) -> bool:
    """Whether the column only says yes and no."""
    return bool(cells) and share(cells, lambda text: text.casefold() in _YES_NO) == 1


def are_numbers(cells: Sequence[str]) -> bool:
    """Whether the values are figures, as codes are."""
    return bool(cells) and share(cells, lambda text: bool(_NUMBER.fullmatch(text))) >= _MOST


def person_of(cells: Sequence[str]) -> str | None:
    """The personal field whose values these are: customer_name, contact, or neither."""
    if not holds_people(cells):
        return None
    return "customer_name" if share(cells, is_han_name) >= 0.3 else "contact"


def category_of(cells: Sequence[str]) -> str | None:
    """The field whose words the values are: channel, status or score."""
    if len(cells) < 2 or are_yes_no(cells):
        return None
    if known_channels(cells) >= _MOST:
        return "channel"
    if known_statuses(cells) >= _MOST:
        return "status"
    worded = share(cells, lambda text: (r := read_rating(text)) is not None and bool(r.word))
    return "score" if worded >= _MOST else None


def known_channels(cells: Sequence[str]) -> float:
    """The share of values that are words for a channel."""
    return share(cells, lambda text: channel_code(text) in CHANNELS)


def known_statuses(cells: Sequence[str]) -> float:
    """The share of values that are words for a status."""
    return share(cells, lambda text: status_code(text) is not None)


def share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """The share of values that pass a test; 1 if there are none."""
    return sum(map(test, cells)) / len(cells) if cells else 1.0


def _is_count(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None


def _short(text: str, header: str) -> bool:
    long = len(text) > _LONG or _LINK.match(text)
    return not long and (_NUMBER.fullmatch(text) is not None or not might_be_moment(text, header))


def _category(text: str, header: str) -> bool:
    return _short(text, header) and not _FRACTION.fullmatch(text)


def _words(text: str, header: str) -> bool:
    return not _NUMBER.fullmatch(text) and not might_be_moment(text, header)


def _duration(text: str, header: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or parse_duration(text, header) is not None


def _score(text: str, _header: str) -> bool:
    rating = read_rating(text)
    known = rating is not None and (bool(rating.word) or 0 <= (rating.value or 0) <= 100)
    return known or is_unrated(text)


def _nps(text: str, _header: str) -> bool:
    return _WHOLE.fullmatch(text) is not None and float(text) <= 10


def _contact(text: str, header: str) -> bool:
    return channel_code(text) not in CHANNELS and not might_be_moment(text, header)


_TESTS: dict[str, Callable[[str, str], bool]] = {
    "moment": is_moment,
    "duration": _duration,
    "score": _score,
    "nps": _nps,
    "count": lambda text, _header: _is_count(text),
    "text": _words,
    "category": _category,
    "id": _short,
    "name": _short,
    "agent": _short,
    "contact": _contact,
    "tags": lambda _text, _header: True,
}
