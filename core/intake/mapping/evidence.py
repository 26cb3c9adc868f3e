"""The values of a column to whether they can be what a field holds."""

import re
from collections.abc import Callable, Sequence

import pandas as pd

from core.intake.channels import CHANNELS, channel_code
from core.intake.statuses import status_code
from core.intake.values import is_blank, parse_duration, parse_moment
from core.intake.values.dates import ORDERS
from core.intake.values.scores import is_unrated, read_rating
from core.privacy.columns import holds_people
from core.privacy.known import is_han_name
from core.tickets import FIELD

SAMPLE = 300
_MOST = 0.8
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d+)?")
_WHOLE = re.compile(r"\d{1,5}(?:\.0+)?")
_YES_NO = frozenset(["true", "false", "yes", "no", "y", "n", "是", "否", "有", "无", "t", "f"])
_ID_LIKE = re.compile(r"(?=.*\d)[A-Za-z]{0,8}[-_#]?[A-Za-z0-9-]{2,40}")


def sample(cells: Sequence[str] | pd.Series) -> tuple[str, ...]:
    """Up to 300 different cells that say something, from the whole length of the column."""
    step = max(1, len(cells) // (20 * SAMPLE))
    some = cells.iloc[::step] if isinstance(cells, pd.Series) else cells[::step]
    texts = dict.fromkeys(str(cell).strip() for cell in some)
    return tuple(text for text in texts if not is_blank(text))[:SAMPLE]


def fits(field: str, cells: Sequence[str], header: str) -> bool:
    """Whether at least four in five of the sampled values can be what the field holds.

    An empty column fits everything.
    """
    test = _TESTS.get(FIELD[field].kind, _not_moment)
    if field in {"reopened"}:
        return _share(cells, lambda text: _is_count(text) or text.casefold() in _YES_NO)
    return _share(cells, lambda text: test(text, header))


def are_ids(cells: Sequence[str]) -> bool:
    """Whether the values look like numbers or codes that stand for somebody."""
    return bool(cells) and _share(cells, lambda text: _ID_LIKE.fullmatch(text) is not None)


def person_of(cells: Sequence[str]) -> str | None:
    """The personal field whose values these are: customer_name, contact, or neither."""
    if not holds_people(cells):
        return None
    return "customer_name" if _share(cells, is_han_name, most=0.3) else "contact"


def category_of(cells: Sequence[str]) -> str | None:
    """The field whose words the values are: channel, status or score."""
    if len(cells) < 2:
        return None
    if _share(cells, lambda text: channel_code(text) in CHANNELS):
        return "channel"
    if _share(cells, lambda text: status_code(text) is not None):
        return "status"
    worded = _share(cells, lambda text: (r := read_rating(text)) is not None and bool(r.word))
    return "score" if worded else None


def is_moment(text: str, header: str = "") -> bool:
    """Whether a text is a moment in some order of day and month."""
    return any(
        parse_moment(text, order=order, context=header) is not None for order in (None, *ORDERS)
    )


def _share(cells: Sequence[str], test: Callable[[str], bool], most: float = _MOST) -> bool:
    return sum(map(test, cells)) >= most * len(cells)


def _is_count(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None


def _not_moment(text: str, header: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or not is_moment(text, header)


def _moment(text: str, header: str) -> bool:
    return is_moment(text, header)


def _duration(text: str, header: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or parse_duration(text, header) is not None


def _score(text: str, _header: str) -> bool:
    rating = read_rating(text)
    known = rating is not None and (bool(rating.word) or 0 <= (rating.value or 0) <= 100)
    return known or is_unrated(text)


def _nps(text: str, _header: str) -> bool:
    return _WHOLE.fullmatch(text) is not None and float(text) <= 10


def _count(text: str, _header: str) -> bool:
    return _is_count(text)


def _any(_text: str, _header: str) -> bool:
    return True


_TESTS: dict[str, Callable[[str, str], bool]] = {
    "moment": _moment,
    "duration": _duration,
    "score": _score,
    "nps": _nps,
    "count": _count,
    "text": _any,
}
