"""Turns a finished file into the places where something personal still stands in it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.privacy.file_texts import Piece, texts
from core.privacy.kinds.accounts import EMAIL
from core.privacy.kinds.chats import QQ, WECHAT
from core.privacy.kinds.papers import BANK_CARD, ID_CARD, PASSPORT
from core.privacy.kinds.phones import LANDLINE, MOBILE, WORLD_PHONE
from core.privacy.kinds.plates import PLATE
from core.privacy.known import variants
from core.privacy.masking import mask
from core.privacy.pattern import Pattern
from core.privacy.people import maybe_names
from core.privacy.pseudonyms import fingerprint

SHAPES: tuple[Pattern, ...] = (
    EMAIL, ID_CARD, BANK_CARD, WORLD_PHONE, MOBILE, LANDLINE, PASSPORT, WECHAT, QQ, PLATE,
)  # fmt: skip

# without one of these no shape can be there; most cells have none
_MAYBE = re.compile(
    r"\d(?:[^\d\n]{0,3}+\d){4}|[@＠]|[(\[]at|[一-鿿][A-Z]|信|[Ww]e[Cc]hat|[VvWw][Xx]|WECHAT"
)
_WHOLE_ID = re.compile(r"[A-Za-z0-9][-_A-Za-z0-9]{4,39}")
_REMEMBERED = 300_000


@dataclass(frozen=True)
class Hit:
    """One personal thing in a file: where, what, how often, and an example, masked."""

    place: str
    kind: str
    n: int
    example: str


def scan(path: Path, known: NDArray[np.uint64] | None = None, key: bytes = b"") -> tuple[Hit, ...]:
    """Everything in a finished xlsx, csv, html, png or text file that looks or is known personal.

    All parts of a workbook count: cells, hidden sheets, comments, chart texts, names, properties.
    `known` are the keyed hashes of what imports held, sorted, and `key` what they are keyed with.
    """
    is_known = _matcher(known, key)
    hits: dict[tuple[str, str], Hit] = {}
    for place, text in _distinct(texts(path)):
        for kind in _kinds(text, is_known):
            before = hits.get((place, kind))
            example = before.example if before else _example(text, kind)
            hits[place, kind] = Hit(place, kind, (before.n if before else 0) + 1, example)
    return tuple(hits.values())


def _kinds(text: str, is_known: Callable[[str], bool]) -> Iterator[str]:
    if len(text) < 2:
        return
    if _MAYBE.search(text):
        yield from {shape.key for shape in SHAPES if shape.found_in(text)}
    if is_known(text):
        yield "known"


def _matcher(known: NDArray[np.uint64] | None, key: bytes) -> Callable[[str], bool]:
    """Whether a text holds anything of what is known; a token is hashed once."""
    if known is None or not known.size:
        return lambda _text: False
    hashes = frozenset(known.tolist())
    unknown = set[str]()

    def is_known(text: str) -> bool:
        new = tokens(text) - unknown
        if any(fingerprint(token, key) in hashes for token in new):
            return True
        if len(unknown) > _REMEMBERED:
            unknown.clear()
        unknown.update(new)
        return False

    return is_known


def tokens(text: str) -> set[str]:
    """The pieces of a text to compare with what is known: whole, parts, ids and possible names."""
    found = {text, *variants(text), *maybe_names(text), *_WHOLE_ID.findall(text)}
    return {each for each in found if len(each) > 1}


def _example(text: str, kind: str) -> str:
    return "***" if kind == "known" else mask(text)[:60]


def _distinct(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Each text of a part once, as far as that many can be remembered."""
    done = set[Piece]()
    for piece in pieces:
        if piece not in done:
            if len(done) > _REMEMBERED:
                done.clear()
            done.add(piece)
            yield piece
