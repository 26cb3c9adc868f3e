"""Turns free text into the same text without people in it."""

from collections.abc import Iterable

from core.privacy.lexicon import Lexicon, known_spans
from core.privacy.pattern import Span, blanked, covered
from core.privacy.plain import plain, seen
from core.privacy.shapes import found

NOBODY = Lexicon()


def mask(text: str, *, known: Iterable[str] = ()) -> str:
    """The text with telephone numbers, papers, accounts, addresses and names replaced by `***`.

    `known` are values known to be personal (the row's customer, the agents): they are masked as
    a whole, by their parts and by given name. Order-like numbers stay. Nothing to mask: same text.
    """
    values = tuple(known)
    bare = seen(text)
    flat = plain(bare)
    return _covered(text, bare, flat, known_spans(flat, values) if values else [])


def mask_with(text: str, people: Lexicon) -> str:
    """The text without what a mask finds and without these people, wherever they are named."""
    bare = seen(text)
    flat = plain(bare)
    return _covered(text, bare, flat, people.spans(flat))


def mask_known(text: str, known: Iterable[str]) -> str:
    """The text without these values only."""
    bare = seen(text)
    spans = known_spans(plain(bare), tuple(known))
    return covered(bare, spans) if spans else text


def _covered(text: str, bare: str, flat: str, spans: list[Span]) -> str:
    if spans:
        flat = blanked(flat, spans)
    spans += found(flat)
    return covered(bare, spans) if spans else text
