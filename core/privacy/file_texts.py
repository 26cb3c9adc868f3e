"""Turns a finished file into every text in it, part by part, never holding more than a piece."""

import re
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import IO, Literal, NamedTuple
from zipfile import ZipFile, is_zipfile

_PIECE = 1 << 20
# what may be longer than a piece is cut: nothing personal is that long
_OVERLAP = 1 << 12
_XML = (".xml", ".rels", ".vml")
_FLAT = (".csv", ".tsv", ".txt", ".json", ".html", ".htm", ".svg", ".md")
_TAGS, _LINES = (b"</row>", b"</si>", b"</comment>"), (b"\n",)
_CELLS = re.compile(r"[,;\t\r\n\"<>|]")
_TEXT = re.compile(r">([^<]+)<")
_ATTRIBUTE = re.compile(
    r"\s(?:name|descr|title|alt|author|authorId|Target|tooltip|prompt|error|promptTitle|errorTitle"
    r"|displayName|val|location|caption|userName|content)=[\"']([^\"']{2,})[\"']"
)
# a text in several runs, each with its own look
_RUNS = re.compile(r"<(si|text|a:p)[ >](?:(?!</\1>).)*?</\1>", re.DOTALL)
_RUN = re.compile(r"<(?:a:)?t(?: [^>]*)?>([^<]*)<")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_NUMBER = re.compile(r"-?\d*\.?\d+(?:[eE][-+]?\d+)?")
_LONG_WHOLE = re.compile(r"\d{8,}")
_SCHEMA = ("http://schemas.", "http://www.w3.org", "http://purl.org")
_PNG = b"\x89PNG\r\n\x1a\n"


class Piece(NamedTuple):
    """One text and the part of the file it stands in."""

    place: str
    text: str


def texts(path: Path) -> Iterator[Piece]:
    """Every text of a workbook, an archive, a picture or a text file; repeated texts may recur."""
    with path.open("rb") as file:
        if is_zipfile(file):
            yield from _packed(file)
        else:
            file.seek(0)
            yield from _of(path.name, file, "flat")


def _packed(file: IO[bytes]) -> Iterator[Piece]:
    with ZipFile(file) as package:
        for name in package.namelist():
            kind = "xml" if name.endswith(_XML) else "flat" if name.endswith(_FLAT) else "picture"
            with package.open(name) as part:
                yield Piece(name, name)
                yield from _of(name, part, kind)


def _of(place: str, part: IO[bytes], kind: Literal["xml", "flat", "picture"]) -> Iterator[Piece]:
    start = part.read(len(_PNG))
    if start == _PNG:
        yield from (Piece(place, text) for text in _picture_texts(part))
    elif kind != "picture":
        strings, ends = (_xml_strings, _TAGS) if kind == "xml" else (_flat_strings, _LINES)
        for piece in _pieces(start, part, ends):
            content = piece.decode("utf-8", errors="replace").removeprefix("\ufeff")
            yield from (Piece(place, text) for text in strings(content))


def _pieces(start: bytes, part: IO[bytes], ends: tuple[bytes, ...]) -> Iterator[bytes]:
    """The part in pieces that end where a text ends, or else overlap."""
    kept = start
    while read := part.read(_PIECE):
        kept += read
        cut = max(kept.rfind(end) + len(end) for end in ends)
        if cut > max(map(len, ends)):
            yield kept[:cut]
            kept = kept[cut:]
        else:
            yield kept
            kept = kept[-_OVERLAP:]
    yield kept


def _xml_strings(content: str) -> set[str]:
    """Texts and telling attributes; plain numbers only if long and whole."""
    found = {*_TEXT.findall(content), *_ATTRIBUTE.findall(content)}
    if "<r>" in content or "<a:r>" in content:
        found |= {"".join(_RUN.findall(each[0])) for each in _RUNS.finditer(content)}
    plain = (unescape(each).strip() for each in found if _tells(each))
    return {each for each in plain if each and not each.startswith(_SCHEMA)}


def _flat_strings(content: str) -> set[str]:
    if "\\u" in content:
        content = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), content)
    return {unescape(cell).strip() for cell in set(_CELLS.split(content)) if _tells(cell)}


def _tells(text: str) -> bool:
    return len(text) > 1 and (not _NUMBER.fullmatch(text) or bool(_LONG_WHOLE.fullmatch(text)))


def _picture_texts(part: IO[bytes]) -> Iterator[str]:
    """What a PNG says in words: its tEXt, zTXt and iTXt chunks (ISO/IEC 15948)."""
    while len(head := part.read(8)) == 8:
        content = part.read(int.from_bytes(head[:4], "big"))
        part.read(4)
        if head[4:] in {b"tEXt", b"zTXt", b"iTXt"}:
            yield from _words(content)


def _words(content: bytes) -> Iterator[str]:
    for field in content.split(b"\0"):
        if field[:1] == b"\x78":
            field = _unpacked(field)
        if len(field) > 1:
            yield field.decode("utf-8", errors="replace")


def _unpacked(field: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(field, _PIECE)
    except zlib.error:
        return field
