"""How what a verb makes of the facts is come by: afresh, or as whoever asks remembers it."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from core.measure.facts import Facts

T = TypeVar("T")


class Once(Protocol):
    """Calls verb(facts, *asked), or answers with what the same call made before."""

    def __call__(self, verb: Callable[..., T], facts: Facts, *asked: Any) -> T: ...


def afresh(verb: Callable[..., T], facts: Facts, *asked: Any) -> T:
    """The call itself: nothing is remembered."""
    return verb(facts, *asked)
