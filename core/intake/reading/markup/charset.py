"""The bytes of a page or an XML to the encoding they are in: what shows, then what they say."""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator

from core.intake.reading.encoding import codec, detect
from core.intake.reading.refusals import UnknownEncoding

_LOOK = 1 << 20
_BREAKS = re.compile(rb"[<>\r\n]+")
_TOLD = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_TELLING = ("utf-8", "utf-16", "utf-32")
# a page says so though any byte is a letter in it
_LATIN = ("latin-1", "iso8859-1", "cp1252", "ascii")


def encoding_of(head: bytes, told: str | None = None) -> str:
    """The encoding of a document with this beginning; `told` by what it came in, as by a header.

    UTF-8 and UTF-16 show. Otherwise a document is believed if it can be read as it says.
    """
    sample = head[:_LOOK]
    # the last character may be cut in two, which is no evidence
    whole = sample[:-8] if len(head) > _LOOK else sample
    evidence = [piece for piece in _BREAKS.split(whole) if not piece.isascii()]
    seen = detect(sample, evidence)
    if not evidence or seen.startswith(_TELLING):
        return seen
    said = _known(told) or _known(_said(sample))
    return said if said and said not in _LATIN and _fits(evidence, said) else seen


def texts(chunks: Iterable[bytes], encoding: str) -> Iterator[str]:
    """The document as text; what is no text becomes U+FFFD."""
    decoder = getincrementaldecoder(codec(encoding))("replace")
    for chunk in chunks:
        yield decoder.decode(chunk)
    yield decoder.decode(b"", True)


def _said(sample: bytes) -> str | None:
    found = _TOLD.search(sample)
    return found[1].decode("ascii") if found else None


def _known(name: str | None) -> str | None:
    """The name of a codec of Python's, by any of its names."""
    try:
        return codec(name) if name else None
    except UnknownEncoding:
        return None


def _fits(evidence: Iterable[bytes], encoding: str) -> bool:
    try:
        b"\n".join(evidence).decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
