"""The sheets of a workbook to those that are read: what a person sees, or what is hidden."""

from collections.abc import Callable, Sequence
from contextvars import ContextVar
from typing import TypeVar

_Sheet = TypeVar("_Sheet")

# of this reading process, which reads one file: what is seen unless somebody asks for the rest
ONLY_HIDDEN: ContextVar[bool] = ContextVar("only_hidden", default=False)


def divided(
    sheets: Sequence[_Sheet], is_hidden: Callable[[_Sheet], bool]
) -> tuple[list[_Sheet], list[_Sheet]]:
    """The sheets to be read, and the hidden ones that are not; these are read if all are hidden."""
    hidden = [each for each in sheets if is_hidden(each)]
    shown = [each for each in sheets if not is_hidden(each)]
    if ONLY_HIDDEN.get():
        return (hidden, []) if shown else ([], [])
    return (shown, hidden) if shown else (hidden, [])
