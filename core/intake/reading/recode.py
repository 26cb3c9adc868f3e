"""A text file in any encoding to the same text in UTF-8, without the lines that are no text."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.intake.reading.encoding import codec
from core.intake.reading.scan import chunks

# a code point Unicode promises never to give to a character
_MARK = "\ufdd0"
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def _mark(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _MARK, error.end


codecs.register_error("huixiang-mark", _mark)


@dataclass(frozen=True)
class Recoded:
    """Where the UTF-8 text stands, and the numbers of the lines that were no text."""

    path: Path
    rejected: list[int]


def recode(source: Path, target: Path, encoding: str) -> Recoded:
    """Writes `target` in chunks; memory does not grow with the file."""
    rejected: list[int] = []
    line = 0
    with target.open("wb") as file:
        for block in _blocks(source, encoding):
            good = block
            if _MARK in block:
                good, bad = _without_marked(block)
                rejected += [line + number for number in bad]
            line += block.count("\n") or block.count("\r")
            file.write(good.encode("utf-8", "replace"))
    return Recoded(target, rejected)


def decoded(block: bytes, encoding: str) -> str:
    """A file's beginning as text, up to its last line end if there is one."""
    text = codecs.getincrementaldecoder(codec(encoding))("huixiang-mark").decode(block)
    good, _ = _without_marked(text) if _MARK in text else (text, [])
    return good


def _blocks(source: Path, encoding: str) -> Iterator[str]:
    """Pieces of text that end where a line ends."""
    decoder = codecs.getincrementaldecoder(codec(encoding))("huixiang-mark")
    rest = ""
    for chunk in chunks(source):
        text = rest + decoder.decode(chunk)
        # a carriage return at the very end may be half a line end
        cut = max(text.rfind("\n"), text.rfind("\r", 0, -1)) + 1
        rest = text[cut:]
        yield text[:cut]
    yield rest + decoder.decode(b"", True)


def _without_marked(block: str) -> tuple[str, list[int]]:
    """The lines that are text, and the numbers (from 1) of those that are not."""
    lines = _LINES.findall(block)
    bad = [number for number, line in enumerate(lines, 1) if _MARK in line]
    return "".join(line for line in lines if _MARK not in line), bad
