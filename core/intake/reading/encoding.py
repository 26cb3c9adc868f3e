"""The bytes of a text file to the encoding they are written in, by what the text would say."""

import re
from codecs import lookup
from collections.abc import Iterable, Sequence

from core.intake.reading.refusals import UnknownEncoding
from core.intake.reading.usual_text import CANDIDATES, Candidate, beyond_ascii

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# how unlikely a cell is that is no text in the right encoding, and each byte beyond ASCII of it
_BAD_CELL, _BAD_BYTE = -20.0, -8.0
_BORDER = re.compile(rb'[,;\t\r\n"]')
# enough to tell encodings apart, taken from the whole of the evidence
_LINES = 200
# people say the left name; the right one knows every character written under it
_WIDE = {
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}


def detect(head: bytes, evidence: Sequence[bytes]) -> str:
    """The name of a Python codec, from a file's beginning and its lines beyond ASCII.

    Order: byte order mark, zeros of UTF-16, UTF-8, then the candidate with the most usual text.
    """
    return marked(head) or _by_text(evidence)


def marked(head: bytes) -> str | None:
    """The encoding that a file's first bytes give away: a byte order mark, zeros of UTF-16."""
    return _by_mark(head) or _by_zeros(head)


def codec(encoding: str) -> str:
    """The Python codec that reads an encoding most widely; UnknownEncoding if there is none."""
    try:
        name = lookup(encoding).name
        "".encode(name)
    except (LookupError, ValueError) as error:
        raise UnknownEncoding(encoding=encoding[:40]) from error
    return _WIDE.get(name, name)


def _by_mark(head: bytes) -> str | None:
    return next((name for mark, name in _BOMS if head.startswith(mark)), None)


def _by_zeros(head: bytes) -> str | None:
    """UTF-16 without a mark: the zero halves of its ASCII characters stand on one side."""
    sample = head[:8192]
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if max(high, low) < max(2, len(sample) // 50) or min(high, low) * 10 > max(high, low):
        return None
    return "utf-16-be" if high > low else "utf-16-le"


def _by_text(evidence: Sequence[bytes]) -> str:
    if not evidence or _is_utf8(evidence):
        return "utf-8"
    cells = _cells(evidence[:: len(evidence) // _LINES + 1])
    best = max(CANDIDATES, key=lambda each: _score(cells, each))
    return _latin(evidence) if best.name == "cp1252" else best.name


def _is_utf8(evidence: Sequence[bytes]) -> bool:
    """More lines are UTF-8 with characters of three bytes, which chance hardly makes, than not."""
    texts = [_decoded(line, "utf-8") for line in evidence]
    good = sum(text is not None and max(text) >= "\u0800" for text in texts)
    return good > texts.count(None)


def _cells(lines: Iterable[bytes]) -> list[bytes]:
    """The cells beyond ASCII, each once: what a column says again and again is said once.

    They are divided at bytes that no encoding uses inside a character.
    """
    found = (cell for line in lines for cell in _BORDER.split(line) if not cell.isascii())
    return list(dict.fromkeys(found))


def _score(cells: Sequence[bytes], candidate: Candidate) -> float:
    """The log-probability of the cells in an encoding; those that are none count against."""
    texts = [_decoded(cell, candidate.name) for cell in cells]
    bad = [cell for cell, text in zip(cells, texts, strict=True) if text is None]
    beyond = sum(len(cell) - len(cell.decode("ascii", "ignore")) for cell in bad)
    said = ",".join(beyond_ascii(text) for text in texts if text is not None)
    cost = _BAD_CELL * len(bad) + _BAD_BYTE * beyond
    return candidate.prior + candidate.weigh(f",{said},") + cost


def _decoded(line: bytes, encoding: str) -> str | None:
    try:
        return line.decode(_WIDE.get(encoding, encoding))
    except UnicodeDecodeError:
        return None


def _latin(evidence: Iterable[bytes]) -> str:
    """cp1252, unless a byte stands there that only Latin-1 has."""
    return "latin-1" if any(_decoded(line, "cp1252") is None for line in evidence) else "cp1252"
