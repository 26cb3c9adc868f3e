"""A line with faulty quotes to the cells that need the fewest faults to explain it."""

from dataclasses import dataclass
from itertools import count

from core.intake.reading.dialect import Dialect

# a quote within quotes that is not doubled, or that only ends a cell; one that only begins it
_LONE, _STRAY = 1, 2
_PIECES, _OPENINGS = 400, 24


@dataclass(frozen=True)
class _Cell:
    text: str
    faults: int
    begins: int


def divide(
    line: str, dialect: Dialect, width: int | None, most_faults: int | None = None
) -> list[str]:
    """The cells of a line without its end, `width` of them if any reading of its quotes has that.

    A cell is a piece between delimiters, or a run of pieces from an opening quote to a closing one;
    a quote that closes nothing is a character like any other. Fewest faults win, then most cells.
    A line that needs more than `most_faults` is none.
    """
    pieces = dialect.doubled(line).split(dialect.delimiter)
    quoted = [at for at, piece in enumerate(pieces) if dialect.quote in piece]
    if not quoted:
        return pieces
    # a cell that is more than one piece begins and ends with a quote
    first, end = quoted[0], quoted[-1] + 1
    if end - first > _PIECES:
        return pieces
    ways = _ways(pieces[first:end], dialect)
    last = ways[-1]
    wanted = None if width is None else width - first - len(pieces) + end
    best = min(last, key=lambda n: (n != wanted, last[n].faults, -n))
    if most_faults is not None and last[best].faults > most_faults:
        return []
    return [*pieces[:first], *_traced(ways, best), *pieces[end:]]


def _ways(pieces: list[str], dialect: Dialect) -> list[dict[int, _Cell]]:
    """For each piece, by the number of cells up to it, the last cell of the best way there.

    `faults` are those of the whole way. Dynamic programming over the pieces: each extends what was
    best before the cell begins.
    """
    ways: list[dict[int, _Cell]] = []
    openings: list[int] = []
    for end, piece in enumerate(pieces):
        best: dict[int, _Cell] = {}
        if _opens(piece, dialect.quote):
            openings.append(end)
        for cell in _ending(pieces, end, openings, dialect):
            before = ways[cell.begins - 1] if cell.begins else {0: _Cell("", 0, 0)}
            for cells, last in before.items():
                faults = last.faults + cell.faults
                if cells + 1 not in best or faults < best[cells + 1].faults:
                    best[cells + 1] = _Cell(cell.text, faults, cell.begins)
        ways.append(best)
    return ways


def _ending(pieces: list[str], end: int, openings: list[int], dialect: Dialect) -> list[_Cell]:
    """The cells that can end with a piece: it alone, or a quoted run that closes there."""
    piece, quote = pieces[end], dialect.quote
    found: list[_Cell] = []
    if piece.rstrip(" ").endswith(quote):
        for begin in openings[-_OPENINGS:]:
            text = dialect.delimiter.join(pieces[begin : end + 1]).strip(" ")
            if len(text) >= 2 * len(quote):
                found.append(_quoted(text[len(quote) : -len(quote)], quote, begin))
    return [*found, _Cell(piece, _unquoted_faults(piece, quote), end)]


def _unquoted_faults(piece: str, quote: str) -> int:
    if _opens(piece, quote):
        return _STRAY
    return _LONE if piece.endswith(quote) else 0


def _quoted(inside: str, quote: str, begin: int) -> _Cell:
    is_faulty = quote in inside.replace(quote * 2, "")
    return _Cell(inside.replace(quote * 2, quote), _LONE if is_faulty else 0, begin)


def _opens(piece: str, quote: str) -> bool:
    return piece.lstrip(" \ufeff").startswith(quote)


def _traced(ways: list[dict[int, _Cell]], cells: int) -> list[str]:
    """The texts of the way that ends with so many cells, from the first on."""
    texts: list[str] = []
    end = len(ways) - 1
    for left in count(cells, -1):
        if left == 0:
            break
        cell = ways[end][left]
        texts.append(cell.text)
        end = cell.begins - 1
    return texts[::-1]
