"""A table's own words to how they would read had its file been decoded otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.intake.previewing.hiding import HIDDEN
from core.intake.previewing.rows import ShownRow

_CELLS = 8
_LONGEST = 40
_LOST = "\ufffd"


@dataclass(frozen=True)
class Head:
    """Some headers and cells in one encoding; `broken` is the share of signs it cannot read."""

    encoding: str
    header: tuple[str, ...]
    cells: tuple[str, ...]
    broken: float


def heads(
    header: Sequence[str], rows: Sequence[ShownRow], now: str, encodings: Sequence[str]
) -> tuple[Head, ...]:
    """How a table decoded as `now` looks in each encoding; cells of people are not among them."""
    words = tuple(_telling(header)), tuple(_telling(_shown(rows)))
    return tuple(_head(*words, now, encoding) for encoding in encodings)


def _head(header: Sequence[str], cells: Sequence[str], now: str, encoding: str) -> Head:
    read = [[_decoded(text, now, encoding) for text in texts] for texts in (header, cells)]
    signs = "".join(map("".join, read))
    broken = signs.count(_LOST) / len(signs) if signs else 0.0
    return Head(encoding, tuple(read[0]), tuple(read[1]), broken)


def _decoded(text: str, now: str, encoding: str) -> str:
    """The same bytes in another encoding, for what the first one had read without loss."""
    if encoding == now:
        return text
    return text.encode(now, "replace").decode(encoding, "replace").replace("\x00", _LOST)


def _shown(rows: Sequence[ShownRow]) -> Iterator[str]:
    for row in rows:
        yield from (cell for cell in row.before.values() if cell != HIDDEN)


def _telling(texts: Sequence[str] | Iterator[str]) -> list[str]:
    """The first different texts that look different elsewhere; any, if all are plain ASCII."""
    distinct = [text[:_LONGEST] for text in dict.fromkeys(texts) if text]
    return ([each for each in distinct if not each.isascii()] or distinct)[:_CELLS]
