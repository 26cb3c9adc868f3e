"""What a team already has, for a row to refer to: roles, titles of rows, parts of the data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Known:
    """`titles`: table → row id → "D-7 …"; a table that is not in it is not checked against.

    `segments`: parts of the data to offer; `names`: people to mask wherever they are written.
    """

    roles: tuple[str, ...] = ()
    titles: Mapping[str, Mapping[int, str]] = field(default_factory=dict[str, Mapping[int, str]])
    segments: tuple[Mapping[str, str], ...] = ()
    names: tuple[str, ...] = ()


UNKNOWN = Known()
