"""A column to a sample of its cells, and the sample to what it plainly is."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from core.intake.channels import CHANNELS, channel_code
from core.intake.mapping.wording import little_words
from core.intake.statuses import status_code
from core.intake.values import is_blank
from core.intake.values.scores import read_rating
from core.intake.words import plain
from core.privacy.columns import holds_people
from core.privacy.known import is_han_name

Cells = Mapping[str, Sequence[str]] | pd.DataFrame

SAMPLE = 100
_LOOKED_AT = 1000
MOST = 0.8
NUMBER = re.compile(r"-?\d{1,12}(?:[.,]\d+)?")
YES_NO = frozenset(["true", "false", "yes", "no", "y", "n", "是", "否", "有", "无", "t", "f"])
_NUMBER_OF = re.compile(r"(?:tel:)?[A-Za-z]{0,2}[\d\s()+./-]+[A-Za-z]?")
_PLACE = re.compile(r"\S\s+\S|[\u3040-\u9fff\uac00-\ud7af]|\d{1,3}(?:\.\d{1,3}){3}")
_EAST = r"[\u3040-\u9fff\uac00-\ud7af]"
_NAME = re.compile(
    rf"(?:(?!{_EAST})[^\W\d_a-z][^\W\d_]*[.'’-]?[^\W\d_]*,?\s?){{2,4}}"
    rf"|{_EAST}{{1,4}}\s{_EAST}{{1,4}}|[\uac00-\ud7af]{{2,4}}"
)
_PHONE = 7
_ID_LIKE = re.compile(r"(?=.*\d)[A-Za-z]{0,8}[-_#]?[A-Za-z0-9-]{2,40}")


@dataclass(frozen=True)
class Evidence:
    """Different filled cells of a column, how many were looked at, and how many it has in all."""

    cells: tuple[str, ...] = ()
    filled: int = 0
    different: int = 0
    rows: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there are cells, and none says anything."""
        return self.rows > 0 and not self.cells

    @property
    def varied(self) -> bool:
        """Whether nearly every cell says something else, as free text and ids do."""
        return self.filled >= 20 and self.different > 0.9 * self.filled


def evidence(cells: Sequence[str] | pd.Series) -> Evidence:
    """What up to 1,000 cells from the whole length of the column say."""
    step = max(1, len(cells) // _LOOKED_AT)
    some = cells.iloc[::step].tolist() if isinstance(cells, pd.Series) else cells[::step]
    said = Counter(str(cell).strip() for cell in some)
    filled = Counter({text: n for text, n in said.items() if not is_blank(text)})
    return Evidence(tuple(filled)[:SAMPLE], filled.total(), len(filled), len(cells))


def are_ids(cells: Sequence[str]) -> bool:
    """Whether the values look like numbers or codes that stand for somebody."""
    return bool(cells) and share(cells, lambda text: bool(_ID_LIKE.fullmatch(text))) >= MOST


def are_yes_no(cells: Sequence[str]) -> bool:
    """Whether the column only says yes and no."""
    return bool(cells) and share(cells, lambda text: text.casefold() in YES_NO) == 1


def are_directions(cells: Sequence[str]) -> bool:
    """Whether the column only says which way calls went."""
    return bool(cells) and set(map(plain, cells)) <= little_words("directions")


def are_numbers(cells: Sequence[str]) -> bool:
    """Whether the values are figures, as codes are."""
    return bool(cells) and share(cells, lambda text: bool(NUMBER.fullmatch(text))) >= MOST


def reaches(text: str) -> bool:
    """Whether a text could reach somebody: a mail, a phone, a masked one, an address."""
    if _NUMBER_OF.fullmatch(text) and "." not in text:
        return sum(map(str.isdigit, text)) >= _PHONE
    return "@" in text or "*" in text or _PLACE.search(text) is not None


def is_reach(text: str) -> bool:
    """Whether a text is a mail or a phone's figures."""
    return "@" in text or (bool(_NUMBER_OF.fullmatch(text)) and reaches(text))


def are_names(cells: Sequence[str]) -> bool:
    """Whether the values look like people's names: capital words without a figure, or Han names."""
    return bool(cells) and share(cells, _is_name) >= MOST


def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None or is_han_name(text)


def person_of(cells: Sequence[str]) -> str | None:
    """The personal field whose values these are: customer_name, contact, or neither."""
    if not holds_people(cells):
        return None
    return "customer_name" if share(cells, is_han_name) >= 0.3 else "contact"


def category_of(cells: Sequence[str]) -> str | None:
    """The field whose words the values are: channel, status or score."""
    if len(cells) < 2 or are_yes_no(cells) or are_directions(cells):
        return None
    if known_channels(cells) >= MOST:
        return "channel"
    if known_statuses(cells) >= MOST:
        return "status"
    worded = share(cells, lambda text: (r := read_rating(text)) is not None and bool(r.word))
    return "score" if worded >= MOST else None


def known_channels(cells: Sequence[str]) -> float:
    """The share of values that are words for a channel."""
    return share(cells, lambda text: channel_code(text) in CHANNELS)


def known_statuses(cells: Sequence[str]) -> float:
    """The share of values that are words for a status."""
    return share(cells, lambda text: status_code(text) is not None)


def share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """The share of values that pass a test; 1 if there are none."""
    return sum(map(test, cells)) / len(cells) if cells else 1.0
