"""Turns ids and names into keyed pseudonyms: equal stays equal inside a workspace, no way back."""

import sys
from collections.abc import Iterable
from hashlib import blake2b
from importlib import import_module
from typing import Any, Literal, cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.privacy.hashing import END, SIZE, hashes
from core.privacy.known import normal

Kind = Literal["ticket", "customer", "agent", "known"]
_SAMPLE = 1000
_MAINLAND = ("0086", "+86")
# what a text divided at white space and joined by single spaces would not keep
_UNEVEN = (b"  ", *(bytes([code]) for code in (*range(0x09, 0x0E), *range(0x1C, 0x20))))

# pyarrow makes its functions when it is imported: a type checker sees none of them
_pa: Any = import_module("pyarrow")
_functions: Any = import_module("pyarrow.compute")
_END = _pa.scalar(END.decode(), _pa.large_string())


def pseudonym(value: str, kind: Kind, key: bytes) -> str:
    """20 hex figures for a value; equal values (case, width, spaces aside) give equal ones.

    BLAKE2b (RFC 7693) with the workspace's key; `kind` is its personalisation, so that the same
    text as a ticket id and as a customer id gives unrelated pseudonyms.
    """
    return _hash(kind, key, SIZE, normal(value))


def pseudonyms(values: pd.Series, kind: Kind, key: bytes) -> pd.Series:
    """The same for a column; null stays null and each distinct value is hashed once.

    A column that hardly repeats itself, as ticket ids do, is hashed as it stands.
    """
    if not values.isna().any() and _hardly_repeats(values):
        return _keyed(normal_column(values), kind, key).set_axis(values.index)
    codes, distinct = pd.factorize(values)
    pool = _keyed(normal_column(pd.Series(distinct, dtype="str")), kind, key)
    return _spread(pool, codes, values.index)


def _hardly_repeats(values: pd.Series) -> bool:
    """Whether neither neighbours nor cells from all over the column are equal."""
    near, step = values.head(_SAMPLE), max(1, len(values) // _SAMPLE)
    return near.is_unique and values.iloc[::step].is_unique


def normal_column(values: pd.Series) -> pd.Series:
    """Every value in its one spelling (see `known.normal`); null stays null."""
    texts = _texts(values)
    if _is_plain(texts):
        lower = _functions.ascii_trim_whitespace(_functions.ascii_lower(texts))
        return pd.Series(pd.array(lower, dtype="str"), index=values.index)
    codes, distinct = pd.factorize(values)
    plain = pd.Series([normal(each) for each in _list(distinct)], dtype="str")
    return _spread(plain, codes, values.index)


def _texts(values: pd.Series) -> Any:
    """A column of texts as one Arrow array."""
    texts = _pa.array(values, _pa.large_string())
    return texts.combine_chunks() if isinstance(texts, _pa.ChunkedArray) else texts


def _is_plain(texts: Any) -> bool:
    """Whether lower case and trimming is all it takes: ASCII without runs of white space.

    Told by all texts one behind the other, where a run may also stand on a border: no harm.
    """
    _, _, data = texts.buffers()
    whole = data.to_pybytes() if data else b""
    return whole.isascii() and not any(each in whole for each in _UNEVEN)


def _keyed(values: pd.Series, kind: Kind, key: bytes) -> pd.Series:
    """The pseudonyms of normal values: none is null, none has a line end in it."""
    n = len(values)
    texts = _texts(values)
    whole = _pa.LargeListArray.from_arrays(_pa.array([0, n], _pa.int64()), texts)
    lines = _functions.binary_join(whole, _END)[0].as_buffer().to_pybytes()
    figures = _pa.py_buffer(hashes(lines, n, kind, key).hex().encode())
    ends = _pa.py_buffer(np.arange(n + 1) * 2 * SIZE)
    hexed = _pa.LargeStringArray.from_buffers(n, ends, figures)
    return pd.Series(pd.array(hexed, dtype="str"))


def _list(distinct: pd.Index | pd.Series) -> list[str]:
    return cast("list[str]", distinct.to_numpy(dtype=object).tolist())


def _spread(pool: pd.Series, codes: NDArray[np.intp], index: pd.Index) -> pd.Series:
    """The pool's values by code; -1 gives null."""
    spread = pool.reindex(codes) if (codes < 0).any() else pool.take(codes)
    return spread.set_axis(index)


def same_contacts(values: pd.Series) -> pd.Series:
    """Telephone numbers as their digits without the mainland's prefix; anything else unchanged."""
    figures = values.str.fullmatch(r"[+0-9][0-9 \-]{6,}").fillna(False).astype(bool)
    if not figures.any():
        return values
    bare = values[figures].str.replace(" ", "", regex=False).str.replace("-", "", regex=False)
    for prefix in _MAINLAND:
        bare = bare.str.removeprefix(prefix)
    return values.where(~figures, bare.reindex(values.index))


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
    told = normal(value).encode()
    hashed = blake2b(told, digest_size=8, key=key, person=b"known").digest()
    return int.from_bytes(hashed, sys.byteorder)


def _hash(kind: Kind, key: bytes, size: int, text: str) -> str:
    return blake2b(text.encode(), digest_size=size, key=key, person=kind.encode()).hexdigest()
