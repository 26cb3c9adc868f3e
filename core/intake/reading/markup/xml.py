"""The text of an XML document to the beginnings, ends and texts of its elements, by plain names."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol
from xml.parsers import expat

from core.intake.reading.refusals import BrokenWorkbook, WorkbookWithDoctype

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# whether there are any is told faster by bytes
_CONTROL = bytes({*range(32)} - {*b"\t\n\r"})
_NO_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
# what may be the beginning of an entity is left for the next piece to end
_LONE_AMPERSAND = re.compile(r"&(?!#?\w{1,10};|#?\w{0,10}\Z)")
_FEED = 1 << 20
Attributes = dict[str, str]


class Listener(Protocol):
    """Whoever is told of a document's elements in their order."""

    def begin(self, name: str, attributes: Attributes) -> None:
        """An element begins; neither it nor its attributes carry a prefix."""
        ...

    def end(self, name: str) -> None:
        """It ends."""
        ...

    def text(self, text: str) -> None:
        """A piece of text."""
        ...


def listen(pieces: Iterable[str], listener: Listener) -> None:
    """Tells the listener of the whole document; what is no character or no entity is mended.

    Raises WorkbookWithDoctype before any entity could be, BrokenWorkbook for what is no XML.
    """
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    begin, end = listener.begin, listener.end
    parser.StartElementHandler = lambda name, attributes: begin(
        _plain(name), {_plain(key): attributes[key] for key in attributes} if attributes else {}
    )
    parser.EndElementHandler = lambda name: end(_plain(name))
    parser.CharacterDataHandler = listener.text
    try:
        for piece in pieces:
            for at in range(0, len(piece), _FEED):
                parser.Parse(_mended(piece[at : at + _FEED]))
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise BrokenWorkbook from error


def _refuse(*_: object) -> None:
    raise WorkbookWithDoctype


@lru_cache(maxsize=10_000)
def _plain(name: str) -> str:
    return name.rpartition(":")[2]


def _mended(piece: str) -> bytes:
    whole = _LONE_AMPERSAND.sub("&amp;", piece)
    written = whole.encode("utf-8", "replace")
    has_control = len(written.translate(None, _CONTROL)) < len(written)
    if has_control or any(each in written for each in _NO_CHARACTERS):
        return _FORBIDDEN.sub("", whole).encode("utf-8")
    return written
