"""A regular expression (RE2) over a whole column to where it fits and what its groups say."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np
import pandas as pd

Whole = np.ndarray[tuple[int], np.dtype[np.int64]]
Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]

# pyarrow makes its functions when it is imported: a type checker sees none of them
_pa: Any = import_module("pyarrow")
_pc: Any = import_module("pyarrow.compute")


def matching(texts: pd.Series, pattern: str) -> Flags:
    """Where the pattern fits somewhere in a text."""
    return _numpy(_pc.match_substring_regex(_array(texts), pattern))


@dataclass(frozen=True)
class Groups:
    """The named groups of a pattern over a column, one struct per text."""

    names: frozenset[str]
    parts: Any

    def figures(self, name: str) -> Whole:
        """A group of digits as whole numbers; 0 where the group took no part."""
        texts = self._texts(name)
        return _whole(_pc.if_else(_pc.equal(texts, ""), "0", texts))

    def micros(self, name: str) -> Whole:
        """The digits behind a decimal point as millionths."""
        return _whole(_pc.utf8_rpad(self._texts(name), width=6, padding="0"))

    def begins(self, name: str, letters: str) -> Whole:
        """1 where a group begins with one of the letters, else 0."""
        return _numpy(_pc.match_substring_regex(self._texts(name), f"^[{letters}]")).astype(
            np.int64
        )

    def offsets(self, name: str) -> Whole:
        """Minutes east of Greenwich of +08:00, -0330, Z."""
        figures = _pc.replace_substring(self._texts(name), ":", "")
        compact = _whole(_pc.utf8_ltrim(_pc.if_else(_pc.equal(figures, "Z"), "0", figures), "+"))
        size = np.abs(compact)
        return np.sign(compact) * (size // 100 * 60 + size % 100)

    def _texts(self, name: str) -> Any:
        return _pc.struct_field(self.parts, name)


def groups_of(texts: pd.Series, pattern: str) -> Groups:
    """The groups of texts that all fit the pattern."""
    parts = _pc.extract_regex(_array(texts), pattern)
    return Groups(frozenset(field.name for field in parts.type), parts)


def _array(texts: pd.Series) -> Any:
    return _pa.array(texts, type=_pa.large_string())


def _whole(digits: Any) -> Whole:
    return _numpy(_pc.cast(digits, _pa.int64()))


def _numpy(values: Any) -> Any:
    return values.to_numpy(zero_copy_only=False)
