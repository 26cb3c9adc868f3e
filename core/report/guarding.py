"""A text about to be written to the same without anything the imports knew to be personal."""

from collections.abc import Callable
from functools import lru_cache

from core.privacy.pattern import MASK
from core.privacy.pseudonyms import fingerprint
from core.privacy.scanning import tokens
from core.store import Store
from core.store.known import known

_REMEMBERED = 20_000


def guard(store: Store) -> Callable[[str], str]:
    """Masks by the keyed hashes of every month's people: a name may turn up in another's ticket."""
    hashes = frozenset(map(int, known(store)))

    @lru_cache(maxsize=_REMEMBERED)
    def guarded(text: str) -> str:
        told = {each for each in tokens(text) if fingerprint(each, store.key) in hashes}
        for each in sorted(told, key=len, reverse=True):
            text = text.replace(each, MASK)
        return text

    return guarded if hashes else str
