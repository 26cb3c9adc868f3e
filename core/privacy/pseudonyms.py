"""Turns ids and names into keyed pseudonyms: equal stays equal inside a workspace, no way back."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.privacy.known import normal
from core.privacy.pattern import digits

Kind = Literal["ticket", "customer", "agent", "known"]
_SIZE = 10  # bytes: 80 bits keep ten million ids apart
_MAINLAND = ("0086", "+86")


def pseudonym(value: str, kind: Kind, key: bytes) -> str:
    """20 hex figures for a value; equal values (case, width, spaces aside) give equal ones.

    BLAKE2b (RFC 7693) with the workspace's key; `kind` is its personalisation, so that the same
    text as a ticket id and as a customer id gives unrelated pseudonyms.
    """
    return _hash(kind, key, _SIZE, normal(value))


def pseudonyms(values: pd.Series, kind: Kind, key: bytes) -> pd.Series:
    """The same for a column; null stays null and each distinct value is hashed once."""
    codes, distinct = pd.factorize(values)
    start = blake2b(digest_size=_SIZE, key=key, person=kind.encode())
    keyed: list[str | None] = []
    for value in distinct:
        state = start.copy()
        state.update(normal(value).encode())
        keyed.append(state.hexdigest())
    return pd.Series(np.array([*keyed, None], dtype=object)[codes], values.index, dtype="str")


def same_contact(value: str) -> str:
    """A telephone number as its digits without the mainland's prefix; anything else unchanged."""
    bare = value.strip().replace(" ", "").replace("-", "")
    for prefix in _MAINLAND:
        bare = bare.removeprefix(prefix)
    return digits(bare) if bare.isdecimal() else value


def fingerprints(values: Iterable[str], key: bytes) -> NDArray[np.uint64]:
    """64-bit keyed hashes, sorted and unique: what is remembered of personal values."""
    start = blake2b(digest_size=8, key=key, person=b"known")
    hashes: set[bytes] = set()
    for value in values:
        state = start.copy()
        state.update(normal(value).encode())
        hashes.add(state.digest())
    return np.sort(np.frombuffer(b"".join(hashes), dtype=np.uint64))


def fingerprint(value: str, key: bytes) -> int:
    """One such hash."""
    return int(fingerprints((value,), key)[0])


def _hash(kind: Kind, key: bytes, size: int, text: str) -> str:
    return blake2b(text.encode(), digest_size=size, key=key, person=kind.encode()).hexdigest()
