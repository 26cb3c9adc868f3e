"""Turns a finished file into the places where something personal still stands in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import numpy as np
from numpy.typing import NDArray

from core.privacy.accounts import EMAIL, PLATE, QQ, WECHAT
from core.privacy.known import variants
from core.privacy.masking import mask
from core.privacy.papers import BANK_CARD, ID_CARD, PASSPORT
from core.privacy.pattern import Pattern
from core.privacy.people import maybe_names
from core.privacy.phones import LANDLINE, MOBILE, WORLD_PHONE
from core.privacy.pseudonyms import fingerprint

SHAPES: tuple[Pattern, ...] = (
    EMAIL, ID_CARD, BANK_CARD, WORLD_PHONE, MOBILE, LANDLINE, PASSPORT, WECHAT, QQ, PLATE,
)  # fmt: skip

# without one of these no shape can be there; most cells have none
_MAYBE = re.compile(r"\d(?:[^\d\n]{0,3}\d){4}|[@＠]|[(\[]at|[一-鿿][A-Z]|信|(?i:wechat|vx|wx)")
_PARTS = (".xml", ".rels", ".vml")
_TEXT = re.compile(r">([^<]+)<")
_ATTRIBUTE = re.compile(
    r"""\s(?:name|descr|title|alt|authorId|Target|prompt|error|displayName)="([^"]{2,})\""""
)
_NUMBER = re.compile(r"-?\d*\.?\d+(?:[eE][-+]?\d+)?")
_WHOLE_ID = re.compile(r"[A-Za-z0-9][-_A-Za-z0-9]{4,39}")
_SCHEMA = ("http://schemas.", "http://www.w3.org", "http://purl.org")


@dataclass(frozen=True)
class Hit:
    """One personal thing in a file: where, what, how often, and an example, masked."""

    place: str
    kind: str
    n: int
    example: str


def scan(path: Path, known: NDArray[np.uint64] | None = None, key: bytes = b"") -> tuple[Hit, ...]:
    """Everything in a finished xlsx, csv, html or text file that looks or is known to be personal.

    All parts of a workbook count: cells, hidden sheets, comments, chart texts, names, properties.
    `known` are the keyed hashes of what imports held, sorted, and `key` what they are keyed with.
    """
    hashes = frozenset(map(int, known)) if known is not None else frozenset[int]()
    hits: dict[tuple[str, str], list[str]] = {}
    for place, text in _distinct(_texts(path)):
        for kind in _kinds(text, hashes, key):
            hits.setdefault((place, kind), []).append(text)
    return tuple(
        Hit(place, kind, len(texts), _example(texts[0], kind))
        for (place, kind), texts in hits.items()
    )


def _kinds(text: str, hashes: frozenset[int], key: bytes) -> Iterator[str]:
    if len(text) < 2:
        return
    if _MAYBE.search(text):
        yield from {shape.key for shape in SHAPES if shape.found_in(text)}
    if hashes and any(fingerprint(token, key) in hashes for token in tokens(text)):
        yield "known"


def tokens(text: str) -> set[str]:
    """The pieces of a text to compare with what is known: whole, parts, ids and possible names."""
    found = {text, *variants(text), *maybe_names(text), *_WHOLE_ID.findall(text)}
    return {each for each in found if len(each) > 1}


def _example(text: str, kind: str) -> str:
    return "***" if kind == "known" else mask(text)[:60]


def _distinct(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return iter(dict.fromkeys(texts))


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    if not is_zipfile(path):
        for line in path.read_text(encoding="utf-8-sig", errors="replace").splitlines():
            yield from ((path.name, cell) for cell in re.split(r'[,\t;"<>]', line) if cell)
        return
    with ZipFile(path) as package:
        for part in package.namelist():
            if part.endswith(_PARTS):
                yield from ((part, text) for text in _strings(package.read(part)))


def _strings(part: bytes) -> Iterator[str]:
    """Texts and telling attributes of one XML part; plain numbers only if long and whole."""
    content = part.decode("utf-8", errors="replace")
    for found in (*_TEXT.findall(content), *_ATTRIBUTE.findall(content)):
        text = unescape(found).strip()
        if text.startswith(_SCHEMA) or (_NUMBER.fullmatch(text) and not _long_whole(text)):
            continue
        yield text


def _long_whole(text: str) -> bool:
    return text.isdecimal() and len(text) >= 8
