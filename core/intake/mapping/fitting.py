"""Sampled values to whether a field could hold them: the gate that every claim passes."""

import re
from collections.abc import Callable, Sequence

from core.intake.channels import CHANNELS, channel_code
from core.intake.mapping.evidence import MOST, NUMBER, YES_NO, share
from core.intake.mapping.moments import WAKING, hour_of, is_moment, might_be_moment
from core.intake.values import parse_duration
from core.intake.values.duration_columns import TWO_PARTS
from core.intake.values.eras import MINGUO, proves_1912
from core.intake.values.scores import is_unrated, read_rating, without_label
from core.intake.values.spoken import unaccented
from core.intake.values.unix_times import NEVER, UNIX, is_unix, proves_unix
from core.intake.words import simplified
from core.tickets import FIELD

_FRACTION = re.compile(r"-?\d+[.,]\d+")
_WHOLE = re.compile(r"\d{1,5}(?:\.0+)?")
_LINK = re.compile(r"https?://\S+")
# ratings that no list of words knows yet may still be told by a person
_LIKE_RATING = re.compile(
    r"^\d{1,2}\s*[-–:.、]\s*\D|satisf|zufrieden|soddisf|tevreden|满意|滿意|満足", re.IGNORECASE
)
_LASTS = re.compile(
    r"时长|用时|耗时|时效|历时|速度|소요|기간|durat|elapsed|dauer|duree|delai|duracion|duracao|handl|talk"
    r"|to (?:first )?(?:response|resolution|resolve|reply)|average|avg|aht|asa"
)
_LONG = 60


def fits(field: str, cells: Sequence[str], header: str) -> bool:
    """Whether at least four in five of the sampled values can be what the field holds.

    An empty column fits everything.
    """
    if field == "reopened":
        return share(cells, lambda text: _is_count(text) or text.casefold() in YES_NO) >= MOST
    kind = FIELD[field].kind
    if kind == "moment" and proves_1912(cells, header):
        header += MINGUO
    if kind == "moment" and proves_unix(cells, header):
        cells, header = [text for text in cells if text not in NEVER], header + UNIX
    test = _TESTS[kind]
    return share(cells, lambda text: test(text, header)) >= MOST


def _is_count(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None


def _short(text: str, header: str) -> bool:
    long = len(text) > _LONG or _LINK.match(text)
    return not long and (NUMBER.fullmatch(text) is not None or not might_be_moment(text, header))


def _category(text: str, header: str) -> bool:
    return _short(text, header) and not _FRACTION.fullmatch(text)


def _words(text: str, header: str) -> bool:
    return not NUMBER.fullmatch(text) and not might_be_moment(text, header)


def _duration(text: str, header: str) -> bool:
    if TWO_PARTS.fullmatch(text) and parse_duration(text, header) is None:
        return _may_last(text, header)
    if is_unix(text):
        return False
    return NUMBER.fullmatch(text) is not None or parse_duration(text, header) is not None


def _may_last(clock: str, header: str) -> bool:
    """Under a mere "response time" 08:15 is rather the time of day of the response."""
    early = (hour_of(clock) or 0) < WAKING
    return early or _LASTS.search(unaccented(simplified(header))) is not None


def _score(text: str, _header: str) -> bool:
    rating = read_rating(text)
    known = rating is not None and (bool(rating.word) or 0 <= (rating.value or 0) <= 100)
    return known or is_unrated(text) or _LIKE_RATING.search(text) is not None


def _nps(text: str, _header: str) -> bool:
    bare = without_label(text)
    return _WHOLE.fullmatch(bare) is not None and float(bare) <= 10


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
    "id": lambda text, header: text.isdigit() or _short(text, header),
    "name": _short,
    "agent": _short,
    "contact": _contact,
    "tags": lambda _text, _header: True,
}
