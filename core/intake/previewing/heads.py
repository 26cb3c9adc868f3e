"""A table's own words to how they would read had its file been decoded otherwise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.intake.previewing.hiding import HIDDEN, shown_text
from core.intake.previewing.rows import ShownRow
from core.privacy.columns import personal_headers

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


def heads(rows: Sequence[ShownRow], now: str, encodings: Sequence[str]) -> tuple[Head, ...]:
    """How the rows of a table decoded as `now` look in each encoding, and their headers.

    Columns that hold people when read that way have no cell among them.
    """
    headers = list(rows[0].before) if rows else []
    columns = {header: [row.before[header] for row in rows] for header in headers}
    return tuple(_head(columns, now, encoding) for encoding in encodings)


def _head(columns: dict[str, list[str]], now: str, encoding: str) -> Head:
    read = {
        _decoded(header, now, encoding): [_decoded(cell, now, encoding) for cell in cells]
        for header, cells in columns.items()
    }
    people = personal_headers(read)
    cells = [cell for header in read if header not in people for cell in read[header]]
    signs = "".join((*read, *cells))
    broken = signs.count(_LOST) / len(signs) if signs else 0.0
    shown = tuple(map(shown_text, _telling(cells)))
    return Head(encoding, tuple(_telling(read)), shown, broken)


def _decoded(text: str, now: str, encoding: str) -> str:
    """The same bytes in another encoding, for what the first one had read without loss."""
    if encoding == now or text == HIDDEN:
        return text
    return text.encode(now, "replace").decode(encoding, "replace").replace("\x00", _LOST)


def _telling(texts: Iterable[str]) -> list[str]:
    """The first different texts that look different elsewhere; any, if all are plain ASCII."""
    distinct = [text[:_LONGEST] for text in dict.fromkeys(texts) if text and text != HIDDEN]
    return ([each for each in distinct if not each.isascii()] or distinct)[:_CELLS]
