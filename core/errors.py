"""The two channels to the user: an AppError stops and can be fixed, a Note went on and tells."""

from dataclasses import dataclass, field
from typing import ClassVar, Self

Fact = str | int | float


class AppError(Exception):
    """Something a person can fix; `errors.<key>` in the catalogue says what, where and how.

    The facts fill the placeholders of that sentence. A subclass only names its key.
    """

    key: ClassVar[str] = "unknown"

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.key, facts)
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.key} {self.facts}" if self.facts else self.key

    @classmethod
    def named(cls, key: str, **facts: Fact) -> "AppError":
        """The subclass that carries this key: how an error crosses a process border."""
        found = next((kind for kind in _descendants(cls) if kind.key == key), cls)
        return found(**facts)

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (type(self), self.facts)


def _made(kind: type[AppError], facts: dict[str, Fact]) -> AppError:
    return kind(**facts)


def _descendants(kind: type[AppError]) -> list[type[AppError]]:
    return [kind, *(below for child in kind.__subclasses__() for below in _descendants(child))]


@dataclass(frozen=True)
class Note:
    """Something was changed or left out and work went on: `notes.<key>`, n rows, one example."""

    key: str
    n: int = 0
    example: str = ""
    facts: dict[str, Fact] = field(default_factory=dict[str, Fact])

    def times(self, n: int) -> Self:
        """The same note for another count of rows."""
        return type(self)(self.key, n, self.example, self.facts)
