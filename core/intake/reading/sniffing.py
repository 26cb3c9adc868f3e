"""The beginning of a text file to its dialect: the delimiter under which its records are even."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from core.intake.reading.dialect import NO_DELIMITER, Dialect
from core.intake.reading.evenness import Evenness, evenness
from core.intake.reading.labels import is_datum
from core.intake.reading.quoting import quoted_as

USUAL = (",", "\t", ";", "|")
_LONGER = (
    "||",
    "|~|",
    "~|~",
    "|;|",
    "|^|",
    "^|^",
    "::",
    "~~",
    "^^",
    "##",
    "@@",
    ";;",
    "\t\t",
    "§§",
)
# what divides cells and stands in hardly any text; another must divide a line into three at least
_TELLING = frozenset("~^¦§‖¬¶，；\x01\x02\x1c\x1d\x1e")
_NEVER = re.compile(r"[\w\s\"'“”.,\-()+/\\$€£¥%\[\]{}<>\ufeff]")
# what a cell may begin and end with, and is no part of a delimiter
_IN_CELLS = r"\w\r\n\t\"'“”.\-+()%$€£¥\[\]{}<>\\"
_MOMENT = re.compile(r"\d[-/:]\d|[年月日]")
_LINES = 400
_EVEN = 0.9
_HALF = 0.5
_Rated = tuple[Dialect, Evenness]
_NONE: _Rated = (Dialect(NO_DELIMITER), Evenness())


def detect(text: str) -> Dialect:
    """The dialect under which most records are equally wide; one column if none divides them.

    `text` ends with a complete line. Title lines may stand above the table. The usual delimiters
    come first; a blank or any other character only if it divides nearly every line alike.
    """
    lines = list(islice(io.StringIO(text, newline=""), _LINES))
    told = _told(text)
    if told:
        return quoted_as(lines, told)
    usual = _best(lines, [each for each in USUAL if each in text])
    if usual[1].share >= _EVEN or _are_data(lines):
        return usual[0]
    rarer = _best(lines, _rarer(lines))
    return rarer[0] if _is_convincing(rarer) else usual[0]


def _told(text: str) -> str | None:
    """What a first line `sep=;` says, as Excel writes and obeys it."""
    first = text[:16].lstrip("\ufeff").split("\n")[0].strip('\r"')
    return first[4] if len(first) == 5 and first.lower().startswith("sep=") else None


def _best(lines: Sequence[str], delimiters: Iterable[str]) -> _Rated:
    """The most even of these delimiters, or the longer one that it is a part of."""
    rated = [(each, evenness(lines, each)) for each in (quoted_as(lines, d) for d in delimiters)]
    best = max(rated, key=lambda each: each[1].rating, default=_NONE)
    if not best[1].share:
        return _NONE
    longer = (_rated(lines, best[0], each) for each in _longer(lines, best[0].delimiter))
    return next((each for each in longer if _takes_over(each, best)), best)


def _rated(lines: Sequence[str], dialect: Dialect, delimiter: str) -> _Rated:
    longer = replace(dialect, delimiter=delimiter)
    return longer, evenness(lines, longer)


def _longer(lines: Sequence[str], delimiter: str) -> Iterator[str]:
    known = (each for each in _LONGER if delimiter in each)
    text = "".join(lines)
    framed = sorted(set(re.findall(f"([^{_IN_CELLS}]){re.escape(delimiter)}(?=\\1)", text)))
    around = (*known, *(f"{c}{delimiter}{c}" for c in framed), f"{delimiter} ")
    return (each for each in around if each in text)


def _takes_over(longer: _Rated, short: _Rated) -> bool:
    """Whether it stands wherever the short one divides, or at half the places and more evenly.

    Doubled, it may be an empty cell.
    """
    (dialect, even), (part, other) = longer, short
    least = 1 if dialect.delimiter == part.delimiter * 2 else 0
    places = (even.width - 1) * dialect.delimiter.count(part.delimiter)
    needed = (other.width - 1) * (_HALF if even.share > other.share else 1)
    return even.width > least + 1 and even.share >= other.share and places >= needed


def _rarer(lines: Sequence[str]) -> Iterator[str]:
    """Characters that stand equally often in nearly every line, and blanks."""
    filled = [line for line in lines if line.strip()]
    seen = {c for line in filled for c in line if c in _TELLING or not _NEVER.match(c)}
    yield " "
    for character in sorted(seen):
        ((often, n),) = Counter(line.count(character) for line in filled).most_common(1)
        if often >= (1 if character in _TELLING else 2) and n >= _EVEN * len(filled):
            yield character


def _is_convincing(rated: _Rated) -> bool:
    """A rarer one divides the header too; and blanks, which divide words, divide data here."""
    dialect, even = rated
    is_rare = even.share >= _EVEN and (even.from_top or dialect.delimiter[0] in _TELLING)
    return is_rare and (not dialect.delimiter.isspace() or (even.width > 2 and even.data >= _HALF))


def _are_data(lines: Sequence[str]) -> bool:
    """Whether the lines are moments or numbers, one each, which would divide evenly."""
    filled = [line for line in lines if line.strip()]
    return sum(map(_is_one_datum, filled)) > _HALF * len(filled)


def _is_one_datum(line: str) -> bool:
    return is_datum(line) and (len(line.split()) == 1 or bool(_MOMENT.search(line)))
