"""Blocks of a week to the text a person types and back, checked with a sentence of its own."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from unicodedata import normalize

from core.errors import AppError
from core.hours.schedule import DAY, Block, Week

_CLOCK = r"(\d{1,2})(?:[:.时点]([0-5]\d)?)?分?"
_NEXT = r"\+\s*1|次日|翌日|第二天|next day"
_BLOCK = re.compile(
    rf"{_CLOCK}\s*(?:-|至|到|to)\s*({_NEXT})?\s*{_CLOCK}\s*({_NEXT})?", re.IGNORECASE
)
_DASHES = str.maketrans("–—−~〜", "-----")
_BETWEEN = re.compile(r"[\s,;、/&+和]*")
_NEVER = {"", "-", "休", "休息", "不上班", "off", "closed", "none"}


class HoursUnclear(AppError):
    """A weekday's text that is no list of blocks."""

    key = "hours_unclear"


class HoursBackwards(AppError):
    """A block that ends before it begins, or when."""

    key = "hours_backwards"


class HoursOverlap(AppError):
    """Two blocks that share time, of one day or across midnight."""

    key = "hours_overlap"


class HoursNever(AppError):
    """A week without a single block."""

    key = "hours_never"


def write_blocks(blocks: Sequence[Block]) -> str:
    """Blocks as they are typed: "09:00–12:00, 13:30–18:00"; "+1" ends on the next day."""
    return ", ".join(map(_written, blocks))


def read_week(texts: Sequence[str], names: Sequence[str]) -> Week:
    """Seven texts, Monday first, to blocks; `names` say which weekday is wrong."""
    week = tuple(_blocks(text, name) for text, name in zip(texts, names, strict=True))
    if not any(week):
        raise HoursNever
    _check_apart(week, names)
    return week


def _blocks(text: str, name: str) -> tuple[Block, ...]:
    plain = normalize("NFKC", text).translate(_DASHES).strip()
    if plain.casefold() in _NEVER:
        return ()
    found = list(_BLOCK.finditer(plain))
    if not found or not _BETWEEN.fullmatch(_BLOCK.sub("", plain)):
        raise HoursUnclear(day=name, text=text)
    return tuple(sorted(_block(match, name) for match in found))


def _block(match: re.Match[str], name: str) -> Block:
    start, end = _minutes(*match.group(1, 2)), _minutes(*match.group(4, 5))
    if match[3] or match[6]:
        end += DAY
    if start >= DAY or end > 2 * DAY or end > start + DAY:
        raise HoursUnclear(day=name, text=match[0])
    if end <= start:
        raise HoursBackwards(day=name, text=match[0])
    return Block(start, end)


def _minutes(hours: str, minutes: str | None) -> int:
    return int(hours) * 60 + int(minutes or 0)


def _check_apart(week: Week, names: Sequence[str]) -> None:
    """Every block against the one after it, Sunday's last against Monday's first."""
    for (day, first), (other, second) in pairwise(_in_order(week)):
        if second.start < first.end:
            told = {"day": names[day], "other": names[other % 7]}
            raise HoursOverlap(**told, first=_written(first), second=_written(second))


def _in_order(week: Week) -> Iterator[tuple[int, Block]]:
    for day, blocks in enumerate((*week, week[0])):
        yield from ((day, Block(each.start + day * DAY, each.end + day * DAY)) for each in blocks)


def _written(block: Block) -> str:
    end = block.end - block.start // DAY * DAY
    late = end > DAY
    return f"{_clock(block.start % DAY)}–{_clock(end - DAY * late)}{'+1' * late}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
